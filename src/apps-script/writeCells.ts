import type { CellChange } from "../commands/define/Workbook.ts";
import type { Content } from "../tables/Table.ts";
import { rangeOf } from "./ranges.ts";
import { type Typed, typeInto } from "./typeInto.ts";
import type { Undo } from "./Undo.ts";

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
    before.push({
      range,
      values: range.getValues(),
      formulas: range.getFormulas(),
      formats: range.getNumberFormats(),
    });
    typeInto(
      range,
      contents.map((content) => [content]),
      range.getNumberFormats(),
    );
  }
}

/** A run as it was. */
interface Before {
  range: Range;
  values: unknown[][];
  formulas: string[][];
  formats: string[][];
}

// Formulas first, on empty cells: what then shows again was filled by them, and only the rest was typed.
function putBack(before: readonly Before[]): void {
  for (const { range, formulas, formats } of before) {
    typeInto(
      range,
      formulas.map(([formula = ""]) => [formula === "" ? "" : { formula }]),
      formats,
    );
  }
  for (const { range, values, formats } of before) {
    const filled = range.getValues();
    values.forEach(([value], i) => {
      if (value === "" || filled[i]?.[0] !== "") return;
      typeInto(range.getCell(i + 1, 1), [[value as Typed]], [formats[i] ?? []]);
    });
    // A formula or text that begins like one was typed under another format.
    range.setNumberFormats(formats);
  }
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
