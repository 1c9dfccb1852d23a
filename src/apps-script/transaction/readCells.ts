import type { CellArea } from "../../tables/SheetCell.ts";
import type { Contents } from "../../workbook/Workbook.ts";
import { withShownDates } from "../calendarDates.ts";
import type { LocalFormulas } from "../localFormulas.ts";
import { rangeWithin } from "../ranges.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Contents of an area of a sheet, its formulas in English; beyond the sheet's end it is blank. */
export function readCells(sheet: Sheet, area: CellArea, local: () => LocalFormulas): Contents {
  const range = rangeWithin(sheet, area);
  const formulas = range?.getFormulas() ?? [];
  return {
    values: filledUp(withShownDates(range?.getValues() ?? []), area),
    // The locale is asked for where there is a formula to read.
    formulas: filledUp(
      formulas.map((cells) => cells.map((formula) => (formula === "" ? "" : local().read(formula)))),
      area,
    ),
  };
}

function filledUp<T>(cells: readonly (readonly T[])[], { rows, columns }: CellArea): (T | "")[][] {
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_, j) => cells[i]?.[j] ?? ""),
  );
}
