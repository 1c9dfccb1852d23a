import { sampleRequisitions } from "../../core/hiring/sampleRequisitions.ts";
import { dayOf } from "../../core/units/day.ts";
import type { Place } from "../../core/units/place.ts";
import { serialDate } from "../../core/units/serialDate.ts";
import { isDate } from "../../input/cell.ts";
import { publishedBenchmarks } from "../../reference/benchmarks.ts";
import { overridesRange, type PinnedCopy, pinnedFigures } from "../../tables/benchmarksTable.ts";
import {
  ASSUMPTION_COLUMNS,
  type AssumptionReferences,
  assumptionReferences,
  assumptionsSheet,
  decidedAssumptions,
  typedAssumptions,
} from "../../tables/budget/assumptionsSheet.ts";
import { auditSheet } from "../../tables/budget/auditSheet.ts";
import { bandsSheet } from "../../tables/budget/bandsSheet.ts";
import { cashSheet } from "../../tables/budget/cashSheet.ts";
import { offersSheet } from "../../tables/budget/offersSheet.ts";
import type { PlanChoice } from "../../tables/budget/PlanChoice.ts";
import { PLAN_SHEETS, SCENARIO_CELL, type SheetNames } from "../../tables/budget/planSheets.ts";
import { REQUISITION_COLUMNS } from "../../tables/budget/requisitionColumns.ts";
import {
  calculatedParts,
  isLive,
  isTyped,
  newRequisitionPlace,
  preparedRows,
  type RequisitionPlace,
  type RequisitionRow,
  requisitionRows,
  requisitionsSheet,
  typedRequisition,
} from "../../tables/budget/requisitionsSheet.ts";
import { keysOf } from "../../tables/budget/SheetColumn.ts";
import { startSheet } from "../../tables/budget/startSheet.ts";
import type { Content } from "../../tables/Content.ts";
import type { SheetDescription } from "../../tables/Sheet.ts";
import type { CellArea } from "../../tables/SheetCell.ts";
import { sheetContents } from "../sheetContents.ts";
import { sheetFingerprint } from "../sheetFingerprint.ts";
import type { Contents, OwnSheet, SheetWrite } from "../Workbook.ts";
import type { PlanNames } from "./planNames.ts";
import { cellsOf, type StandingPlan } from "./standingPlan.ts";

/** What a plan is built from, besides what people typed in it. */
export interface PlanRequest extends PlanChoice {
  /** Places of the bands. */
  states: readonly Place[];
  /** How many sample requisitions a new plan begins with. */
  sampleRequisitions: number;
}

/** All sheets of a plan as they are to be, with what people typed into them. */
export function planWrites(
  request: PlanRequest,
  plan: PlanNames,
  standing: StandingPlan,
  copy: PinnedCopy,
): SheetWrite[] {
  const names = Object.fromEntries(PLAN_SHEETS.map((kind) => [kind, plan[kind].name])) as SheetNames;
  const { layout } = standing.Assumptions;
  const at = assumptionReferences(names, layout, overridesRange(copy));
  const reqs = requisitionsWrite(request, plan.Reqs, standing.Reqs, at);
  const requisitions = requisitionRows(names.Reqs, reqs.place);
  const [cash, offers, audit] = [standing.Cash.layout, standing.Offers.layout, standing.Audit.layout];
  const descriptions = {
    Start: startSheet(request, { names, requisitions, cash, offers, audit, copy }, at),
    Assumptions: assumptionsSheet(
      request,
      layout,
      publishedBenchmarks(),
      pinnedFigures(copy, "in use"),
      typedAssumptions(assumptionCells(standing.Assumptions)),
      at,
    ),
    Bands: bandsSheet(request.states, standing.Bands.layout, request, at),
    Cash: cashSheet(request.months, cash, requisitions, at),
    Offers: offersSheet(offers, requisitions, at),
    Audit: auditSheet(audit, requisitions, at),
  };
  const decided: Readonly<Record<keyof typeof descriptions, readonly CellArea[]>> = {
    Start: [SCENARIO_CELL],
    Assumptions: [decidedAssumptions(layout)],
    Bands: [],
    Cash: [],
    Offers: [],
    Audit: [],
  };
  // Rows of offers and audit are not inserted but written, so what Start calls there does not grow by itself.
  const grows = plan.Offers.own?.rows !== descriptions.Offers.cells.length;
  return PLAN_SHEETS.map((kind) => {
    if (kind === "Reqs") return reqs.write;
    const { name, own } = plan[kind];
    const whole = { name, own, description: descriptions[kind], choices: request };
    // Where nothing but the panel's choices would change, nothing else is written: somebody may be typing beside them.
    const follows = kind !== "Start" || !grows;
    return own && follows && standing[kind].state === "as written" && saysTheSame(own, descriptions[kind])
      ? { ...whole, parts: decided[kind] }
      : whole;
  });
}

/** Formulas follow what they call by themselves, so their references may differ. */
function saysTheSame(own: OwnSheet, description: SheetDescription): boolean {
  const { contents } = sheetContents(description);
  const isAsLarge = own.rows === contents.values.length && own.columns === contents.values[0]?.length;
  return isAsLarge && sheetFingerprint(contents) === own.fingerprint;
}

function assumptionCells({ cells, layout }: StandingPlan["Assumptions"]): Content[][] {
  const columns = keysOf(ASSUMPTION_COLUMNS).map((key) => layout[key]);
  return contentsOf(cellsOf(cells, cells.values.length, columns));
}

function requisitionsWrite(
  request: PlanRequest,
  { name, own }: PlanNames["Reqs"],
  standing: StandingPlan["Reqs"],
  at: AssumptionReferences,
): { write: SheetWrite; place: RequisitionPlace } {
  const choices = { insertAs: request.insertAs };
  const { place: present } = standing;
  if (!present) {
    const samples = sampleRequisitions(request.sampleRequisitions, request.asOf).map(typedRequisition);
    const place = newRequisitionPlace(samples.length);
    const description = requisitionsSheet(samples, place, request, at);
    return { place, write: { name, own, choices, description } };
  }
  const typed = keysOf(REQUISITION_COLUMNS).filter(isTyped);
  const rows = requisitionsIn(standing, present);
  const used = rows.reduce((last, row, i) => (typed.some((key) => row[key] !== "") ? i + 1 : last), 0);
  const place = { ...present, prepared: Math.max(present.prepared, preparedRows(used)) };
  const added = place.prepared - present.prepared;
  return {
    place,
    write: {
      name,
      own,
      choices,
      description: requisitionsSheet(rows.map(withoutCalculated), place, request, at),
      parts: calculatedParts(place),
      ...(added > 0 ? { insertRows: { above: present.first + present.prepared, count: added } } : {}),
    },
  };
}

/** The requisitions' rows as they are. */
function requisitionsIn(
  { cells }: StandingPlan["Reqs"],
  { layout, first, prepared }: RequisitionPlace,
): Required<RequisitionRow>[] {
  const keys = keysOf(layout);
  const columns = keys.map((key) => layout[key]);
  const rows = contentsOf(cellsOf(cells, first - 1 + prepared, columns)).slice(first - 1);
  return rows.map(
    (row) => Object.fromEntries(keys.map((key, i) => [key, row[i] ?? ""])) as Required<RequisitionRow>,
  );
}

/** What was typed, also over a formula; what calculates is written anew. */
function withoutCalculated(row: Required<RequisitionRow>): RequisitionRow {
  const isKept = (key: keyof RequisitionRow) => isTyped(key) || (!isLive(key) && !isFormulaCell(row[key]));
  return Object.fromEntries(keysOf(row).flatMap((key) => (isKept(key) ? [[key, row[key]]] : [])));
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
