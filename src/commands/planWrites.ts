import { sampleRequisitions } from "../core/hiring/sampleRequisitions.ts";
import { Refusal } from "../core/Refusal.ts";
import { dayOf } from "../core/units/day.ts";
import type { Place } from "../core/units/place.ts";
import { isDate } from "../functions/define/cell.ts";
import { publishedBenchmarks } from "../reference/benchmarks.ts";
import { overridesRange, type PinnedCopy, pinnedFigures } from "../tables/benchmarksTable.ts";
import {
  assumptionsSheet,
  type TypedAssumptions,
  typedAssumptions,
} from "../tables/budget/assumptionsSheet.ts";
import { bandsSheet } from "../tables/budget/bandsSheet.ts";
import { cashSheet } from "../tables/budget/cashSheet.ts";
import { dateSerial, reference } from "../tables/budget/cells.ts";
import type { PlanChoice } from "../tables/budget/PlanChoice.ts";
import { PLAN_SHEETS, type PlanSheet, type SheetNames } from "../tables/budget/planSheets.ts";
import {
  calculatedParts,
  FIRST_REQUISITION_ROW,
  isLive,
  isTyped,
  preparedRows,
  REQUISITION_COLUMNS,
  REQUISITION_HEAD_ROW,
  REQUISITIONS_NAME,
  requisitionsSheet,
  typedRequisition,
} from "../tables/budget/requisitionsSheet.ts";
import { startSheet } from "../tables/budget/startSheet.ts";
import type { Content } from "../tables/Table.ts";
import { isUnchanged } from "./define/fingerprint.ts";
import { withoutOpen } from "./define/sheetContents.ts";
import type { Contents, OwnSheet, SheetWrite, Workbook } from "./define/Workbook.ts";
import { shownRange } from "./insertTable.ts";

/** What a plan is built from, besides what people typed in it. */
export interface PlanRequest extends PlanChoice {
  /** Places of the bands. */
  states: readonly Place[];
  /** How many sample requisitions a new plan begins with. */
  sampleRequisitions: number;
}

/** The plan's sheets as they are: present names, and the sheets themselves where they are made. */
export type PlanNames = Readonly<Record<PlanSheet, { name: string; own: OwnSheet | undefined }>>;

/** Finds the plan's sheets; a Refusal where somebody else's sheet has the name of one that is to be made. */
export function planNames(workbook: Workbook): PlanNames {
  const ours = workbook.ownSheets();
  const present = workbook.sheetNames();
  const entries = PLAN_SHEETS.map((kind) => {
    const own = ours.find((sheet) => sheet.kind === kind);
    const taken = present.find((name) => name.toLowerCase() === kind.toLowerCase());
    if (!own && taken !== undefined) {
      throw new Refusal(
        `The sheet "${taken}" was not made by AI Comp; rename it, because the hiring plan needs a sheet of that name.`,
      );
    }
    return [kind, { name: own?.name ?? kind, own }] as const;
  });
  return Object.fromEntries(entries) as PlanNames;
}

/** Ranges of the plan's calculated sheets in which somebody changed more than the open cells. */
export function editedSheets(plan: PlanNames, workbook: Workbook): string[] {
  return PLAN_SHEETS.flatMap((kind) => {
    const { own } = plan[kind];
    // Requisitions are the user's: only calculated cells are written there, around what was typed.
    if (!own || kind === "Reqs") return [];
    const area = { sheet: own.name, row: 1, column: 1, rows: own.rows, columns: own.columns };
    return isUnchanged(own.fingerprint, withoutOpen(workbook.contents(area), own)) ? [] : [shownRange(area)];
  });
}

/** All sheets of a plan as they are to be, with what people typed into them. */
export function planWrites(
  request: PlanRequest,
  plan: PlanNames,
  copy: PinnedCopy,
  workbook: Workbook,
): SheetWrite[] {
  const names = Object.fromEntries(PLAN_SHEETS.map((kind) => [kind, plan[kind].name])) as SheetNames;
  const figures = pinnedFigures(copy, "in use");
  const typed = typedIn(plan.Assumptions.own, workbook);
  const { description, at: assumptions } = assumptionsSheet(
    request,
    names,
    publishedBenchmarks(),
    figures,
    typed,
  );
  const at = { ...assumptions, Overrides: overridesRange(copy) };
  const { write, prepared } = requisitionsWrite(request, plan.Reqs, at, workbook);
  const title = { row: copy.row, column: copy.column, rows: 1, columns: 1 };
  const pinned = { cell: reference(copy.sheet, title), version: copy.version };
  const descriptions = {
    Start: startSheet(request, prepared, names, at, pinned),
    Assumptions: description,
    Bands: bandsSheet(request.states, request, at),
    Cash: cashSheet(request.months, prepared, names, at),
  };
  return PLAN_SHEETS.map((kind) =>
    kind === "Reqs"
      ? write
      : { name: plan[kind].name, own: plan[kind].own, description: descriptions[kind], choices: request },
  );
}

function typedIn(own: OwnSheet | undefined, workbook: Workbook): TypedAssumptions {
  if (!own) return new Map();
  const area = { sheet: own.name, row: 1, column: 1, rows: own.rows, columns: own.columns };
  return typedAssumptions(contentsOf(workbook.contents(area)));
}

function requisitionsWrite(
  request: PlanRequest,
  { name, own }: PlanNames["Reqs"],
  at: Readonly<Record<string, string>>,
  workbook: Workbook,
): { write: SheetWrite; prepared: number } {
  // Made but not filled yet: somebody builds in steps.
  const isEmpty = own !== undefined && headOf(name, workbook) === "";
  const area = own && !isEmpty ? workbook.named(REQUISITIONS_NAME) : undefined;
  const choices = { insertAs: request.insertAs };
  if (!own || !area) {
    const samples = sampleRequisitions(request.sampleRequisitions, request.asOf).map(typedRequisition);
    const prepared = preparedRows(samples.length);
    return {
      prepared,
      write: { name, own, choices, description: requisitionsSheet(samples, prepared, request, at) },
    };
  }
  const rows = { ...area, row: area.row + 1, rows: area.rows - 2, column: 1, columns: REQUISITION_COLUMNS };
  const present = contentsOf(workbook.contents(rows));
  const used = present.reduce(
    (last, row, i) => (row.some((content, j) => isTyped(j + 1) && content !== "") ? i + 1 : last),
    0,
  );
  const prepared = Math.max(rows.rows, preparedRows(used));
  const kept = present.map((row) =>
    row.map((content, j) => (isTyped(j + 1) || (!isLive(j + 1) && !isFormulaCell(content)) ? content : "")),
  );
  const added = prepared - rows.rows;
  return {
    prepared,
    write: {
      name,
      own,
      choices,
      description: requisitionsSheet(kept, prepared, request, at),
      parts: calculatedParts(prepared),
      ...(added > 0 ? { insertRows: { above: FIRST_REQUISITION_ROW + rows.rows, count: added } } : {}),
    },
  };
}

function headOf(sheet: string, workbook: Workbook): unknown {
  const cell = { sheet, row: REQUISITION_HEAD_ROW, column: 1, rows: 1, columns: 1 };
  return workbook.contents(cell).values[0]?.[0];
}

const isFormulaCell = (content: Content) => typeof content === "object" && content !== null;

/** Cells as they can be written again. */
function contentsOf({ values, formulas }: Contents): Content[][] {
  return values.map((row, i) =>
    row.map((value, j): Content => {
      const formula = formulas[i]?.[j] ?? "";
      if (formula !== "") return { formula };
      if (isDate(value)) return dateSerial(dayOf(value.getFullYear(), value.getMonth() + 1, value.getDate()));
      return typeof value === "number" || typeof value === "boolean" ? value : String(value ?? "");
    }),
  );
}
