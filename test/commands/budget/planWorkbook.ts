import { readFileSync } from "node:fs";
import { type OpenWorkbook, openWorkbook, type WorkbookOptions } from "../../support/openWorkbook.ts";
import { tableIn } from "../../support/tableIn.ts";
import { columnOf, headRow, requisitionCell } from "./typedCells.ts";

/** What the panel sends for a plan of two years from 2027. */
export const REQUEST = {
  planStart: "2027-01-01",
  asOf: "2026-11-23",
  months: 24,
  budget: 5_000_000,
  scenario: 1,
  states: ["WA", "CA", "NY"],
  sampleRequisitions: 12,
  insertAs: "native" as const,
};

export const SHEETS = [
  "Board",
  "Reqs",
  "Cash",
  "Summary",
  "Assumptions",
  "Bands",
  "Offers",
  "Audit",
  "Approvals",
  "Checks",
  "Guide",
];

export interface Answer {
  ok: boolean;
  code?: string;
  field?: string;
  message?: string;
  range?: string;
  value: {
    message: string;
    range: string;
    cost: number;
    sheets: string[];
    otherNames?: string;
  };
}

export async function command(workbook: OpenWorkbook, name: string, request: object): Promise<Answer> {
  return (await workbook.call("runCommand", name, request)) as Answer;
}

/** Runs a command that must succeed. */
export async function done(workbook: OpenWorkbook, name: string, request: object): Promise<Answer["value"]> {
  const answer = await command(workbook, name, request);
  if (!answer.ok) throw new Error(`${answer.code}: ${answer.message}`);
  return answer.value;
}

const built = new Map<string, ReturnType<OpenWorkbook["saved"]>>();

/** A spreadsheet with a plan in it: built once for each request, then opened anew as it was saved. */
export async function planWorkbook(request: object = {}, options?: WorkbookOptions): Promise<OpenWorkbook> {
  const key = JSON.stringify(request);
  const saved = built.get(key);
  // The grid works on what it is given.
  if (saved) return openWorkbook({ ...options, saved: structuredClone(saved) });
  const workbook = openWorkbook(options);
  await done(workbook, "buildBudget", { ...REQUEST, ...request });
  built.set(key, workbook.saved());
  return workbook;
}

/** A document that version 0.1.0 saved: a plan of a dozen, two approvals, live bands, an own figure. */
export const earlierWorkbook = (): OpenWorkbook =>
  openWorkbook({ saved: JSON.parse(readFileSync(new URL("plan-0.1.0.json", import.meta.url), "utf8")) });

/** What a tile of the board shows, and the words under it. */
export function tile(workbook: OpenWorkbook, label: string): [value: unknown, note: unknown] {
  const { row, heads } = headRow(workbook, "Board", label);
  const letter = String.fromCharCode(65 + heads.indexOf(label));
  return [workbook.value(`Board!${letter}${row + 1}`), workbook.value(`Board!${letter}${row + 2}`)];
}

/** What the board lists to be decided. */
export function decisions(workbook: OpenWorkbook): string[] {
  const { row } = headRow(workbook, "Board", "To decide");
  return workbook
    .values(`Board!A${row + 1}:A${row + 6}`)
    .flat()
    .filter((text) => text !== "")
    .map(String);
}

/** A requisition's figure, by its number and a head. */
export const figure = (workbook: OpenWorkbook, requisition: string, head: string) =>
  workbook.value(requisitionCell(workbook, requisition, head));

/** The months' cells of a column of the cash sheet. */
export function cash(workbook: OpenWorkbook, head: string, months = 24): unknown[] {
  const { row } = headRow(workbook, "Cash", "Month");
  const letters = columnOf(workbook, "Cash", head);
  return workbook.values(`Cash!${letters}${row + 1}:${letters}${row + months}`).flat();
}

/** The cell of an assumption that has one value, by its label. */
export function assumption(workbook: OpenWorkbook, label: string): string {
  return `Assumptions!${columnOf(workbook, "Assumptions", "In use")}${rowOf(workbook, "Assumptions", label)}`;
}

/** The row of a sheet whose first cell reads so, counted from 1. */
export function rowOf(workbook: OpenWorkbook, sheet: string, label: string, after = 0): number {
  const index = workbook.values(`${sheet}!A1:A240`).findIndex(([cell], i) => i >= after && cell === label);
  if (index < 0) throw new Error(`No row of ${sheet} begins with "${label}".`);
  return index + 1;
}

/** The state of each check, and the rows that it names. */
export function checks(workbook: OpenWorkbook): Record<string, unknown> {
  return Object.fromEntries(tableIn(workbook, "Checks", "Check").pick("Check", "State"));
}

/** Checks that say that something calculated is not as it must be. */
export const broken = (workbook: OpenWorkbook) =>
  Object.entries(checks(workbook)).filter(([, state]) => state !== "OK" && state !== "Look");

/** The rows that a check names. */
export const namedBy = (workbook: OpenWorkbook, check: string) =>
  tableIn(workbook, "Checks", "Check").value(check, "Rows");

/** The choice of the scenario, by its name. */
export function choose(workbook: OpenWorkbook, scenario: "Base" | "Lean" | "Aggressive"): void {
  const { row, heads } = headRow(workbook, "Board", "Scenario");
  const letter = String.fromCharCode(66 + heads.indexOf("Scenario"));
  workbook.type(`Board!${letter}${row}`, ["Base", "Lean", "Aggressive"].indexOf(scenario) + 1);
}
