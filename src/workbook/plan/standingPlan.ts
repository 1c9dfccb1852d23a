import { Refusal } from "../../core/Refusal.ts";
import { APPROVAL_COLUMNS, type ApprovalKey } from "../../tables/budget/approvalsSheet.ts";
import { ASSUMPTION_COLUMNS, type AssumptionLayout } from "../../tables/budget/assumptionsSheet.ts";
import { AUDIT_COLUMNS, type AuditKey } from "../../tables/budget/auditSheet.ts";
import { BAND_COLUMNS, type BandKey } from "../../tables/budget/bandsSheet.ts";
import { CASH_COLUMNS, type CashKey } from "../../tables/budget/cashSheet.ts";
import { findHeads, type HeadProblem, type Layout, sideBySide } from "../../tables/budget/layout.ts";
import { OFFER_COLUMNS, type OfferKey } from "../../tables/budget/offersSheet.ts";
import { PLAN_SHEETS, type PlanSheet } from "../../tables/budget/planSheets.ts";
import { REQUISITION_COLUMNS, type RequisitionKey } from "../../tables/budget/requisitionColumns.ts";
import { keysOf } from "../../tables/budget/SheetColumn.ts";
import type { CellArea } from "../../tables/SheetCell.ts";
import { ofColumns, withoutOpen } from "../sheetContents.ts";
import { isUnchanged } from "../sheetFingerprint.ts";
import type { Area, Contents, OwnSheet, SheetKinds, Workbook } from "../Workbook.ts";
import { type PlanNames, planKinds } from "./planNames.ts";
import { withHeads } from "./withHeads.ts";

/** A sheet of the plan as it stands, and where its columns were found. */
export interface StandingSheet<K extends string> {
  /** What became of it since it was written. */
  state: "new" | "as written" | "edited";
  /** As the columns are made, where there are no heads to be found. */
  layout: Layout<K>;
  headRow: number | undefined;
  /** The cells of the sheet, from A1; where formulas in the heads fill the rest, the upper ones. */
  cells: Contents;
  /** How many rows are in use. */
  rows: number;
  /** Cells in which somebody typed where a formula fills the column, which keeps it from doing so. */
  blocking: readonly CellArea[];
}

interface LayoutKeys {
  Board: never;
  Reqs: RequisitionKey;
  Cash: CashKey;
  Summary: never;
  Assumptions: keyof AssumptionLayout;
  Bands: BandKey;
  Offers: OfferKey;
  Audit: AuditKey;
  Approvals: ApprovalKey;
  Checks: never;
  Guide: never;
}

/** All sheets of a plan as they stand. */
export type StandingPlan = { readonly [Sheet in PlanSheet]: StandingSheet<LayoutKeys[Sheet]> };

interface Described {
  columns: Readonly<Record<string, { head: string; fills?: unknown }>>;
  /** Whether people type in it: then a head that is missing or doubled is refused. */
  isTyped?: true;
}
const DESCRIBED: Readonly<Record<PlanSheet, Described>> = {
  Board: { columns: {} },
  Reqs: { columns: REQUISITION_COLUMNS, isTyped: true },
  Cash: { columns: CASH_COLUMNS, isTyped: true },
  Summary: { columns: {} },
  Assumptions: { columns: ASSUMPTION_COLUMNS, isTyped: true },
  Bands: { columns: BAND_COLUMNS },
  Offers: { columns: OFFER_COLUMNS },
  Audit: { columns: AUDIT_COLUMNS },
  Approvals: { columns: APPROVAL_COLUMNS, isTyped: true },
  Checks: { columns: {} },
  Guide: { columns: {} },
};
/** The heads of a sheet that formulas in them fill stand within so many rows. */
const UPPER_ROWS = 40;
const NO_CELLS: Contents = { values: [], formulas: [] };

/** Reads the sheets of a plan; a Refusal where a column of those that people type into is not to be found. */
export function standingPlan(plan: PlanNames, workbook: Workbook): StandingPlan {
  const present = PLAN_SHEETS.flatMap((kind) => plan[kind].own?.name ?? []);
  const used = present.length > 0 ? workbook.usedAreas(new Set(present)) : [];
  const kinds = planKinds(plan);
  return Object.fromEntries(
    PLAN_SHEETS.map((kind) => [kind, standingSheet(plan[kind].own, DESCRIBED[kind], used, kinds, workbook)]),
  ) as unknown as StandingPlan;
}

function standingSheet(
  own: OwnSheet | undefined,
  { columns, isTyped }: Described,
  used: readonly Area[],
  kinds: SheetKinds,
  workbook: Workbook,
): StandingSheet<string> {
  const area = own && used.find(({ sheet }) => sheet === own.name);
  const asMade = sideBySide(columns);
  if (!own || !area) {
    return { state: "new", layout: asMade, headRow: undefined, cells: NO_CELLS, rows: 0, blocking: [] };
  }
  const keys = keysOf(columns);
  const isFilled = keys.some((key) => columns[key]?.fills);
  const cells = workbook.contents(isFilled ? { ...area, rows: Math.min(area.rows, UPPER_ROWS) } : area);
  const found = keys.length > 0 ? findHeads(columns, withHeads(cells)) : undefined;
  // What people typed would be read from other columns.
  if (found?.problem && isTyped) throw new Refusal(inWords(own.name, found.problem));
  const { layout = asMade, row: headRow } = found?.problem ? {} : (found ?? {});
  const written = keys.length > 0 ? keys.map((key) => layout[key] ?? 0) : firstColumns(own.columns);
  const isAsWritten =
    !found?.problem &&
    isUnchanged(own.fingerprint, withoutOpen(cellsOf(cells, own.rows, written), own), kinds);
  return {
    state: isAsWritten ? "as written" : "edited",
    layout,
    headRow,
    cells,
    rows: area.rows,
    blocking: headRow === undefined ? [] : blockingCells(cells, headRow, area, workbook),
  };
}

/** A formula in a head that shows an error has something in its way, since the formulas themselves give none there. */
function blockingCells(
  { values, formulas }: Contents,
  headRow: number,
  { sheet, rows }: Area,
  workbook: Workbook,
): CellArea[] {
  const heads = values[headRow - 1] ?? [];
  return heads.flatMap((head, i) => {
    if (!String(head).startsWith("#") || !formulas[headRow - 1]?.[i] || rows <= headRow) return [];
    const below = { sheet, row: headRow + 1, column: i + 1, rows: rows - headRow, columns: 1 };
    return workbook
      .contents(below)
      .values.flatMap(([cell], j) =>
        cell === "" ? [] : [{ row: headRow + 1 + j, column: i + 1, rows: 1, columns: 1 }],
      );
  });
}

const firstColumns = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

/** So many rows of those columns, in their order; blank where the sheet ends before. */
export function cellsOf({ values, formulas }: Contents, rows: number, columns: readonly number[]): Contents {
  const filled = <T>(of: readonly (readonly T[])[], blank: T) =>
    ofColumns(
      Array.from({ length: rows }, (_, i) => of[i] ?? []),
      columns,
    ).map((row) => row.map((cell) => cell ?? blank));
  return { values: filled<unknown>(values, ""), formulas: filled(formulas, "") };
}

/** Where an own sheet was edited, as far as its columns are known to reach, or the cells that are in a formula's way. */
export function editedAreas(
  { name, rows, columns }: OwnSheet,
  { state, layout, blocking }: StandingSheet<string>,
): Area[] {
  const width = Math.max(columns, ...Object.values<number>(layout));
  if (state === "edited") return [{ sheet: name, row: 1, column: 1, rows, columns: width }];
  return blocking.map((area) => ({ ...area, sheet: name }));
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
