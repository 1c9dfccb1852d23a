import { columnLetters } from "../input/address.ts";
import { runs } from "../tables/runs.ts";
import type { SheetDescription } from "../tables/Sheet.ts";
import { LOOKS } from "./appearance.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** How whole columns look below the described rows, those of a format in one call; and which columns and rows are out of sight. */
export function setColumnLooks(
  sheet: Sheet,
  { cells, looks = [], hidden = [], folded = [] }: SheetDescription,
): void {
  const first = cells.length + 1;
  const below = (columns: readonly number[]) =>
    sheet.getRangeList(
      runs(columns).map(
        ({ first: left, count }) => `${columnLetters(left)}${first}:${columnLetters(left + count - 1)}`,
      ),
    );
  for (const format of new Set(looks.map((look) => look.format))) {
    const columns = looks.filter((look) => look.format === format).map(({ column }) => column);
    below(columns).setNumberFormat(format);
  }
  const typed = looks.filter(({ isTyped }) => isTyped).map(({ column }) => column);
  if (typed.length > 0) below(typed).setFontColor(LOOKS.input.colour);
  for (const { first: left, count } of runs(hidden)) sheet.hideColumns(left, count);
  for (const { row, rows } of folded) sheet.getRange(row, 1, rows).shiftRowGroupDepth(1);
  if (folded.length > 0) sheet.collapseAllRowGroups();
}
