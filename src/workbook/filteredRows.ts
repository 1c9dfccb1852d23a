import { hiddenLines } from "./hiddenLines.ts";
import type { Area, Workbook } from "./Workbook.ts";

/** What is told of cells that are written where a filter hides them, a blank before it; "" where it hides none. */
export function filteredRows(area: Area, workbook: Workbook): string {
  const { filtered } = workbook.unseen(area);
  const hidden = hiddenLines(area.sheet, { rows: [], filtered, columns: [] });
  return hidden ? ` ${hidden.lines} ${hidden.are}.` : "";
}
