import type { CellArea, SheetCell, SheetDescription } from "../Sheet.ts";
import type { AssumptionReferences } from "./assumptionsSheet.ts";
import { columnHead, EMPTY, formula, inRow, PLAN_FORMATS, padded, title, words } from "./cells.ts";
import type { SheetNames } from "./planSheets.ts";
import { FIRST_ITEM, requisitionRange, verdictColours, verdictOf } from "./requisitionsSheet.ts";

export const OFFERS_HEAD_ROW = 3;
const FIRST_ROW = OFFERS_HEAD_ROW + 1;
const { text, usd, usdDifference, percent, percentDifference, decimal } = PLAN_FORMATS;

const COLUMNS = {
  id: ["Requisition", 95, text],
  level: ["Level", 95, text],
  place: ["State", 95, text],
  status: ["Status", 95, text],
  offer: [
    "Offer",
    95,
    usd,
    "The base plan; without one, the base in plan of an offer that is out or accepted.",
  ],
  average: ["Average", 95, usd, "Average: level × state factor."],
  floor: ["Floor", 95, usd, "Floor to close, Senior and above; none is quoted below."],
  bandMin: [
    "Band min",
    95,
    usd,
    "Senior and above: the larger of floor and average; below: the market band.",
  ],
  bandMax: ["Band max", 95, usd, "Minimum × (1 + spread)."],
  penetration: [
    "In band",
    95,
    percent,
    "(offer − minimum) ÷ (maximum − minimum): under 0% is below the band.",
  ],
  verdict: ["Verdict", 200, text, "The offer against the floor; below Senior against the average."],
  gap: ["Gap", 95, usdDifference, "Offer less floor, or less average below Senior."],
  gapShare: ["Gap share", 95, percentDifference, "Gap over the floor, or over the average below Senior."],
  days: ["Search days", 95, decimal, "Days to fill at this offer; none is quoted below Senior."],
  raise: ["Raise needed", 95, usd, "First way out: to the floor, or to the average below Senior."],
  midAverage: ["Mid average", 95, usd, "Second way out, Senior and above: a Mid in the same place."],
} as const satisfies Record<string, readonly [string, number, string, string?]>;
type ColumnKey = keyof typeof COLUMNS;
const KEYS = Object.keys(COLUMNS) as readonly ColumnKey[];

/** A column's place, counted from 1. */
export function offerColumn(key: ColumnKey): number {
  return KEYS.indexOf(key) + 1;
}

/** The cells of a column, a row each requisition. */
export function offerCells(key: ColumnKey, prepared: number): CellArea {
  return { row: FIRST_ROW, column: offerColumn(key), rows: prepared, columns: 1 };
}

/**
 * Every requisition's offer against band and floor, whatever the scenario pays. Rows follow the requisitions by their
 * place, so that sorting and inserting there shows here.
 */
export function offersSheet(prepared: number, names: SheetNames, at: AssumptionReferences): SheetDescription {
  const heads = KEYS.map((key) => {
    const [name, , format, note]: readonly [string, number, string, string?] = COLUMNS[key];
    return columnHead(name, format, note);
  });
  const cells: SheetCell[][] = [
    [title("Offers against bands"), EMPTY],
    // Beside the columns that stay in sight, which would cut it off.
    [
      EMPTY,
      EMPTY,
      words(
        "Every requisition that has an offer, against band and floor, in every scenario. Change it there.",
      ),
    ],
    heads,
  ];
  for (let i = 0; i < prepared; i++) cells.push(offerRow(i, prepared, names, at));
  const first = (key: ColumnKey) => inRow(FIRST_ROW, offerColumn(key));
  const gaps = { ...offerCells("gap", prepared), columns: 2 };
  return {
    kind: "Offers",
    tab: "#12b5cb",
    cells: padded(cells, KEYS.length),
    widths: KEYS.map((key) => COLUMNS[key][1]),
    frozen: { rows: OFFERS_HEAD_ROW, columns: 2 },
    names: {},
    allowed: [],
    colours: [
      ...verdictColours(offerCells("verdict", prepared), first("verdict")),
      { area: gaps, formula: `=AND(ISNUMBER(${first("gap")}),${first("gap")}<0)`, colour: "bad" },
    ],
    charts: [],
    guarded: [
      {
        area: { row: 1, column: 1, rows: cells.length, columns: KEYS.length },
        why: "Calculated: change the requisitions instead.",
      },
    ],
  };
}

function offerRow(i: number, prepared: number, names: SheetNames, at: AssumptionReferences): SheetCell[] {
  const of = (key: Parameters<typeof requisitionRange>[0]) =>
    `INDEX(${requisitionRange(key, names, prepared)},${FIRST_ITEM + i})`;
  const c = Object.fromEntries(KEYS.map((key) => [key, inRow(FIRST_ROW + i, offerColumn(key))])) as Record<
    ColumnKey,
    string
  >;
  const where = (cell: string, value: string) => `IF(${cell}="","",${value})`;
  const offered = (value: string) => where(c.offer, value);
  const underFloor = `AND(${c.floor}<>"",${c.gap}<0)`;
  const averageOf = (level: string) => `INDEX(${at.LevelAverage},MATCH(${level},${at.Levels},0))`;
  const formulas: Record<ColumnKey, string> = {
    id: where(c.level, `${of("id")}&""`),
    level: `${of("level")}&""`,
    place: where(c.level, `IF(${of("place")}="","US",${of("place")})`),
    status: where(c.level, `IF(${of("status")}="","Open",${of("status")})`),
    offer: where(
      c.level,
      `IF(${of("basePlan")}<>"",${of("basePlan")},IF(OR(${c.status}="Offer out",${c.status}="Filled"),${of("base")},""))`,
    ),
    average: offered(of("average")),
    floor: offered(`IF(${of("floor")}>0,${of("floor")},"")`),
    bandMin: offered(of("bandMin")),
    bandMax: offered(of("bandMax")),
    penetration: offered(`(${c.offer}-${c.bandMin})/(${c.bandMax}-${c.bandMin})`),
    verdict: where(
      c.level,
      `IF(${c.offer}="","No offer yet",${verdictOf({ ...c, base: c.offer, floor: `N(${c.floor})` }, at)})`,
    ),
    gap: offered(`${c.offer}-IF(${c.floor}="",${c.average},${c.floor})`),
    gapShare: offered(`${c.gap}/IF(${c.floor}="",${c.average},${c.floor})`),
    days: where(c.floor, `IF(${c.gap}<0,${at.SlowDays},${at.CompetitiveDays})`),
    raise: offered(`MAX(0,-${c.gap})`),
    midAverage: offered(`IF(${underFloor},${c.average}*${averageOf('"Mid"')}/${averageOf(c.level)},"")`),
  };
  return KEYS.map((key) => formula(formulas[key], COLUMNS[key][2]));
}
