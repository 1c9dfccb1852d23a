import { areaA1, quotedSheetName } from "../tables/a1.ts";
import type { Area } from "./Workbook.ts";

/** An area as people name it: Bands!A1:K17. */
export function shownRange({ sheet, row, column, rows, columns }: Area): string {
  return `${quotedSheetName(sheet)}!${areaA1(row, column, rows, columns)}`;
}
