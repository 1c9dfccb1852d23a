import type { LocalFormulas } from "../../input/localFormulas.ts";
import type { CellArea } from "../../tables/SheetCell.ts";
import type { Contents } from "../../workbook/Workbook.ts";
import { withShownDates } from "../calendarDates.ts";
import { rangeWithin } from "../ranges.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Contents of an area of a sheet, its formulas in English; beyond the sheet's end it is blank. */
export function readCells(sheet: Sheet, area: CellArea, local: () => LocalFormulas): Contents {
  const range = rangeWithin(sheet, area);
  const { values, formulas } = range ? contentsOf(range, local) : { values: [], formulas: [] };
  return { values: filledUp(values, area), formulas: filledUp(formulas, area) };
}

/** Contents of a range, its formulas in English. */
export function contentsOf(range: Range, local: () => LocalFormulas): Contents {
  const formulas = range.getFormulas();
  return {
    values: withShownDates(range.getValues()),
    // The locale is asked for where there is a formula to read.
    formulas: formulas.map((cells) => cells.map((formula) => (formula === "" ? "" : local().read(formula)))),
  };
}

function filledUp<T>(cells: readonly (readonly T[])[], { rows, columns }: CellArea): (T | "")[][] {
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_, j) => cells[i]?.[j] ?? ""),
  );
}
