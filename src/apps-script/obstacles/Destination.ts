import type { Area } from "../../workbook/Workbook.ts";

/** Cells that are to be written; `what` tells of them where that is not what was asked for. */
export interface Destination extends Area {
  what?: string;
}
