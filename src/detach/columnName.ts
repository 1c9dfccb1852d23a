import { fieldName } from "../bigquery/fieldName.ts";
import { cellA1 } from "../tables/a1.ts";
import type { CellReference } from "./cellReference.ts";
import type { SheetReading } from "./SheetReading.ts";

/** Longer text above a column is a title. */
const LONGEST_HEAD = 40;

/**
 * What a table of these cells would call their column: what heads them, or else the column's letter. The head is the
 * first of the cells themselves in a column that is filled from its head down, else the top of what stands above them.
 */
export function columnName(
  { sheet, row, column }: CellReference,
  isHead: boolean,
  reading: SheetReading,
): string {
  let head = isHead ? reading.value(sheet, row, column) : "";
  for (let above = row - 1; above >= 1 && !isHead; above--) {
    const value = reading.value(sheet, above, column);
    if (value === "") break;
    if (typeof value === "string" && value.length <= LONGEST_HEAD) head = value;
  }
  return (typeof head === "string" && fieldName(head)) || cellA1(row, column).replace(/\d+$/, "");
}
