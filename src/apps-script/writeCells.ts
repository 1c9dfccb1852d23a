import type { CellChange } from "../commands/define/Workbook.ts";
import type { Content } from "../tables/Table.ts";
import { rangeOf } from "./ranges.ts";
import type { Undo } from "./Undo.ts";
import { writtenCell } from "./writtenCell.ts";

type Range = GoogleAppsScript.Spreadsheet.Range;

/** Cells of one column that follow each other, written in one call. */
interface Run {
  range: Range;
  contents: Content[];
}

/** Writes single cells in their order. */
export function writeCells(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  changes: readonly CellChange[],
  undo: Undo,
): void {
  const before: Before[] = [];
  undo.add(() => putBack(before));
  for (const { range, contents } of runs(spreadsheet, changes)) {
    before.push({ range, values: range.getValues(), formulas: range.getFormulas() });
    range.setValues(contents.map((content) => [asTyped(content)]));
  }
}

/** A run as it was. */
interface Before {
  range: Range;
  values: unknown[][];
  formulas: string[][];
}

// Formulas first, on empty cells: what then shows again was filled by them, and only the rest was typed.
function putBack(before: readonly Before[]): void {
  for (const { range, formulas } of before) range.setValues(formulas);
  for (const { range, values } of before) {
    const filled = range.getValues();
    values.forEach(([value], i) => {
      if (value !== "" && filled[i]?.[0] === "") range.getCell(i + 1, 1).setValue(asTyped(value));
    });
  }
}

// Text such as "7-9" would be parsed as a date.
function asTyped(value: unknown): unknown {
  if (typeof value === "string") return value === "" ? "" : `'${value}`;
  return value instanceof Object && "formula" in value ? writtenCell(value as Content) : (value ?? "");
}

function runs(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, changes: readonly CellChange[]): Run[] {
  const found: { start: CellChange; contents: Content[] }[] = [];
  for (const change of changes) {
    const last = found[found.length - 1];
    const follows =
      last &&
      last.start.sheet === change.sheet &&
      last.start.column === change.column &&
      last.start.row + last.contents.length === change.row;
    if (follows) last.contents.push(change.content);
    else found.push({ start: change, contents: [change.content] });
  }
  return found.map(({ start: { sheet, row, column }, contents }) => ({
    range: rangeOf(spreadsheet, { sheet, row, column, rows: contents.length, columns: 1 }),
    contents,
  }));
}
