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
  insertAs: "native",
};

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
    names: string[];
    steps: number;
    sheets: { name: string; isNew: boolean }[];
    sampleCosts: { scenario: string; cost: number }[];
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

/** A spreadsheet with a plan in it. */
export async function planWorkbook(request: object = {}): Promise<OpenWorkbook> {
  const workbook = openWorkbook();
  await done(workbook, "buildBudget", { ...REQUEST, ...request });
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
