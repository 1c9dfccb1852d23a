import { joinedRows, rowsJoined } from "./rowSet.ts";

/** A cell, rows and columns counted from 1. */
export interface Place {
  row: number;
  column: number;
}

/** Cells, down each column in turn, as short text: "3-22:1-250;30:5" is rows 1 to 250 of columns 3 to 22, and one more. */
export function joinedPlaces(places: readonly Place[]): string {
  const rows = new Map<number, number[]>();
  for (const { row, column } of places) {
    const ofColumn = rows.get(column);
    if (ofColumn) ofColumn.push(row);
    else rows.set(column, [row]);
  }
  const alike: { columns: number[]; rows: string }[] = [];
  for (const [column, ofColumn] of rows) {
    const text = joinedRows(ofColumn);
    const last = alike[alike.length - 1];
    if (last?.rows === text) last.columns.push(column);
    else alike.push({ columns: [column], rows: text });
  }
  return alike.map((each) => `${joinedRows(each.columns)}:${each.rows}`).join(";");
}

/** The cells that such a text says. */
export function placesJoined(text: string): Place[] {
  return text.split(";").flatMap((part) => {
    const [columns = "", rows = ""] = part.split(":");
    return rowsJoined(columns).flatMap((column) => rowsJoined(rows).map((row) => ({ row, column })));
  });
}
