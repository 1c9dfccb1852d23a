import type { LocalFormulas } from "../input/localFormulas.ts";
import type { Area, CellChange, Contents } from "../workbook/Workbook.ts";
import { isSameFormat, standIn, withoutStandIn } from "./standInFormat.ts";
import { boundsOf } from "./transaction/boundsOf.ts";
import { type Cell, isEmpty, listOf, placeOf, typeCells } from "./typeCells.ts";
import { formatWhileTyped } from "./typeInto.ts";
import { writtenFormat } from "./writtenCell.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** What is written to one sheet, which reaches that far. */
interface SheetChanges {
  sheet: Sheet;
  name: string;
  changes: readonly CellChange[];
}

/** Looks at some cells again right before they are written; gives all that their range holds by then. */
export type LookAgain = (range: Range, area: Area, cells: readonly Cell[]) => Contents;

/**
 * Writes single cells; each looks as it did before. Everything is read before the first is written: a cell that a formula
 * fills may lose its format once that formula is gone.
 */
export function writeCells(
  changed: readonly SheetChanges[],
  local: LocalFormulas,
  lookAgain: LookAgain,
): void {
  const sheets = changed.map((changes) => cellsOfSheet(changes, local, lookAgain));
  for (const { write } of sheets) write();
  // What is written is to be read again, and has to be calculated by then.
  SpreadsheetApp.flush();
  for (const { keepLooks } of sheets) keepLooks();
}

/** The cells to be written of one sheet, with all that they hold until then. */
function cellsOfSheet({ sheet, name, changes }: SheetChanges, local: LocalFormulas, lookAgain: LookAgain) {
  const all = { ...boundsOf(changes), sheet: name };
  const range = sheet.getRange(all.row, all.column, all.rows, all.columns);
  const values: unknown[][] = range.getValues();
  const formulas = range.getFormulas();
  const formats = range.getNumberFormats();
  const shown = range.getDisplayValues();
  const at = <T>(cells: readonly (readonly T[])[], row: number, column: number) =>
    cells[row - all.row]?.[column - all.column] as T;

  const emptied = new Set(changes.filter(({ content }) => isEmpty(content)).map(placeOf));
  const isBlank = (row: number, column: number) =>
    emptied.has(placeOf({ row, column })) ||
    (at(values, row, column) === "" && at(formulas, row, column) === "");

  return {
    write() {
      const whileTyped = changes.map((change) => {
        const format = withoutStandIn(at(formats, change.row, change.column));
        return { ...change, format: formatWhileTyped(change.content, format) };
      });
      setFormats(
        sheet,
        whileTyped.filter(({ row, column, format }) => format !== at(formats, row, column)),
      );
      typeCells(sheet, whileTyped, isBlank, local, (cells) => {
        const now = lookAgain(range, all, cells);
        return (row, column) => at(now.values, row, column) === "" && at(now.formulas, row, column) === "";
      });
    },

    keepLooks() {
      const now = range.getNumberFormats();
      const kept = changes.map(({ row, column, content }) => {
        const own = withoutStandIn(at(formats, row, column));
        const format = typeof content === "string" ? writtenFormat(content, own) : own;
        // A formula may have taken the format of a cell that it calculates with.
        const isKept = isSameFormat(at(now, row, column), format);
        return { row, column, format: isKept ? format : standIn(format, at(shown, row, column)) };
      });
      setFormats(
        sheet,
        kept.filter(({ row, column, format }) => !isSameFormat(at(now, row, column), format)),
      );
    },
  };
}

/** Gives cells their number formats, all of one format together. */
function setFormats(sheet: Sheet, cells: readonly (Cell & { format: string })[]): void {
  for (const format of new Set(cells.map((cell) => cell.format))) {
    listOf(
      sheet,
      cells.filter((cell) => cell.format === format),
    ).setNumberFormat(format);
  }
}
