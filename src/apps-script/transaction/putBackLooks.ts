import { onFirstUse } from "../../core/onFirstUse.ts";
import { boundsOf } from "./boundsOf.ts";
import { copyBack } from "./copyBack.ts";
import { mergedIn } from "./mergedIn.ts";
import type { At } from "./movement.ts";
import { rangesOf } from "./rangesOf.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Validation = GoogleAppsScript.Spreadsheet.DataValidation;

/** Puts back formats, borders, notes and what may be typed, where the copy of the sheet has others. */
export function putBackLooks(sheet: Sheet, copy: Sheet, cells: readonly At[]): void {
  if (cells.length === 0) return;
  const { row, column, rows, columns } = boundsOf(cells);
  const range = sheet.getRange(row, column, rows, columns);
  const before = copy.getRange(row, column, rows, columns);

  /** The cells in which the sheet differs, with what they are to have. */
  function differing<T>(read: (range: Range) => T[][]): (At & { wanted: T })[] {
    const [now, was] = [read(range), read(before)];
    return cells.flatMap((cell) => {
      const [i, j] = [cell.row - row, cell.column - column];
      const wanted = was[i]?.[j] as T;
      return now[i]?.[j] === wanted ? [] : [{ ...cell, wanted }];
    });
  }

  eachAlike(
    differing((each) => each.getNotes()),
    (cells, note) => rangesOf(sheet, cells).setNote(note),
  );
  const rules = new Map<string, Validation>();
  const described = (each: Range) => {
    const own = each.getSheet();
    return each.getDataValidations().map((row) =>
      row.map((rule) => {
        const text = describe(rule, own);
        if (rule) rules.set(text, rule);
        return text;
      }),
    );
  };
  const values = onFirstUse(() => range.getValues());
  eachAlike(differing(described), (cells, text) => {
    const rule = rules.get(text);
    const own = rule ? pointingTo(sheet, copy, rule) : null;
    // A rule for ticks would make a FALSE of what somebody typed meanwhile.
    const isTick = String(rule?.getCriteriaType()) === "CHECKBOX";
    const mayHave = ({ row: i, column: j }: At) =>
      !isTick || ["", true, false, "TRUE", "FALSE"].includes(values()[i - row]?.[j - column] as string);
    const taking = cells.filter(mayHave);
    if (taking.length === 0) return;
    for (const one of rangesOf(sheet, taking).getRanges()) one.setDataValidation(own);
  });
  // Last: a rule for ticks may centre its cells.
  copyBack(copy, sheet, withNeighbours(cells, copy, sheet), "looks");
}

/**
 * With the cells beside them, which share their borders; a merged cell of which a part is copied, or copied over, would
 * come apart. Where a blank line came in beside a blank one, the copy may have it on the other side.
 */
function withNeighbours(cells: readonly At[], copy: Sheet, sheet: Sheet): At[] {
  const [rows, columns] = [copy.getMaxRows(), copy.getMaxColumns()];
  const found = new Map<string, At>();
  for (const { row, column } of cells) {
    for (const [down, right] of BESIDE) {
      const at = { row: row + down, column: column + right };
      const isThere = at.row > 0 && at.column > 0 && at.row <= rows && at.column <= columns;
      if (isThere) found.set(`${at.row},${at.column}`, at);
    }
  }
  const all = [...found.values()];
  const merged = [copy, sheet].map((each) => mergedIn(each, boundsOf(all)));
  return all.filter((at) => !merged.some((isMerged) => isMerged(at)));
}

const BESIDE = [
  [0, 0],
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
] as const;

/** Cells that are to have the same, together. */
function eachAlike<T>(
  cells: readonly (At & { wanted: T })[],
  act: (cells: readonly At[], wanted: T) => void,
): void {
  for (const wanted of new Set(cells.map((cell) => cell.wanted))) {
    act(
      cells.filter((cell) => cell.wanted === wanted),
      wanted,
    );
  }
}

/** What a rule accepts and says, in one text; ranges of its own sheet by their addresses alone. */
function describe(rule: Validation | null, own: Sheet): string {
  if (!rule) return "";
  const values = rule.getCriteriaValues().map((value) => {
    const range = rangeIn(value);
    if (!range) return value;
    const id = range.getSheet().getSheetId();
    return [id === own.getSheetId() ? "own" : id, range.getA1Notation()];
  });
  return JSON.stringify([String(rule.getCriteriaType()), values, rule.getAllowInvalid(), rule.getHelpText()]);
}

/** The same rule; a range of the copy that it takes its list from becomes the sheet's own. */
function pointingTo(sheet: Sheet, copy: Sheet, rule: Validation): Validation {
  const values = rule.getCriteriaValues();
  const isOfCopy = (range: Range | undefined) => range?.getSheet().getSheetId() === copy.getSheetId();
  if (!values.some((value) => isOfCopy(rangeIn(value)))) return rule;
  const own = values.map((value) => {
    const range = rangeIn(value);
    return isOfCopy(range) ? sheet.getRange((range as Range).getA1Notation()) : value;
  });
  return rule.copy().withCriteria(rule.getCriteriaType(), own).build();
}

function rangeIn(value: unknown): Range | undefined {
  const isRange = typeof value === "object" && value !== null && "getA1Notation" in value;
  return isRange ? (value as Range) : undefined;
}
