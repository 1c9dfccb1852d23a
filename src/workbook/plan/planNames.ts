import { Refusal } from "../../core/Refusal.ts";
import { BENCHMARKS_SHEET } from "../../tables/benchmarksTable.ts";
import { kindOf, PLAN_SHEETS, type PlanSheet } from "../../tables/budget/planSheets.ts";
import { pinnedCopy } from "../pinnedBenchmarks.ts";
import type { OwnSheet, SheetKinds, Workbook } from "../Workbook.ts";

/** The plan's sheets as they are: present names, or those they are to be made with, and the sheets where they are made. */
export type PlanNames = Readonly<Record<PlanSheet, { name: string; own: OwnSheet | undefined }>>;

/**
 * Finds the plan's sheets. One that is to be made takes the next free name where somebody else's sheet, or one of
 * another panel, has its own. A Refusal where somebody's own sheet has the name that pinned figures need.
 */
export function planNames(workbook: Workbook): PlanNames {
  const ours = workbook.ownSheets();
  const isWhole = PLAN_SHEETS.every((sheet) => ours.some(({ kind }) => kind === kindOf(sheet)));
  if (isWhole) return ownNames(ours);
  const taken = new Set(workbook.sheetNames().map((name) => name.toLowerCase()));
  if (!pinnedCopy(workbook) && taken.has(BENCHMARKS_SHEET.toLowerCase())) {
    throw new Refusal(
      `The sheet "${BENCHMARKS_SHEET}" was not made by AI Comp; rename it, because the hiring plan needs a sheet of that name.`,
    );
  }
  const entries = PLAN_SHEETS.map((kind) => {
    const own = ours.find((sheet) => sheet.kind === kindOf(kind));
    return [kind, { name: own?.name ?? freeName(kind, taken), own }] as const;
  });
  return Object.fromEntries(entries) as PlanNames;
}

function ownNames(ours: readonly OwnSheet[]): PlanNames {
  const entries = PLAN_SHEETS.map((sheet) => {
    const own = ours.find(({ kind }) => kind === kindOf(sheet));
    return [sheet, { name: own?.name ?? sheet, own }] as const;
  });
  return Object.fromEntries(entries) as PlanNames;
}

/** What the plan's sheets are, by their names. */
export function planKinds(plan: PlanNames): SheetKinds {
  return new Map(PLAN_SHEETS.map((sheet) => [plan[sheet].name, kindOf(sheet)]));
}

/** Which sheets are to be made under another name than their own, in a sentence; undefined where none is. */
export function otherNames(plan: PlanNames): string | undefined {
  const sentences = PLAN_SHEETS.filter((kind) => !plan[kind].own && plan[kind].name !== kind).map(
    (kind) =>
      `There is a sheet "${kind}" already; it stays as it is, and the plan's is "${plan[kind].name}".`,
  );
  return sentences.length > 0 ? sentences.join(" ") : undefined;
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name.toLowerCase())) return name;
  let number = 2;
  while (taken.has(`${name} ${number}`.toLowerCase())) number++;
  return `${name} ${number}`;
}
