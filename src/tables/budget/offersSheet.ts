import type { SheetDescription } from "../Sheet.ts";
import type { CellArea } from "../SheetCell.ts";
import type { AssumptionReferences } from "./assumptionsSheet.ts";
import { EMPTY, PLAN_FORMATS, padded, title, words } from "./cells.ts";
import { columnAreas, type Layout, placed } from "./layout.ts";
import type { RequisitionKey } from "./requisitionColumns.ts";
import { FIRST_ITEM, type RequisitionRows } from "./requisitionsSheet.ts";
import { columnRules, columnsGiven, headCells, keysOf, rowCells } from "./SheetColumn.ts";
import { verdictColours, verdictOf } from "./verdict.ts";

const HEAD_ROW = 3;
const FIRST_ROW = HEAD_ROW + 1;
const WIDTH = 95;
const { text, usd, usdDifference, percent, percentDifference, decimal } = PLAN_FORMATS;

interface OfferGiven {
  at: AssumptionReferences;
  /** A cell of the requisition that stands at the same place. */
  of: (key: RequisitionKey) => string;
}

const unless = (cell: string, value: string) => `IF(${cell}="","",${value})`;
const offered = (c: { offer: string }, value: string) => unless(c.offer, value);
/** What an offer is compared with: the floor, or the average where there is none. */
const target = (c: { floor: string; average: string }) => `IF(${c.floor}="",${c.average},${c.floor})`;
const isNegative = (cell: string) =>
  ({ formula: `=AND(ISNUMBER(${cell}),${cell}<0)`, colour: "bad" }) as const;

export const OFFER_COLUMNS = columnsGiven<OfferGiven>()({
  id: {
    head: "Requisition",
    width: WIDTH,
    format: text,
    formula: (c, { of }) => unless(c.level, `${of("id")}&""`),
  },
  level: { head: "Level", width: WIDTH, format: text, formula: (_, { of }) => `${of("level")}&""` },
  place: {
    head: "State",
    width: WIDTH,
    format: text,
    formula: (c, { of }) => unless(c.level, `IF(${of("place")}="","US",${of("place")})`),
  },
  status: {
    head: "Status",
    width: WIDTH,
    format: text,
    formula: (c, { of }) => unless(c.level, `IF(${of("status")}="","Open",${of("status")})`),
  },
  offer: {
    head: "Offer",
    width: WIDTH,
    format: usd,
    note: "The base plan; without one, the base in plan of an offer that is out or accepted.",
    formula: (c, { of }) =>
      unless(
        c.level,
        `IF(${of("basePlan")}<>"",${of("basePlan")},IF(OR(${c.status}="Offer out",${c.status}="Filled"),${of("base")},""))`,
      ),
  },
  average: {
    head: "Average",
    width: WIDTH,
    format: usd,
    note: "Average: level × state factor.",
    formula: (c, { of }) => offered(c, of("average")),
  },
  floor: {
    head: "Floor",
    width: WIDTH,
    format: usd,
    note: "Floor to close, Senior and above; none is quoted below.",
    formula: (c, { of }) => offered(c, `IF(${of("floor")}>0,${of("floor")},"")`),
  },
  bandMin: {
    head: "Band min",
    width: WIDTH,
    format: usd,
    note: "Senior and above: the larger of floor and average; below: the market band.",
    formula: (c, { of }) => offered(c, of("bandMin")),
  },
  bandMax: {
    head: "Band max",
    width: WIDTH,
    format: usd,
    note: "Minimum × (1 + spread).",
    formula: (c, { of }) => offered(c, of("bandMax")),
  },
  penetration: {
    head: "In band",
    width: WIDTH,
    format: percent,
    note: "(offer − minimum) ÷ (maximum − minimum): under 0% is below the band.",
    formula: (c) => offered(c, `(${c.offer}-${c.bandMin})/(${c.bandMax}-${c.bandMin})`),
  },
  verdict: {
    head: "Verdict",
    width: 200,
    format: text,
    note: "The offer against the floor; below Senior against the average.",
    formula: (c, { at }) => {
      const verdict = verdictOf({ ...c, base: c.offer, floor: `N(${c.floor})` }, at);
      return unless(c.level, `IF(${c.offer}="","No offer yet",${verdict})`);
    },
    colours: (c) => verdictColours(c.verdict),
  },
  gap: {
    head: "Gap",
    width: WIDTH,
    format: usdDifference,
    note: "Offer less floor, or less average below Senior.",
    formula: (c) => offered(c, `${c.offer}-${target(c)}`),
    colours: (c) => [isNegative(c.gap)],
  },
  gapShare: {
    head: "Gap share",
    width: WIDTH,
    format: percentDifference,
    note: "Gap over the floor, or over the average below Senior.",
    formula: (c) => offered(c, `${c.gap}/${target(c)}`),
    colours: (c) => [isNegative(c.gapShare)],
  },
  days: {
    head: "Search days",
    width: WIDTH,
    format: decimal,
    note: "Days to fill at this offer; none is quoted below Senior.",
    formula: (c, { at }) => unless(c.floor, `IF(${c.gap}<0,${at.SlowDays},${at.CompetitiveDays})`),
  },
  raise: {
    head: "Raise needed",
    width: WIDTH,
    format: usd,
    note: "First way out: to the floor, or to the average below Senior.",
    formula: (c) => offered(c, `MAX(0,-${c.gap})`),
  },
  midAverage: {
    head: "Mid average",
    width: WIDTH,
    format: usd,
    note: "Second way out, Senior and above: a Mid in the same place.",
    formula: (c, { at }) => {
      const averageOf = (level: string) => `INDEX(${at.LevelAverage},MATCH(${level},${at.Levels},0))`;
      const mid = `${c.average}*${averageOf('"Mid"')}/${averageOf(c.level)}`;
      return offered(c, `IF(AND(${c.floor}<>"",${c.gap}<0),${mid},"")`);
    },
  },
});

export type OfferKey = keyof typeof OFFER_COLUMNS;
const KEYS = keysOf(OFFER_COLUMNS);

/** The cells of a column, a row each requisition. */
export function offerCells(key: OfferKey, layout: Layout<OfferKey>, prepared: number): CellArea {
  return { row: FIRST_ROW, column: layout[key], rows: prepared, columns: 1 };
}

/** A column with its head, as charts take it, for the first so many requisitions. */
export function offerSeries(key: OfferKey, layout: Layout<OfferKey>, most: number): CellArea {
  return { row: HEAD_ROW, column: layout[key], rows: most + 1, columns: 1 };
}

/** All that is calculated for requisitions. */
export function offerAreas(layout: Layout<OfferKey>, prepared: number): CellArea[] {
  const columns = KEYS.map((key) => layout[key]);
  return columnAreas(columns, { row: FIRST_ROW, rows: prepared });
}

/**
 * Every requisition's offer against band and floor, whatever the scenario pays. Rows follow the requisitions by their
 * place, so that sorting and inserting there shows here.
 */
export function offersSheet(
  layout: Layout<OfferKey>,
  { prepared, range }: RequisitionRows,
  at: AssumptionReferences,
): SheetDescription {
  const columns = KEYS.map((key) => layout[key]);
  const cells = [
    [title("Offers against bands")],
    // Beside the columns that stay in sight, which would cut it off.
    [
      EMPTY,
      EMPTY,
      words(
        "Every requisition that has an offer, against band and floor, in every scenario. Change it there.",
      ),
    ],
    headCells(OFFER_COLUMNS),
    ...Array.from({ length: prepared }, (_, i) =>
      rowCells(OFFER_COLUMNS, layout, FIRST_ROW + i, {
        at,
        of: (key) => `INDEX(${range(key)},${FIRST_ITEM + i})`,
      }),
    ),
  ];
  return {
    kind: "Offers",
    tab: "#12b5cb",
    columns,
    cells: placed(padded(cells, KEYS.length), columns),
    widths: KEYS.map((key) => OFFER_COLUMNS[key].width),
    frozen: { rows: HEAD_ROW, columns: 2 },
    names: {},
    ...columnRules(OFFER_COLUMNS, layout, { row: FIRST_ROW, rows: prepared }),
    charts: [],
    guarded: columnAreas(columns, { row: 1, rows: cells.length }).map((area) => ({
      area,
      why: "Calculated: change the requisitions instead.",
    })),
  };
}
