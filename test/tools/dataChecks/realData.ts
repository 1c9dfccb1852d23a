import { readFileSync } from "node:fs";
import { type Data, SCHEMAS } from "../../../tools/dataChecks/data.ts";

/** A fresh copy of the project's own data, for a test to spoil. */
export function realData(): Data {
  const paths = Object.keys(SCHEMAS);
  return Object.fromEntries(
    paths.map((path) => [path, JSON.parse(readFileSync(`data/${path}`, "utf8"))]),
  ) as Data;
}

/** The row that `is` picks. */
export function rowWhere<Row>(rows: readonly Row[], is: (row: Row) => boolean): Row {
  const row = rows.find(is);
  if (!row) throw new Error("The data has no such row.");
  return row;
}
