import type { Table } from "../tables/Table.ts";
import { writtenAreas } from "../tables/writtenAreas.ts";
import type { Area } from "./Workbook.ts";

/** Every cell of a sheet that writing a block there changes. */
export function destinationOf(table: Table, sheet: string): Area[] {
  return [...writtenAreas(table), ...table.cleared].map((area) => ({ ...area, sheet }));
}
