import type { SheetDescription } from "../Sheet.ts";
import type { AssumptionReferences } from "./assumptionsSheet.ts";
import { EMPTY, PLAN_FORMATS, padded, title, words } from "./cells.ts";
import { columnAreas, type Layout, placed } from "./layout.ts";
import { kindOf } from "./planSheets.ts";
import type { RequisitionRange } from "./requisitionsSheet.ts";
import { columnLooks, columnRules, columnsGiven, fillingHeads, keysOf } from "./SheetColumn.ts";
import { verdictColours, verdictOf } from "./verdict.ts";

const HEAD_ROW = 3;
const WIDTH = 95;
const RULED_ROWS = 1_000;
const { text, usd, usdDifference, percent, percentDifference, decimal } = PLAN_FORMATS;

interface OfferGiven {
  at: AssumptionReferences;
  reqs: RequisitionRange;
}

const isRequisition = ({ reqs }: OfferGiven, value: string) => `IF(${reqs("counts")}=1,${value},"")`;
/** Who has an offer: one that is planned, out or accepted. */
const offered = (given: OfferGiven, value: string, otherwise = '""') => {
  const { reqs } = given;
  const has = `(${reqs("basePlan")}<>"")+(${reqs("stands")}="Offer out")+(${reqs("stands")}="Filled")`;
  return isRequisition(given, `IF(${has}>0,${value},${otherwise})`);
};
/** What an offer is compared with: the floor, or the average where there is none. */
const target = ({ reqs }: OfferGiven) => `IF(${reqs("floor")}>0,${reqs("floor")},${reqs("average")})`;
const gap = (given: OfferGiven) => `(${given.reqs("planned")}-${target(given)})`;
const isNegative = (cell: string) =>
  ({ formula: `=AND(ISNUMBER(${cell}),${cell}<0)`, colour: "bad" }) as const;

/** Each is one formula on the requisitions' columns, so that it fills as many rows as they have. */
export const OFFER_COLUMNS = columnsGiven<OfferGiven>()({
  id: {
    head: "Requisition",
    width: WIDTH,
    format: text,
    fills: (_, given) => isRequisition(given, `${given.reqs("id")}&""`),
  },
  level: {
    head: "Level",
    width: WIDTH,
    format: text,
    fills: (_, given) => isRequisition(given, given.reqs("level")),
  },
  place: {
    head: "State",
    width: WIDTH,
    format: text,
    fills: (_, given) => isRequisition(given, given.reqs("code")),
  },
  status: {
    head: "Status",
    width: WIDTH,
    format: text,
    fills: (_, given) => isRequisition(given, given.reqs("stands")),
  },
  offer: {
    head: "Offer",
    width: WIDTH,
    format: usd,
    note: "The base plan; without one, the market of an offer that is out or accepted.",
    fills: (_, given) => offered(given, given.reqs("planned")),
  },
  average: {
    head: "Average",
    width: WIDTH,
    format: usd,
    note: "Average: level × state factor.",
    fills: (_, given) => offered(given, given.reqs("average")),
  },
  floor: {
    head: "Floor",
    width: WIDTH,
    format: usd,
    note: "Floor to close, Senior and above; none is quoted below.",
    fills: (_, given) => offered(given, `IF(${given.reqs("floor")}>0,${given.reqs("floor")},"")`),
  },
  bandMin: {
    head: "Band min",
    width: WIDTH,
    format: usd,
    note: "Senior and above: the larger of floor and average; below: the market band.",
    fills: (_, given) => offered(given, given.reqs("bandMin")),
  },
  bandMax: {
    head: "Band max",
    width: WIDTH,
    format: usd,
    note: "Minimum × (1 + spread).",
    fills: (_, given) => offered(given, given.reqs("bandMax")),
  },
  penetration: {
    head: "In band",
    width: WIDTH,
    format: percent,
    note: "(offer − minimum) ÷ (maximum − minimum): under 0% is below the band.",
    fills: (_, given) => {
      const [offer, minimum, maximum] = (["planned", "bandMin", "bandMax"] as const).map(given.reqs);
      return offered(given, `(${offer}-${minimum})/(${maximum}-${minimum})`);
    },
  },
  verdict: {
    head: "Verdict",
    width: 200,
    format: text,
    note: "The offer against the floor; below Senior against the average.",
    fills: (_, given) => {
      const { at, reqs } = given;
      const verdict = verdictOf(
        {
          base: reqs("planned"),
          place: reqs("code"),
          floor: reqs("floor"),
          bandMax: reqs("bandMax"),
          gap: gap(given),
          gapShare: `(${gap(given)}/${target(given)})`,
        },
        at,
      );
      return offered(given, verdict, '"No offer yet"');
    },
    colours: (c) => verdictColours(c.verdict),
  },
  gap: {
    head: "Gap",
    width: WIDTH,
    format: usdDifference,
    note: "Offer less floor, or less average below Senior.",
    fills: (_, given) => offered(given, gap(given)),
    colours: (c) => [isNegative(c.gap)],
  },
  gapShare: {
    head: "Gap share",
    width: WIDTH,
    format: percentDifference,
    note: "Gap over the floor, or over the average below Senior.",
    fills: (_, given) => offered(given, `${gap(given)}/${target(given)}`),
    colours: (c) => [isNegative(c.gapShare)],
  },
  days: {
    head: "Search days",
    width: WIDTH,
    format: decimal,
    note: "Days to fill at this offer; none is quoted below Senior.",
    fills: (_, given) => {
      const { at, reqs } = given;
      return offered(
        given,
        `IF(${reqs("floor")}>0,IF(${gap(given)}<0,${at.SlowDays},${at.CompetitiveDays}),"")`,
      );
    },
  },
  raise: {
    head: "Raise needed",
    width: WIDTH,
    format: usd,
    note: "First way out: to the floor, or to the average below Senior.",
    fills: (_, given) => offered(given, `IF(${gap(given)}<0,-${gap(given)},0)`),
  },
  midAverage: {
    head: "Mid average",
    width: WIDTH,
    format: usd,
    note: "Second way out, Senior and above: a Mid in the same place.",
    fills: (_, given) => {
      const { at, reqs } = given;
      const mid = `SUMIF(${at.Levels},"Mid",${at.LevelAverage})*SUMIF(${at.Places},${reqs("code")},${at.PlaceFactor})`;
      return offered(given, `IF((${reqs("floor")}>0)*(${gap(given)}<0),${mid},"")`);
    },
  },
});

export type OfferKey = keyof typeof OFFER_COLUMNS;
const KEYS = keysOf(OFFER_COLUMNS);

/**
 * Every requisition's offer against band and floor, whatever the scenario pays. Rows follow the requisitions by their
 * place, so that sorting and inserting there shows here.
 */
export function offersSheet(
  layout: Layout<OfferKey>,
  reqs: RequisitionRange,
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
        "Every requisition that has an offer, against band and floor, in every scenario. Change it on the requisitions sheet.",
      ),
    ],
    fillingHeads(OFFER_COLUMNS, layout, HEAD_ROW, { at, reqs }, "native", reqs("level")),
  ];
  return {
    kind: kindOf("Offers"),
    tab: "#12b5cb",
    columns,
    cells: placed(padded(cells, KEYS.length), columns),
    looks: columnLooks(OFFER_COLUMNS, layout),
    widths: KEYS.map((key) => OFFER_COLUMNS[key].width),
    frozen: { rows: HEAD_ROW, columns: 2 },
    names: {},
    ...columnRules(OFFER_COLUMNS, layout, { row: HEAD_ROW + 1, rows: RULED_ROWS - HEAD_ROW }),
    charts: [],
    guarded: columnAreas(columns, { row: 1, rows: RULED_ROWS }).map((area) => ({
      area,
      why: "Calculated: change the requisitions instead.",
    })),
  };
}
