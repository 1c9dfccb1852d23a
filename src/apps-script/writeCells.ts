import type { Content } from "../tables/Content.ts";
import type { Area, CellChange } from "../workbook/Workbook.ts";
import type { LocalFormulas } from "./localFormulas.ts";
import { rangeOf, union } from "./ranges.ts";
import { isSameFormat, standIn, withoutStandIn } from "./standInFormat.ts";
import { type Typed, typeInto } from "./typeInto.ts";
import type { Undo } from "./Undo.ts";
import { writtenFormat } from "./writtenCell.ts";

type Range = GoogleAppsScript.Spreadsheet.Range;

/** Cells of one column that follow each other, written in one call. */
interface Run {
  area: Area;
  range: Range;
  contents: Content[];
}

/**
 * Writes single cells in their order; each looks as it did before. Everything is read before the first is written:
 * a cell that a formula fills may lose its format once that formula is gone.
 */
export function writeCells(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  changes: readonly CellChange[],
  local: LocalFormulas,
  undo: Undo,
): void {
  const runs = runsOf(spreadsheet, changes);
  const read = <T>(cells: (range: Range) => T[][]) => eachRun(spreadsheet, runs, cells);
  const values = read((range) => range.getValues() as unknown[][]);
  const formulas = read((range) => range.getFormulas());
  const formats = read((range) => range.getNumberFormats());
  const shown = read((range) => range.getDisplayValues());
  const before = runs.map(({ range }, n) => ({
    range,
    values: values[n] ?? [],
    formulas: formulas[n] ?? [],
    formats: formats[n] ?? [],
  }));
  const written: Before[] = [];
  undo.add(() => putBack(written, local));
  before.forEach((run, n) => {
    written.push(run);
    typeInto(run.range, column(runs[n]?.contents ?? []), column(run.formats.map(withoutStandIn)), local);
  });
  // What is written is to be read again, and has to be calculated by then.
  SpreadsheetApp.flush();
  read((range) => range.getNumberFormats()).forEach((now, n) => {
    const { range, contents } = runs[n] as Run;
    const kept = contents.map((content, i) => {
      const own = withoutStandIn(formats[n]?.[i] ?? "");
      const format = typeof content === "string" ? writtenFormat(content, own) : own;
      // A formula may have taken the format of a cell that it calculates with.
      return isSameFormat(now[i], format) ? format : standIn(format, shown[n]?.[i] ?? "");
    });
    if (kept.some((format, i) => !isSameFormat(now[i], format))) range.setNumberFormats(column(kept));
  });
}

/** What the cells of every run hold, read in one call a sheet. */
function eachRun<T>(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  runs: readonly Run[],
  read: (range: Range) => T[][],
): T[][] {
  const sheets = new Map<string, { all: Area; cells: T[][] }>();
  for (const sheet of new Set(runs.map(({ area }) => area.sheet))) {
    const areas = runs.map(({ area }) => area).filter((area) => area.sheet === sheet);
    const all = areas.reduce(union);
    sheets.set(sheet, { all, cells: read(rangeOf(spreadsheet, all)) });
  }
  return runs.map(({ area: { sheet, row, column, rows } }) => {
    const { all, cells } = sheets.get(sheet) as { all: Area; cells: T[][] };
    const own = cells.slice(row - all.row, row - all.row + rows);
    return own.map((across) => across[column - all.column] as T);
  });
}

/** A run as it was. */
interface Before {
  range: Range;
  values: unknown[];
  formulas: string[];
  formats: string[];
}

// Formulas first, on empty cells: what then shows again was filled by them, and only the rest was typed.
function putBack(before: readonly Before[], local: LocalFormulas): void {
  for (const { range, formulas, formats } of before) {
    typeInto(
      range,
      column(formulas.map((formula) => (formula === "" ? "" : { asRead: formula }))),
      column(formats),
      local,
    );
  }
  for (const { range, values, formats } of before) {
    const filled = range.getValues();
    values.forEach((value, i) => {
      if (value === "" || filled[i]?.[0] !== "") return;
      typeInto(range.getCell(i + 1, 1), [[value as Typed]], [[formats[i] ?? ""]], local);
    });
    // A formula or text that begins like one was typed under another format.
    range.setNumberFormats(column(formats));
  }
}

function column<T>(cells: readonly T[]): T[][] {
  return cells.map((cell) => [cell]);
}

function runsOf(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  changes: readonly CellChange[],
): Run[] {
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
  return found.map(({ start: { sheet, row, column }, contents }) => {
    const area = { sheet, row, column, rows: contents.length, columns: 1 };
    return { area, range: rangeOf(spreadsheet, area), contents };
  });
}
