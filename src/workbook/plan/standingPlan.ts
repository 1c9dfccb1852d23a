import { Refusal } from "../../core/Refusal.ts";
import { ASSUMPTION_COLUMNS, type AssumptionLayout } from "../../tables/budget/assumptionsSheet.ts";
import { AUDIT_COLUMNS, type AuditKey } from "../../tables/budget/auditSheet.ts";
import { BAND_COLUMNS, type BandKey } from "../../tables/budget/bandsSheet.ts";
import { CASH_COLUMNS, type CashKey } from "../../tables/budget/cashSheet.ts";
import { findHeads, type HeadProblem, type Layout, sideBySide } from "../../tables/budget/layout.ts";
import { OFFER_COLUMNS, type OfferKey } from "../../tables/budget/offersSheet.ts";
import { PLAN_SHEETS, type PlanSheet } from "../../tables/budget/planSheets.ts";
import { REQUISITION_COLUMNS, type RequisitionKey } from "../../tables/budget/requisitionColumns.ts";
import { REQUISITIONS_NAME, type RequisitionPlace } from "../../tables/budget/requisitionsSheet.ts";
import { ofColumns, withoutOpen } from "../sheetContents.ts";
import { isUnchanged } from "../sheetFingerprint.ts";
import type { Area, Contents, OwnSheet, Workbook } from "../Workbook.ts";
import type { PlanNames } from "./planNames.ts";

/** What became of a sheet since it was written; "empty": it was made, but a build in steps has not reached it. */
type SheetState = "new" | "empty" | "as written" | "edited";

/** A sheet of the plan as it stands, and where its columns were found. */
export interface StandingSheet<K extends string> {
  state: SheetState;
  /** As the columns are made, where there are no heads to be found. */
  layout: Layout<K>;
  /** All cells of the sheet, from A1. */
  cells: Contents;
}

/** All sheets of a plan as they stand. */
export interface StandingPlan extends Readonly<Record<PlanSheet, StandingSheet<string>>> {
  Assumptions: StandingSheet<keyof AssumptionLayout>;
  Reqs: StandingRequisitions;
  Bands: StandingSheet<BandKey>;
  Cash: StandingSheet<CashKey>;
  Offers: StandingSheet<OfferKey>;
  Audit: StandingSheet<AuditKey>;
}

/** The requisitions, and where their rows stand; undefined where none has been typed yet. */
export interface StandingRequisitions extends StandingSheet<RequisitionKey> {
  place: RequisitionPlace | undefined;
}

const NO_CELLS: Contents = { values: [], formulas: [] };

/** Reads the sheets of a plan; a Refusal where a column of those that people type into is not to be found. */
export function standingPlan(plan: PlanNames, workbook: Workbook): StandingPlan {
  const { Start, Assumptions, Reqs, Bands, Cash, Offers, Audit } = plan;
  const used = PLAN_SHEETS.some((kind) => plan[kind].own) ? workbook.usedAreas() : [];
  return {
    Start: standingSheet(Start.own, {}, used, workbook),
    Assumptions: standingSheet(Assumptions.own, ASSUMPTION_COLUMNS, used, workbook),
    Reqs: standingRequisitions(Reqs.own, used, workbook),
    Bands: standingSheet(Bands.own, BAND_COLUMNS, used, workbook),
    Cash: standingSheet(Cash.own, CASH_COLUMNS, used, workbook),
    Offers: standingSheet(Offers.own, OFFER_COLUMNS, used, workbook),
    Audit: standingSheet(Audit.own, AUDIT_COLUMNS, used, workbook),
  };
}

/** The requisitions of a plan as they stand: their columns by their heads, their rows by their named range. */
export function standingRequisitions(
  own: OwnSheet | undefined,
  used: readonly Area[],
  workbook: Workbook,
): StandingRequisitions {
  const cells = presentCells(own, used, workbook);
  const asMade = { layout: sideBySide(REQUISITION_COLUMNS), place: undefined };
  if (!own || !cells) return { ...asMade, state: "new", cells: NO_CELLS };
  if (isBlank(cells)) return { ...asMade, state: "empty", cells };
  const { row, layout, problem } = findHeads(REQUISITION_COLUMNS, cells.values);
  if (problem) throw new Refusal(inWords(own.name, problem));
  const area = workbook.named(REQUISITIONS_NAME);
  const above = row + 1;
  if (!area || area.sheet !== own.name || area.row !== above) {
    throw new Refusal(
      `The named range ${REQUISITIONS_NAME} must reach from row ${above} of "${own.name}" to the line that ends the requisitions; it ${area ? "lies elsewhere" : "is gone"}.`,
    );
  }
  const place = { layout, first: above + 1, prepared: area.rows - 2 };
  return { state: "as written", layout, place, cells };
}

function standingSheet<K extends string>(
  own: OwnSheet | undefined,
  columns: Readonly<Record<K, { head: string }>>,
  used: readonly Area[],
  workbook: Workbook,
): StandingSheet<K> {
  const cells = presentCells(own, used, workbook);
  const asMade = sideBySide(columns);
  if (!own || !cells) return { layout: asMade, state: "new", cells: NO_CELLS };
  if (isBlank(cells)) return { layout: asMade, state: "empty", cells };
  const keys = Object.keys(columns) as K[];
  const { layout = asMade, problem } = keys.length > 0 ? findHeads(columns, cells.values) : {};
  // Its blue cells would be read from other columns.
  if (problem && own.kind === "Assumptions") throw new Refusal(inWords(own.name, problem));
  const written = keys.length > 0 ? keys.map((key) => layout[key]) : firstColumns(own.columns);
  const isAsWritten =
    !problem && isUnchanged(own.fingerprint, withoutOpen(cellsOf(cells, own.rows, written), own));
  return { state: isAsWritten ? "as written" : "edited", layout, cells };
}

const firstColumns = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

function presentCells(
  own: OwnSheet | undefined,
  used: readonly Area[],
  workbook: Workbook,
): Contents | undefined {
  const area = own && used.find(({ sheet }) => sheet === own.name);
  return area && workbook.contents(area);
}

function isBlank({ values }: Contents): boolean {
  return values.every((row) => row.every((value) => value === ""));
}

/** So many rows of those columns, in their order; blank where the sheet ends before. */
export function cellsOf({ values, formulas }: Contents, rows: number, columns: readonly number[]): Contents {
  const filled = <T>(of: readonly (readonly T[])[], blank: T) =>
    ofColumns(
      Array.from({ length: rows }, (_, i) => of[i] ?? []),
      columns,
    ).map((row) => row.map((cell) => cell ?? blank));
  return { values: filled<unknown>(values, ""), formulas: filled(formulas, "") };
}

/** Where an own sheet was written, as far as its columns are known to reach. */
export function writtenArea({ name, rows, columns }: OwnSheet, { layout }: StandingSheet<string>): Area {
  return {
    sheet: name,
    row: 1,
    column: 1,
    rows,
    columns: Math.max(columns, ...Object.values<number>(layout)),
  };
}

const MOST_NAMED = 5;

/** Which heads a sheet lacks or has twice, and the way on. */
function inWords(sheet: string, { missing, doubled, row }: HeadProblem): string {
  const where = row === undefined ? "above its cells" : `in row ${row}`;
  const listed = (heads: readonly string[]) => {
    const named = heads.slice(0, MOST_NAMED).map((head) => `"${head}"`);
    const more = heads.length - named.length;
    return `${named.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
  };
  const sentences = [
    ...(missing.length > 0
      ? [
          `The sheet "${sheet}" has no column headed ${listed(missing)}. Type the head ${where} again, above an empty column if its own is gone.`,
        ]
      : []),
    ...(doubled.length > 0
      ? [`The sheet "${sheet}" has more than one column headed ${listed(doubled)} ${where}. Rename yours.`]
      : []),
  ];
  return `${sentences.join(" ")} Nothing was changed.`;
}
