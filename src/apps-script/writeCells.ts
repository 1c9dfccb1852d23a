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
  for (const { range, contents } of runs(spreadsheet, changes)) {
    const values = range.getValues();
    const formulas = range.getFormulas();
    undo.add(() => {
      range.setValues(values.map((row, i) => row.map((value, j) => formulas[i]?.[j] || asTyped(value))));
    });
    range.setValues(contents.map((content) => [asTyped(content)]));
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
