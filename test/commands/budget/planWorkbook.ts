import { type OpenWorkbook, openWorkbook } from "../../support/openWorkbook.ts";

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

/** The plan's sheets, and the cells that are written on each for that request. */
export const EXTENTS = {
  Start: "A1:D80",
  Assumptions: "A1:G135",
  Reqs: "A1:AK105",
  Bands: "A1:J18",
  Cash: "A1:X27",
  Offers: "A1:P103",
  Audit: "A1:I110",
} as const;
export const SHEETS = Object.keys(EXTENTS);
export const AREAS = Object.entries(EXTENTS).map(([sheet, area]) => `${sheet}!${area}`);

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
export async function planWorkbook(request: object = {}): Promise<OpenWorkbook> {
  const key = JSON.stringify(request);
  const saved = built.get(key);
  // The grid works on what it is given.
  if (saved) return openWorkbook({ saved: structuredClone(saved) });
  const workbook = openWorkbook();
  await done(workbook, "buildBudget", { ...REQUEST, ...request });
  built.set(key, workbook.saved());
  return workbook;
}

/** The row of a sheet whose first cell reads so, counted from 1. */
export function rowOf(workbook: OpenWorkbook, sheet: string, label: string, after = 0): number {
  const index = workbook.values(`${sheet}!A1:A240`).findIndex(([cell], i) => i >= after && cell === label);
  if (index < 0) throw new Error(`No row of ${sheet} begins with "${label}".`);
  return index + 1;
}

/** The state of each check on the start sheet. */
export function checks(workbook: OpenWorkbook): Record<string, unknown> {
  const first = rowOf(workbook, "Start", "Checks") + 1;
  const last = rowOf(workbook, "Start", "Pinned version");
  return Object.fromEntries(workbook.values(`Start!A${first}:B${last}`));
}

export const column = (workbook: OpenWorkbook, sheet: string, head: string): string => {
  const index = workbook.values(`${sheet}!A3:AZ3`)[0]?.indexOf(head) ?? -1;
  if (index < 0) throw new Error(`${sheet} has no column "${head}".`);
  return index < 26 ? String.fromCharCode(65 + index) : `A${String.fromCharCode(65 + index - 26)}`;
};
