import { cellA1 } from "../../../src/tables/a1.ts";
import type { OpenWorkbook } from "../../support/openWorkbook.ts";

/** The heads of the columns that people type into on the requisitions sheet. */
export const TYPED_HEADS = [
  "Requisition",
  "Level",
  "State",
  "Department",
  "Cost centre",
  "Kind",
  "Status",
  "Base plan",
  "Opened",
  "Known start",
  "End date",
  "Replaces",
  "Skills",
  "Recruiter",
];

const MOST_COLUMNS = 160;
const columnLetters = (column: number) => cellA1(1, column).slice(0, -1);

/** The row of a sheet that has these heads, counted from 1, and the heads in it. */
export function headRow(
  workbook: OpenWorkbook,
  sheet: string,
  head: string,
): { row: number; heads: unknown[] } {
  const rows = workbook.values(`${sheet}!A1:${columnLetters(MOST_COLUMNS)}60`);
  const index = rows.findIndex((row) => row.includes(head));
  if (index < 0) throw new Error(`No row of ${sheet} has the head "${head}".`);
  return { row: index + 1, heads: rows[index] as unknown[] };
}

/** The letters of the column with that head. */
export function columnOf(workbook: OpenWorkbook, sheet: string, head: string): string {
  return columnLetters(headRow(workbook, sheet, head).heads.indexOf(head) + 1);
}

/** What stands under a head, and how it is shown. */
export function underHead(workbook: OpenWorkbook, sheet: string, head: string, rows: number) {
  const { row, heads } = headRow(workbook, sheet, head);
  const column = heads.indexOf(head) + 1;
  return Array.from({ length: rows }, (_, i) => {
    const cell = `${sheet}!${cellA1(row + 1 + i, column)}`;
    return [workbook.value(cell), workbook.formula(cell), workbook.format(cell), workbook.displayed(cell)];
  });
}

/** Every cell of the requisitions that people type, by head. */
export function typedCells(workbook: OpenWorkbook, rows = 110): Record<string, unknown> {
  return Object.fromEntries(TYPED_HEADS.map((head) => [head, underHead(workbook, "Reqs", head, rows)]));
}

/** A requisition's cell, by its number and a head. */
export function requisitionCell(workbook: OpenWorkbook, requisition: string, head: string): string {
  const { row } = headRow(workbook, "Reqs", "Requisition");
  const letters = columnOf(workbook, "Reqs", "Requisition");
  const ids = workbook.values(`Reqs!${letters}1:${letters}200`).map(([id]) => id);
  const index = ids.indexOf(requisition);
  if (index < row) throw new Error(`No requisition "${requisition}".`);
  return `Reqs!${columnOf(workbook, "Reqs", head)}${index + 1}`;
}

/** The widths of a sheet's columns, by their heads; what has none of its own is left out. */
export function widths(workbook: OpenWorkbook, sheet: string, head: string): Record<string, number> {
  const { heads } = headRow(workbook, sheet, head);
  const { sheets } = workbook.saved().workbook as {
    sheets: { name: string; cols: Record<string, { size?: number }> }[];
  };
  const cols = sheets.find(({ name }) => name === sheet)?.cols ?? {};
  return Object.fromEntries(
    heads.flatMap((each, i) => (each !== "" && cols[i]?.size ? [[String(each), cols[i].size]] : [])),
  );
}

/** Moves a column before another, as a person drags it. */
export function moveColumn(workbook: OpenWorkbook, sheet: string, head: string, before: string): void {
  const indexOf = (wanted: string) => headRow(workbook, sheet, wanted).heads.indexOf(wanted) + 1;
  workbook.select(`${sheet}!A1`);
  workbook.insertColumns(indexOf(before));
  const [from, to] = [indexOf(head), indexOf(before) - 1];
  const whole = (column: number) => `${columnLetters(column)}1:${columnLetters(column)}300`;
  workbook.move(`${sheet}!${whole(from)}`, `${sheet}!${columnLetters(to)}1`);
  workbook.deleteColumns(from);
}
