import type { LocalFormulas } from "../../input/localFormulas.ts";
import type { CellArea } from "../../tables/SheetCell.ts";
import { joined } from "../../workbook/writingPlan.ts";
import { type IsBlank, type TypedCell, typeCells } from "../typeCells.ts";
import { formatWhileTyped } from "../typeInto.ts";
import { boundsOf } from "./boundsOf.ts";
import { copyBack, FEW } from "./copyBack.ts";
import type { At } from "./movement.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Puts contents back as the copy of a sheet has them. Few are copied; thousands of single cells, which would be as many
 * calls, are typed as they were written, what is alike in many together. `isBlank` tells the blank cells between.
 */
export function contentsBack(
  copy: Sheet,
  sheet: Sheet,
  cells: readonly At[],
  isBlank: IsBlank,
  local: LocalFormulas,
): void {
  if (joined(cells, () => false).length <= FEW) {
    copyBack(copy, sheet, cells);
    return;
  }
  const area = boundsOf(cells);
  const typed = cells.map(contentsIn(copy, area));
  // Text that would become something else, as under the format of plain text, is copied all the same.
  const isPlain = ({ content, format }: TypedCell) => formatWhileTyped(content, format) === format;
  copyBack(
    copy,
    sheet,
    typed.filter((cell) => !isPlain(cell)),
  );
  const range = sheet.getRange(area.row, area.column, area.rows, area.columns);
  typeCells(sheet, typed.filter(isPlain), isBlank, local, () => {
    const now = range.getValues();
    return (row, column) => now[row - area.row]?.[column - area.column] === "";
  });
  // A formula may have taken the format of a cell that it calculates with.
  copyBack(copy, sheet, cells, "looks");
}

function contentsIn(copy: Sheet, { row, column, rows, columns }: CellArea): (at: At) => TypedCell {
  const range = copy.getRange(row, column, rows, columns);
  const [values, formulas, formats] = [range.getValues(), range.getFormulas(), range.getNumberFormats()];
  return (at) => {
    const [i, j] = [at.row - row, at.column - column];
    const formula = formulas[i]?.[j] ?? "";
    const content =
      formula === "" ? (values[i]?.[j] as number | string | boolean | Date) : { asRead: formula };
    return { ...at, content, format: formats[i]?.[j] ?? "" };
  };
}
