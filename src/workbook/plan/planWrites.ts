import { sampleRequisitions } from "../../core/hiring/sampleRequisitions.ts";
import { dayOf } from "../../core/units/day.ts";
import type { Place } from "../../core/units/place.ts";
import { serialDate } from "../../core/units/serialDate.ts";
import { isDate } from "../../input/cell.ts";
import { publishedBenchmarks } from "../../reference/benchmarks.ts";
import {
  overridesRange,
  ownFigureRanges,
  type PinnedCopy,
  pinnedFigures,
} from "../../tables/benchmarksTable.ts";
import { type ApprovalLine, approvalRange, approvalsSheet } from "../../tables/budget/approvalsSheet.ts";
import {
  ASSUMPTION_COLUMNS,
  assumptionReferences,
  assumptionsSheet,
  decidedAssumptions,
  type TypedAssumptions,
  typedAssumptions,
} from "../../tables/budget/assumptionsSheet.ts";
import { auditSheet } from "../../tables/budget/auditSheet.ts";
import { bandsSheet } from "../../tables/budget/bandsSheet.ts";
import { boardSheet } from "../../tables/budget/boardSheet.ts";
import { calculatedCash, cashMonth, cashRange, cashSheet } from "../../tables/budget/cashSheet.ts";
import { checksSheet } from "../../tables/budget/checksSheet.ts";
import { guideSheet } from "../../tables/budget/guideSheet.ts";
import { columnAreas } from "../../tables/budget/layout.ts";
import { offersSheet } from "../../tables/budget/offersSheet.ts";
import type { PlanChoice } from "../../tables/budget/PlanChoice.ts";
import {
  PLAN_SHEETS,
  type PlanSheet,
  SCENARIO_CELL,
  type SheetNames,
} from "../../tables/budget/planSheets.ts";
import {
  NEW_REQUISITION_PLACE,
  type RequisitionPlace,
  type RequisitionRow,
  requisitionRange,
  requisitionsSheet,
  typedRequisition,
} from "../../tables/budget/requisitionsSheet.ts";
import { keysOf } from "../../tables/budget/SheetColumn.ts";
import { summarySheet } from "../../tables/budget/summarySheet.ts";
import { type Content, isFormula } from "../../tables/Content.ts";
import type { SheetDescription } from "../../tables/Sheet.ts";
import type { CellArea } from "../../tables/SheetCell.ts";
import { sheetContents } from "../sheetContents.ts";
import { isUnchanged } from "../sheetFingerprint.ts";
import type { Contents, OwnSheet, SheetKinds, SheetWrite } from "../Workbook.ts";
import { earlierApprovals, earlierAssumptions } from "./carriedOver.ts";
import type { EarlierPlan } from "./earlierPlan.ts";
import { type PlanNames, planKinds } from "./planNames.ts";
import { cellsOf, type StandingPlan, type StandingSheet } from "./standingPlan.ts";

/** What a plan is built from, besides what people typed in it. */
export interface PlanRequest extends PlanChoice {
  /** Places of the bands. */
  states: readonly Place[];
  /** How many sample requisitions a new plan begins with. */
  sampleRequisitions: number;
}

/**
 * The sheets of a plan as they are to be, with what people typed into them; a new one with an earlier edition's. What
 * nothing is to be written to is left out.
 */
export function planWrites(
  request: PlanRequest,
  plan: PlanNames,
  standing: StandingPlan,
  copy: PinnedCopy,
  earlier: EarlierPlan | undefined,
): SheetWrite[] {
  const names = Object.fromEntries(PLAN_SHEETS.map((kind) => [kind, plan[kind].name])) as SheetNames;
  const isNew = plan.Reqs.own === undefined;
  const at = assumptionReferences(names, standing.Assumptions.layout, overridesRange(copy));
  const place: RequisitionPlace = isNew
    ? NEW_REQUISITION_PLACE
    : {
        layout: standing.Reqs.layout,
        headRow: standing.Reqs.headRow ?? NEW_REQUISITION_PLACE.headRow,
      };
  const reqs = requisitionRange(names.Reqs, place);
  const approvals = approvalRange(names.Approvals, standing.Approvals.layout);
  const cash = cashRange(names.Cash, standing.Cash.layout);
  const parts = {
    names,
    at,
    reqs,
    cash,
    cashMonth: cashMonth(names.Cash, standing.Cash.layout),
    copy,
    months: request.months,
  };
  const descriptions: Readonly<Record<PlanSheet, SheetDescription>> = {
    Board: boardSheet(request, parts),
    Reqs: requisitionsSheet(isNew ? newRequisitions(request, earlier) : [], place, request, {
      at,
      approvals: { holds: approvals("holds"), cost: approvals("cost"), drift: approvals("drift") },
    }),
    Cash: cashSheet(standing.Cash.layout, reqs, at),
    Summary: summarySheet(parts),
    Assumptions: assumptionsSheet(
      request,
      standing.Assumptions.layout,
      publishedBenchmarks(),
      { ...pinnedFigures(copy, "in use"), ...ownFigureRanges(copy) },
      typedBefore(standing.Assumptions, earlier),
      at,
    ),
    Bands: bandsSheet(request.states, standing.Bands.layout, request, at),
    Offers: offersSheet(standing.Offers.layout, reqs, at),
    Audit: auditSheet(standing.Audit.layout, reqs, at),
    Approvals: approvalsSheet(
      standing.Approvals.layout,
      reqs,
      request.insertAs,
      plan.Approvals.own ? [] : approvalsBefore(earlier),
    ),
    Checks: checksSheet({ ...parts, approvals, calculated: calculated(reqs, cash) }),
    Guide: guideSheet(names),
  };
  const kinds = planKinds(plan);
  const isSound = !isMoved(standing) && !isBroken(standing);
  const writes = PLAN_SHEETS.map((kind): SheetWrite => {
    const { name, own } = plan[kind];
    const description = descriptions[kind];
    const whole = { name, own, description, kinds, choices: kind === "Board" ? request : {} };
    if (!own) return whole;
    const { state, blocking } = standing[kind];
    const isCharted = kind !== "Board" || (own.choices as PlanRequest).months === request.months;
    const isAsWritten =
      isSound && state === "as written" && isCharted && saysTheSame(own, description, kinds);
    const decided = {
      Board: [SCENARIO_CELL],
      Assumptions: [decidedAssumptions(standing.Assumptions.layout)],
    };
    // Where nothing but the panel's choices would change, nothing else is written: somebody may be typing beside them.
    if (isAsWritten) {
      const parts = [...(decided[kind as keyof typeof decided] ?? []), ...blocking];
      return { ...whole, parts, keepsLooks: true };
    }
    const parts = partsOf(kind, description, standing);
    return parts ? { ...whole, parts: [...parts, ...blocking] } : whole;
  });
  return writes.filter(({ parts }) => parts?.length !== 0);
}

/** What is the plan's own of a sheet in which people type; undefined for the others, which are written whole. */
function partsOf(
  kind: PlanSheet,
  description: SheetDescription,
  standing: StandingPlan,
): CellArea[] | undefined {
  if (kind === "Cash") return calculatedCash(standing.Cash.layout);
  if (kind !== "Reqs" && kind !== "Approvals") return undefined;
  const row = standing[kind].headRow ?? description.cells.length;
  const isCalculated = (column: number) => isFormula(description.cells[row - 1]?.[column - 1]?.content);
  return columnAreas((description.columns ?? []).filter(isCalculated), { row, rows: 1 });
}

/** What formulas of other sheets call by its place. */
const CALLED: readonly PlanSheet[] = ["Board", "Cash", "Assumptions", "Checks"];

/** Whether rows may have come in or gone: the others' formulas have followed them, and it is written again where it was. */
function isMoved(standing: StandingPlan): boolean {
  return CALLED.some((kind) => standing[kind].state === "edited");
}

/** As cells show errors; a requisition may begin with # too. */
const ERROR = /^#(N\/A|[A-Z0/]+[!?])/;

/** Whether what is calculated is wrong, such as for want of a name: Checks promises that the panel mends it. */
function isBroken(standing: StandingPlan): boolean {
  const shown = [...standing.Board.cells.values, ...standing.Checks.cells.values].flat();
  return shown.some((cell) => cell === "Broken" || ERROR.test(String(cell)));
}

/** Formulas follow what they call by themselves, so their references may differ. */
function saysTheSame(own: OwnSheet, description: SheetDescription, kinds: SheetKinds): boolean {
  const { contents } = sheetContents(description);
  const [width = 0, height] = [contents.values[0]?.length, contents.values.length];
  // Rows that a sheet was made with below its heads are people's.
  const others = description.looks ? Math.max(0, own.rows - height) : 0;
  const withOthers = (rows: readonly (readonly unknown[])[]) => [
    ...rows,
    ...Array.from({ length: others }, () => Array.from({ length: width }, () => "")),
  ];
  const { values, formulas } = contents;
  const same = { values: withOthers(values), formulas: withOthers(formulas) as string[][] };
  const isAsLarge = own.rows === height + others && own.columns === width;
  return isAsLarge && isUnchanged(own.fingerprint, same, kinds);
}

function typedBefore(
  { cells, layout, state }: StandingSheet<keyof typeof ASSUMPTION_COLUMNS>,
  earlier: EarlierPlan | undefined,
): TypedAssumptions {
  if (state === "new") return earlierAssumptions(earlier);
  const columns = keysOf(ASSUMPTION_COLUMNS).map((key) => layout[key]);
  return typedAssumptions(contentsOf(cellsOf(cells, cells.values.length, columns)));
}

function newRequisitions(
  { sampleRequisitions: count, asOf }: PlanRequest,
  earlier: EarlierPlan | undefined,
): readonly RequisitionRow[] {
  return earlier?.requisitions ?? sampleRequisitions(count, asOf).map(typedRequisition);
}

function approvalsBefore(earlier: EarlierPlan | undefined): readonly ApprovalLine[] {
  return earlierApprovals(earlier);
}

/** Ranges in which an error would spoil the plan. */
function calculated(
  reqs: (key: "inPlan" | "expected" | "start") => string,
  cash: (key: "total" | "forecast" | "heads" | "budgetLeft") => string,
) {
  return [
    reqs("start"),
    reqs("inPlan"),
    reqs("expected"),
    cash("total"),
    cash("forecast"),
    cash("heads"),
    cash("budgetLeft"),
  ];
}

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
