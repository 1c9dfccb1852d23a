import type { OpenWorkbook } from "../../support/openWorkbook.ts";
import type { Seat } from "./payDays.ts";
import { columnOf, headRow } from "./typedCells.ts";

const HEADS: Readonly<Record<keyof Seat, string>> = {
  id: "Requisition",
  kind: "Kind",
  level: "Level",
  place: "State",
  skills: "Skills",
  opened: "Opened",
  status: "Status",
  basePlan: "Base plan",
  knownStart: "Known start",
  end: "End date",
  replaces: "Replaces",
};
const DATES: readonly string[] = ["opened", "knownStart", "end"];

/** A row as people type it: dates as dates, what is blank as blank. */
export type TypedRow = Partial<Record<keyof Seat, string | number>>;

const cell = (key: string, value: string | number | undefined) => {
  if (value === undefined || value === "") return null;
  const isDay = DATES.includes(key) && /^\d{4}-\d\d-\d\d$/.test(String(value));
  const [year = 0, month = 0, day = 0] = String(value).split("-").map(Number);
  return isDay ? new Date(year, month - 1, day) : value;
};

/** Types requisitions below the heads from so many rows on; in one step, as if pasted: rows that lack are added, as Sheets does. */
export function typeRequisitions(workbook: OpenWorkbook, rows: readonly TypedRow[], from = 1): void {
  const { row: head } = headRow(workbook, "Reqs", "Requisition");
  const keys = Object.keys(HEADS) as (keyof Seat)[];
  const columns = keys.map((key) => [key, columnOf(workbook, "Reqs", HEADS[key])] as const);
  const { grid } = workbook.document;
  const sheetId = grid.sheetIdByName("Reqs") ?? "";
  const { rows: present } = grid.size(sheetId);
  const lacking = head + from - 1 + rows.length - present;
  if (lacking > 0) grid.insert(sheetId, "ROW", present, lacking);
  grid.asOneStep(() => {
    for (const [key, letters] of columns)
      workbook.typeRows(
        `Reqs!${letters}${head + from}`,
        rows.map((row) => [cell(key, row[key])]),
      );
  });
}

/** The requisitions of a workbook as a second calculation takes them. */
export function typedSeats(workbook: OpenWorkbook, rows = 100): Seat[] {
  const { row: head } = headRow(workbook, "Reqs", "Requisition");
  const keys = Object.keys(HEADS) as (keyof Seat)[];
  const columns = keys.map((key) => {
    const letters = columnOf(workbook, "Reqs", HEADS[key]);
    return workbook.values(`Reqs!${letters}${head + 1}:${letters}${head + rows}`).flat();
  });
  return Array.from({ length: rows }, (_, i) =>
    Object.fromEntries(keys.map((key, j) => [key, plain(columns[j]?.[i])])),
  ).filter(({ level }) => level !== "") as unknown as Seat[];
}

function plain(value: unknown): string | number {
  if (!(value instanceof Date)) return typeof value === "number" ? value : String(value ?? "");
  const [month, day] = [value.getMonth() + 1, value.getDate()].map((part) => String(part).padStart(2, "0"));
  return `${value.getFullYear()}-${month}-${day}`;
}
