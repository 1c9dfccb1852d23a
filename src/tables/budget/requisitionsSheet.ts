import type { SampleRequisition } from "../../core/hiring/sampleRequisitions.ts";
import { serialDate } from "../../core/units/serialDate.ts";
import { quotedSheetName } from "../a1.ts";
import type { Content } from "../Content.ts";
import type { SheetDescription } from "../Sheet.ts";
import type { SheetCell } from "../SheetCell.ts";
import { EMPTY, filled, input, padded, title, words } from "./cells.ts";
import { columnAreas, type Layout, openColumn, placed, sideBySide } from "./layout.ts";
import type { PlanChoice } from "./PlanChoice.ts";
import { kindOf } from "./planSheets.ts";
import {
  REQUISITION_COLUMNS,
  type RequisitionGiven,
  type RequisitionKey,
  type TYPED_KEYS,
} from "./requisitionColumns.ts";
import { columnLooks, columnRules, fillingHeads, keysOf } from "./SheetColumn.ts";

const KEYS = keysOf(REQUISITION_COLUMNS);
const HEAD_ROW = 3;
/** Rows of a new sheet below its heads: what fills a printed page, and so many below a plan of more; pasting adds rows. */
const LEAST_ROWS = 37;
const FREE_ROWS = 25;

/** Where the requisitions stand on their sheet. */
export interface RequisitionPlace {
  layout: Layout<RequisitionKey>;
  headRow: number;
}

export const NEW_REQUISITION_PLACE: RequisitionPlace = {
  layout: sideBySide(REQUISITION_COLUMNS),
  headRow: HEAD_ROW,
};

/** What a row of the sheet holds where somebody typed. */
export type RequisitionRow = Readonly<Partial<Record<(typeof TYPED_KEYS)[number], Content>>>;

/** A column of the requisitions from its head down, as other sheets' formulas call it. */
export type RequisitionRange = (key: RequisitionKey) => string;

export function requisitionRange(sheet: string, { layout, headRow }: RequisitionPlace): RequisitionRange {
  return (key) => `${quotedSheetName(sheet)}!${openColumn(layout[key], headRow)}`;
}

function calculatedColumns(layout: Layout<RequisitionKey>): number[] {
  return KEYS.filter((key) => REQUISITION_COLUMNS[key].fills).map((key) => layout[key]);
}

/** One row a requisition: what is typed, and what follows from it. */
export function requisitionsSheet(
  requisitions: readonly RequisitionRow[],
  place: RequisitionPlace,
  { insertAs }: PlanChoice,
  given: RequisitionGiven,
): SheetDescription {
  const { layout, headRow } = place;
  const columns = KEYS.map((key) => layout[key]);
  const cells: (readonly SheetCell[])[] = [
    // Rows that somebody inserted above the title.
    ...Array.from({ length: headRow - HEAD_ROW }, () => []),
    [title("Requisitions")],
    // Beside the columns that stay in sight, which would cut it off.
    [
      EMPTY,
      EMPTY,
      words(
        "One row a requisition: type or paste in the blue columns, in any row; the rest follows. Sort, filter, insert rows and columns of your own freely.",
      ),
    ],
    fillingHeads(REQUISITION_COLUMNS, layout, headRow, given, insertAs),
    ...requisitions.map((row) =>
      KEYS.map((key): SheetCell => {
        const { format, fills } = REQUISITION_COLUMNS[key];
        return fills ? filled(format) : input(row[key as keyof RequisitionRow] ?? "", format);
      }),
    ),
  ];
  const rows = Math.max(LEAST_ROWS, requisitions.length + FREE_ROWS);
  return {
    kind: kindOf("Reqs"),
    tab: "#188038",
    columns,
    cells: placed(padded(cells, KEYS.length), columns),
    looks: columnLooks(REQUISITION_COLUMNS, layout),
    hidden: KEYS.filter((key) => REQUISITION_COLUMNS[key].isHidden).map((key) => layout[key]),
    rows: headRow + rows,
    widths: KEYS.map((key) => REQUISITION_COLUMNS[key].width),
    frozen: { rows: headRow, columns: 2 },
    names: {},
    ...columnRules(REQUISITION_COLUMNS, layout, { row: headRow + 1, rows }),
    charts: [],
    guarded: columnAreas(calculatedColumns(layout), { row: headRow, rows: rows + 1 }).map((area) => ({
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
  kind,
}: SampleRequisition): RequisitionRow {
  return {
    id,
    kind: kind ?? "",
    level,
    place,
    skills: skills.join(", "),
    opened: opened === undefined ? "" : serialDate(opened),
    status,
    basePlan: basePlan ?? "",
    knownStart: knownStart === undefined ? "" : serialDate(knownStart),
  };
}
