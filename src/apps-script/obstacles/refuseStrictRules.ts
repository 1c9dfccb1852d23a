import { Refusal } from "../../core/Refusal.ts";
import { shownRange } from "../../workbook/shownRange.ts";
import type { CellChange } from "../../workbook/Workbook.ts";
import { areaOf } from "../ranges.ts";

type Range = GoogleAppsScript.Spreadsheet.Range;
type Content = CellChange["content"];
type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

/**
 * Refuses what a strict rule of a cell does not accept: whoever made the rule meant it for what is typed in a panel too.
 *
 * @throws Refusal that names the cell.
 */
export function refuseStrictRules(cells: readonly { range: Range; content: Content }[]): void {
  for (const { range, content } of cells) {
    const rule = range.getDataValidation();
    if (!rule || rule.getAllowInvalid() || accepts(rule, content)) continue;
    throw new Refusal(
      `${shownRange(areaOf(range))} has a rule that rejects other input (Data > Data validation), and "${shown(content)}" is not known to pass it. Change the rule or what you asked for. Nothing was written.`,
    );
  }
}

/** Whether it is sure that a rule lets content through: lists and bounds are told here, the rest only Sheets knows. */
function accepts(rule: Rule, content: Content): boolean {
  if (content === null || content === "") return true;
  if (typeof content === "object") return false;
  const [first, second] = rule.getCriteriaValues() as unknown[];
  const type = String(rule.getCriteriaType());
  if (type === "VALUE_IN_LIST") return Array.isArray(first) && first.map(String).includes(String(content));
  const bounded = BOUNDS[type];
  return (
    bounded !== undefined && typeof content === "number" && bounded(content, Number(first), Number(second))
  );
}

const BOUNDS: Readonly<Record<string, (value: number, first: number, second: number) => boolean>> = {
  NUMBER_BETWEEN: (value, first, second) => value >= first && value <= second,
  NUMBER_NOT_BETWEEN: (value, first, second) => value < first || value > second,
  NUMBER_GREATER_THAN: (value, first) => value > first,
  NUMBER_GREATER_THAN_OR_EQUAL_TO: (value, first) => value >= first,
  NUMBER_LESS_THAN: (value, first) => value < first,
  NUMBER_LESS_THAN_OR_EQUAL_TO: (value, first) => value <= first,
  NUMBER_EQUAL_TO: (value, first) => value === first,
  NUMBER_NOT_EQUAL_TO: (value, first) => value !== first,
};

function shown(content: Content): string {
  if (typeof content !== "object" || content === null) return String(content).slice(0, 40);
  return ("formula" in content ? content.formula : content.asRead).slice(0, 40);
}
