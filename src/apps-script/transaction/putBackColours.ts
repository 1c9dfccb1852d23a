import { areaA1 } from "../../tables/a1.ts";
import { hasOurColour } from "../hasOurColour.ts";
import type { At, Movement } from "./movement.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** Puts back the conditional formats that the copy of a sheet has. */
export function putBackColours(sheet: Sheet, copy: Sheet, moved: Movement): void {
  const before = copy.getConditionalFormatRules();
  const areas = before.map(addressesOf);
  const now = sheet.getConditionalFormatRules();
  const texts = now.map((rule) => describe(rule, addressesOf(rule)));
  const wanted = before.map((rule, i) => describe(rule, areas[i] ?? []));
  if (texts.join("\n") === wanted.join("\n")) return;
  const back = before.map((rule, i) =>
    rule
      .copy()
      .setRanges(sheet.getRangeList(areas[i] ?? []).getRanges())
      .build(),
  );
  // A run that had read the rules before the cells moved has set them where they were.
  const unmoved = before.map((rule) =>
    describe(
      rule,
      rule.getRanges().flatMap((range) => areaBefore(range, moved) ?? []),
    ),
  );
  const known = new Set([...wanted, ...unmoved]);
  // What somebody else added meanwhile stays.
  const others = now.filter((rule, i) => !known.has(texts[i] ?? "") && !hasOurColour(rule));
  sheet.setConditionalFormatRules([...back, ...others]);
}

/** The address of a range before somebody moved it; undefined where it came in since. */
function areaBefore(range: Range, moved: Movement): string | undefined {
  const at = (row: number, column: number): At => ({ row, column });
  const first = moved.before(at(range.getRow(), range.getColumn()));
  const last = moved.before(at(range.getLastRow(), range.getLastColumn()));
  if (!first || !last) return undefined;
  return areaA1(first.row, first.column, last.row - first.row + 1, last.column - first.column + 1);
}

function addressesOf(rule: Rule): string[] {
  return rule.getRanges().map((range) => range.getA1Notation());
}

/** What a rule does, in one text. */
function describe(rule: Rule, addresses: readonly string[]): string {
  const condition = rule.getBooleanCondition();
  return JSON.stringify([
    addresses,
    condition && [
      String(condition.getCriteriaType()),
      condition.getCriteriaValues(),
      condition.getBackground(),
      condition.getFontColor(),
    ],
  ]);
}
