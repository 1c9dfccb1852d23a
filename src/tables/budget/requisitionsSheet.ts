import type { Requisition } from "../../core/hiring/plannedSeat.ts";
import type { Day } from "../../core/units/day.ts";
import type { Usd } from "../../core/units/money.ts";
import { serialDate } from "../../core/units/serialDate.ts";
import type { Content } from "../Content.ts";
import type { SheetDescription } from "../Sheet.ts";
import type { CellArea, SheetCell } from "../SheetCell.ts";
import type { AssumptionReferences } from "./assumptionsSheet.ts";
import { EMPTY, formula, input, padded, reference, title, words } from "./cells.ts";
import { columnAreas, type Layout, placed, rowReferences, sideBySide, wholeColumns } from "./layout.ts";
import type { PlanChoice } from "./PlanChoice.ts";
import { REQUISITION_COLUMNS, type RequisitionKey } from "./requisitionColumns.ts";
import { columnRules, headCells, keysOf, liveFormulas } from "./SheetColumn.ts";

const KEYS = keysOf(REQUISITION_COLUMNS);
const HEAD_ROW = 3;
const SPARE_ROWS = 50;
const LEAST_ROWS = 100;

/** Which item of a requisitions' range the first requisition is, counted from 1. */
export const FIRST_ITEM = 2;

/** The named range of the first column, from the empty row above the requisitions to the marked row below. */
export const REQUISITIONS_NAME = "Requisitions";

/** Where the requisitions stand on their sheet. */
export interface RequisitionPlace {
  layout: Layout<RequisitionKey>;
  /**
   * The row of the first requisition. The row above it stays empty: rows inserted above the first requisition still lie
   * within every formula's range. It is frozen, so that sorting does not move a live formula that stands there.
   */
  first: number;
  /** How many rows are prepared for requisitions. */
  prepared: number;
}

/** What a row of the sheet holds where somebody typed. */
export type RequisitionRow = Readonly<Partial<Record<RequisitionKey, Content>>>;

/** The requisitions as other sheets' formulas call them. */
export interface RequisitionRows {
  prepared: number;
  /** A column from the empty row above to the marked row below. */
  range(key: RequisitionKey): string;
  /** The same of all our columns, those that stand side by side in one. */
  areas: readonly string[];
}

/** Where the requisitions of a new sheet stand. */
export function newRequisitionPlace(requisitions: number): RequisitionPlace {
  return {
    layout: sideBySide(REQUISITION_COLUMNS),
    first: HEAD_ROW + 2,
    prepared: preparedRows(requisitions),
  };
}

/** How many rows to prepare for so many requisitions. */
export function preparedRows(requisitions: number): number {
  return Math.max(LEAST_ROWS, requisitions + SPARE_ROWS);
}

export function requisitionRows(sheet: string, place: RequisitionPlace): RequisitionRows {
  const { layout, first, prepared } = place;
  const rows = { row: first - 1, rows: prepared + 2 };
  return {
    prepared,
    range: (key) => reference(sheet, { ...rows, column: layout[key], columns: 1 }),
    areas: columnAreas(
      KEYS.map((key) => layout[key]),
      rows,
    ).map((area) => reference(sheet, area)),
  };
}

/** Whether a column is typed, or filled by one formula of the add-on in a live plan. */
export const isTyped = (key: RequisitionKey) => REQUISITION_COLUMNS[key].formula === undefined;
export const isLive = (key: RequisitionKey) => REQUISITION_COLUMNS[key].live !== undefined;

/** The calculated cells: all of a requisitions sheet that is the plan's to write once people type in it. */
export function calculatedParts({ layout, first, prepared }: RequisitionPlace): CellArea[] {
  return calculatedAreas(layout, { row: first - 1, rows: prepared + 1 });
}

function calculatedAreas(layout: Layout<RequisitionKey>, rows: { row: number; rows: number }): CellArea[] {
  const columns = KEYS.filter((key) => !isTyped(key)).map((key) => layout[key]);
  return columnAreas(columns, rows);
}

/** The cells of an approval, by their columns. */
export function approvalCells(cost: Usd, by: string, on: Day) {
  const { approvedCost, approvedBy, approvedOn } = REQUISITION_COLUMNS;
  return {
    approvedCost: input(cost, approvedCost.format),
    approvedBy: input(by, approvedBy.format),
    approvedOn: input(serialDate(on), approvedOn.format),
  } satisfies Partial<Record<RequisitionKey, SheetCell>>;
}

/** One row a requisition: what is typed, what follows from it, what was approved. */
export function requisitionsSheet(
  requisitions: readonly RequisitionRow[],
  place: RequisitionPlace,
  { insertAs }: PlanChoice,
  at: AssumptionReferences,
): SheetDescription {
  const { layout, first, prepared } = place;
  const columns = KEYS.map((key) => layout[key]);
  const cells: (readonly SheetCell[])[] = [
    // Rows that somebody inserted above the title.
    ...Array.from({ length: first - HEAD_ROW - 2 }, () => []),
    [title("Requisitions")],
    // Beside the columns that stay in sight, which would cut it off.
    [
      EMPTY,
      EMPTY,
      words(
        "Type one row a requisition in the blue columns; the rest follows. Sort, filter and insert rows freely; after inserting, run the panel once to fill in formulas.",
      ),
    ],
    headCells(REQUISITION_COLUMNS),
    insertAs === "live" ? liveRow(place, at) : [],
    ...Array.from({ length: prepared }, (_, i) =>
      requisitionRow(first + i, requisitions[i] ?? {}, layout, insertAs, at),
    ),
    [words("Insert rows above this line.")],
  ];
  return {
    kind: "Reqs",
    tab: "#188038",
    columns,
    cells: placed(padded(cells, KEYS.length), columns),
    widths: KEYS.map((key) => REQUISITION_COLUMNS[key].width),
    frozen: { rows: first - 1, columns: 2 },
    names: {
      [REQUISITIONS_NAME]: { row: first - 1, column: layout.id, rows: prepared + 2, columns: 1 },
    },
    ...columnRules(REQUISITION_COLUMNS, layout, { row: first, rows: prepared }),
    charts: [],
    guarded: calculatedAreas(layout, { row: first, rows: prepared }).map((area) => ({
      area,
      why: "Calculated: type in the blue columns.",
    })),
  };
}

/** The cells that a user types, of a requisition that the panel makes. */
export function typedRequisition({
  id,
  level,
  place,
  skills,
  opened,
  status,
  basePlan,
  knownStart,
}: Requisition): RequisitionRow {
  return {
    id,
    level,
    place,
    skills: skills.join(", "),
    opened: opened === undefined ? "" : serialDate(opened),
    status,
    basePlan: basePlan ?? "",
    knownStart: knownStart === undefined ? "" : serialDate(knownStart),
  };
}

function requisitionRow(
  row: number,
  contents: RequisitionRow,
  layout: Layout<RequisitionKey>,
  insertAs: PlanChoice["insertAs"],
  at: AssumptionReferences,
): SheetCell[] {
  const c = rowReferences(layout, row);
  const rowAt = (offset: number) => rowReferences(layout, row + offset);
  return KEYS.map((key) => {
    const { format, formula: calculate } = REQUISITION_COLUMNS[key];
    const typed = contents[key] ?? "";
    if (!calculate) return input(typed, format);
    if (typed !== "") return { content: typed, style: "result", format };
    if (insertAs === "live" && isLive(key)) return { ...FILLED, format };
    return formula(calculate(c, at, rowAt) ?? "", format);
  });
}

/** Above the requisitions, where sorting them does not move it. */
function liveRow({ layout, first, prepared }: RequisitionPlace, at: AssumptionReferences): SheetCell[] {
  const whole = wholeColumns(layout, { row: first - 1, rows: prepared + 1 });
  const live = liveFormulas(REQUISITION_COLUMNS, layout, whole, at);
  return KEYS.map((key) => {
    const fills = live[key];
    if (fills === undefined) return EMPTY;
    return fills === null ? FILLED : formula(fills, REQUISITION_COLUMNS[key].format);
  });
}

/** A cell that a formula above fills. */
const FILLED: SheetCell = { ...EMPTY, content: null };
