import { sampleRequisitions } from "../core/hiring/sampleRequisitions.ts";
import { Refusal } from "../core/Refusal.ts";
import { dayOf } from "../core/units/day.ts";
import type { Place } from "../core/units/place.ts";
import { serialDate } from "../core/units/serialDate.ts";
import { isDate } from "../input/cell.ts";
import { publishedBenchmarks } from "../reference/benchmarks.ts";
import { overridesRange, type PinnedCopy, pinnedFigures } from "../tables/benchmarksTable.ts";
import {
  assumptionsSheet,
  DECIDED_ASSUMPTIONS,
  type TypedAssumptions,
  typedAssumptions,
} from "../tables/budget/assumptionsSheet.ts";
import { auditSheet } from "../tables/budget/auditSheet.ts";
import { bandsSheet } from "../tables/budget/bandsSheet.ts";
import { cashSheet } from "../tables/budget/cashSheet.ts";
import { offersSheet } from "../tables/budget/offersSheet.ts";
import type { PlanChoice } from "../tables/budget/PlanChoice.ts";
import { PLAN_SHEETS, type PlanSheet, SCENARIO_CELL, type SheetNames } from "../tables/budget/planSheets.ts";
import {
  calculatedParts,
  FIRST_REQUISITION_ROW,
  isLive,
  isTyped,
  preparedRows,
  REQUISITION_COLUMNS,
  REQUISITIONS_NAME,
  requisitionsSheet,
  typedRequisition,
} from "../tables/budget/requisitionsSheet.ts";
import { startSheet } from "../tables/budget/startSheet.ts";
import type { CellArea, SheetDescription } from "../tables/Sheet.ts";
import type { Content } from "../tables/Table.ts";
import { fingerprintOf, isUnchanged } from "./define/fingerprint.ts";
import { sheetContents, withoutOpen } from "./define/sheetContents.ts";
import type { Area, Contents, OwnSheet, SheetWrite, Workbook } from "./define/Workbook.ts";

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
  const ofPanels = new Set(workbook.blocks().map(({ area }) => area.sheet));
  const entries = PLAN_SHEETS.map((kind) => {
    const own = ours.find((sheet) => sheet.kind === kind);
    const taken = present.find((name) => name.toLowerCase() === kind.toLowerCase());
    // The panels Offer check and Team audit name theirs the same: who comes second gets a number, as there.
    if (!own && taken !== undefined && PANEL_SHEETS.has(kind) && ofPanels.has(taken)) {
      return [kind, { name: freeName(kind, present), own }] as const;
    }
    if (!own && taken !== undefined) {
      throw new Refusal(
        `The sheet "${taken}" was not made by AI Comp; rename it, because the hiring plan needs a sheet of that name.`,
      );
    }
    return [kind, { name: own?.name ?? kind, own }] as const;
  });
  return Object.fromEntries(entries) as PlanNames;
}

/** Sheets of the plan that panels make too, each their own. */
const PANEL_SHEETS: ReadonlySet<PlanSheet> = new Set(["Offers", "Audit"]);

function freeName(name: string, present: readonly string[]): string {
  const taken = new Set(present.map((each) => each.toLowerCase()));
  let number = 2;
  while (taken.has(`${name} ${number}`.toLowerCase())) number++;
  return `${name} ${number}`;
}

/** What became of a sheet since it was written; "empty": it was made, but a build in steps has not reached it. */
type SheetState = "new" | "empty" | "as written" | "edited";

/** The state of each sheet of a plan. Requisitions are the user's: only calculated cells are written there. */
export function sheetStates(plan: PlanNames, workbook: Workbook): Readonly<Record<PlanSheet, SheetState>> {
  const states = PLAN_SHEETS.map((kind) => [kind, stateOf(plan[kind].own, workbook)] as const);
  return Object.fromEntries(states) as Record<PlanSheet, SheetState>;
}

function stateOf(own: OwnSheet | undefined, workbook: Workbook): SheetState {
  if (!own) return "new";
  const area = writtenArea(own);
  const contents = workbook.contents(own.kind === "Reqs" ? { ...area, columns: TYPED_FIRST } : area);
  if (contents.values.every((row) => row.every((value) => value === ""))) return "empty";
  if (own.kind === "Reqs") return "as written";
  return isUnchanged(own.fingerprint, withoutOpen(contents, own)) ? "as written" : "edited";
}

/** Requisition and level: where neither has anything, nobody has typed a requisition. */
const TYPED_FIRST = 2;

export function writtenArea({ name, rows, columns }: OwnSheet): Area {
  return { sheet: name, row: 1, column: 1, rows, columns };
}

/** All sheets of a plan as they are to be, with what people typed into them. */
export function planWrites(
  request: PlanRequest,
  plan: PlanNames,
  states: ReturnType<typeof sheetStates>,
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
  const { write, prepared } = requisitionsWrite(request, plan.Reqs, states.Reqs, at, workbook);
  const descriptions = {
    Start: startSheet(request, prepared, names, at, copy),
    Assumptions: description,
    Bands: bandsSheet(request.states, request, at),
    Cash: cashSheet(request.months, prepared, names, at),
    Offers: offersSheet(prepared, names, at),
    Audit: auditSheet(prepared, names, at),
  };
  // Rows of offers and audit are not inserted but written, so what Start calls there does not grow by itself.
  const grows = plan.Offers.own?.rows !== descriptions.Offers.cells.length;
  return PLAN_SHEETS.map((kind) => {
    if (kind === "Reqs") return write;
    const { name, own } = plan[kind];
    const whole = { name, own, description: descriptions[kind], choices: request };
    // Where nothing but the panel's choices would change, nothing else is written: somebody may be typing beside them.
    const follows = kind !== "Start" || !grows;
    return own && follows && states[kind] === "as written" && saysTheSame(own, descriptions[kind])
      ? { ...whole, parts: DECIDED[kind] }
      : whole;
  });
}

/** The cells that the panel's choices fill, of sheets that people type in too. */
const DECIDED: Readonly<Record<Exclude<PlanSheet, "Reqs">, readonly CellArea[]>> = {
  Start: [SCENARIO_CELL],
  Assumptions: [DECIDED_ASSUMPTIONS],
  Bands: [],
  Cash: [],
  Offers: [],
  Audit: [],
};

/** Formulas follow what they call by themselves, so their references may differ. */
function saysTheSame(own: OwnSheet, description: SheetDescription): boolean {
  const { cells } = description;
  const isAsLarge = own.rows === cells.length && own.columns === cells[0]?.length;
  return isAsLarge && fingerprintOf(sheetContents(description).contents, []) === own.fingerprint;
}

function typedIn(own: OwnSheet | undefined, workbook: Workbook): TypedAssumptions {
  if (!own) return new Map();
  return typedAssumptions(contentsOf(workbook.contents(writtenArea(own))));
}

function requisitionsWrite(
  request: PlanRequest,
  { name, own }: PlanNames["Reqs"],
  state: SheetState,
  at: Readonly<Record<string, string>>,
  workbook: Workbook,
): { write: SheetWrite; prepared: number } {
  const choices = { insertAs: request.insertAs };
  if (state !== "as written") {
    const samples = sampleRequisitions(request.sampleRequisitions, request.asOf).map(typedRequisition);
    const prepared = preparedRows(samples.length);
    const description = requisitionsSheet(samples, prepared, request, at);
    return { prepared, write: { name, own, choices, description } };
  }
  const area = workbook.named(REQUISITIONS_NAME);
  if (!area || area.sheet !== name || area.row !== FIRST_REQUISITION_ROW - 1) {
    throw new Refusal(
      `The named range ${REQUISITIONS_NAME} must reach from row ${FIRST_REQUISITION_ROW - 1} of "${name}" to the line that ends the requisitions; it ${area ? "lies elsewhere" : "is gone"}.`,
    );
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

const isFormulaCell = (content: Content) => typeof content === "object" && content !== null;

/** Cells as they can be written again. */
function contentsOf({ values, formulas }: Contents): Content[][] {
  return values.map((row, i) =>
    row.map((value, j): Content => {
      const formula = formulas[i]?.[j] ?? "";
      if (formula !== "") return { formula };
      if (isDate(value)) return serialDate(dayOf(value.getFullYear(), value.getMonth() + 1, value.getDate()));
      return typeof value === "number" || typeof value === "boolean" ? value : String(value ?? "");
    }),
  );
}
