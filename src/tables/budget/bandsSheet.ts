import { LEAST_STEP, MOST_OVERLAP } from "../../core/bands/bandGuards.ts";
import { LEVELS, type Level } from "../../core/market/levels.ts";
import { percent as percentText } from "../../core/units/amountText.ts";
import type { Place } from "../../core/units/place.ts";
import { hireRange, marketRange, overlapFormula, stepFormula } from "../native/bandFormulas.ts";
import type { SheetDescription } from "../Sheet.ts";
import type { SheetCell } from "../SheetCell.ts";
import type { AssumptionReferences } from "./assumptionsSheet.ts";
import { EMPTY, filled, PLAN_FORMATS, padded, title, words } from "./cells.ts";
import { columnAreas, type Layout, placed, wholeColumns } from "./layout.ts";
import type { PlanChoice } from "./PlanChoice.ts";
import { kindOf } from "./planSheets.ts";
import { columnRules, columnsGiven, fillingHeads, keysOf, rowCells } from "./SheetColumn.ts";

const HEAD_ROW = 3;
const FIRST_ROW = HEAD_ROW + 1;
const WIDTH = 95;
const { text, usd, usdOrNothing, usdDifference, percent, percentDifference } = PLAN_FORMATS;

interface BandGiven {
  level: Level;
  place: Place;
  at: AssumptionReferences;
  /** Whole columns of the sheet. */
  whole: Readonly<Record<"level" | "place" | "midpoint" | "marketMax", string>>;
}

/** A figure of the level below in the same place, wherever its row has been sorted to; undefined for the lowest. */
const ofLevelBelow = (c: { place: string }, given: BandGiven, what: "midpoint" | "marketMax") => {
  const below = LEVELS[LEVELS.findIndex(({ level }) => level === given.level) - 1];
  const { whole } = given;
  return below && `SUMIFS(${whole[what]},${whole.level},"${below.level}",${whole.place},${c.place})`;
};
const floorOf = (c: { level: string }, { at }: BandGiven) =>
  `INDEX(${at.LevelFloor},MATCH(${c.level},${at.Levels},0))`;
/** An amount of the market bands of all rows. */
const band = (all: { level: string; place: string }, { at }: Pick<BandGiven, "at">, output: number) =>
  `IF(${all.level}="","",INDEX(AI_BAND(${all.level},${all.place},"market",${at.MarketSpread},0,${at.Overrides}),0,${output}))`;

export const BAND_COLUMNS = columnsGiven<BandGiven>()({
  level: { head: "Level", width: WIDTH, format: text, words: ({ level }) => level },
  place: { head: "State", width: WIDTH, format: text, words: ({ place }) => place },
  marketMin: {
    head: "Market min",
    width: WIDTH,
    format: usd,
    note: "Midpoint ÷ (1 + spread ÷ 2).",
    formula: (c, { at }) => marketRange(c.midpoint, at.MarketSpread).minimum,
    liveFills: (all, given) => band(all, given, 1),
  },
  midpoint: {
    head: "Midpoint",
    width: WIDTH,
    format: usd,
    note: "Average: level × state factor.",
    formula: (c, { at }) =>
      `INDEX(${at.LevelAverage},MATCH(${c.level},${at.Levels},0))*INDEX(${at.PlaceFactor},MATCH(${c.place},${at.Places},0))`,
    liveFills: (all, given) => band(all, given, 2),
  },
  marketMax: {
    head: "Market max",
    width: WIDTH,
    format: usd,
    note: "Minimum × (1 + spread).",
    formula: (c, { at }) => marketRange(c.midpoint, at.MarketSpread, c.marketMin).maximum,
    liveFills: (all, given) => band(all, given, 3),
  },
  hireMin: {
    head: "Hire min",
    width: WIDTH,
    format: usdOrNothing,
    note: "Senior and above: the larger of floor and average.",
    formula: (c, given) => `IF(${floorOf(c, given)}>0,MAX(${floorOf(c, given)},${c.midpoint}),0)`,
  },
  hireMax: {
    head: "Hire max",
    width: WIDTH,
    format: usdOrNothing,
    note: "Hire minimum × (1 + spread of the hire band).",
    formula: (c, { at }) => hireRange(c.hireMin, at.HireSpread).maximum,
  },
  step: {
    head: "Step",
    width: WIDTH,
    format: percentDifference,
    note: "Midpoint over the midpoint of the level below, same state.",
    formula: (c, given) => {
      const below = ofLevelBelow(c, given, "midpoint");
      return below && stepFormula(c.midpoint, below);
    },
    colours: (c) => [{ formula: `=AND(ISNUMBER(${c.step}),${c.step}<${LEAST_STEP})`, colour: "warning" }],
  },
  overlap: {
    head: "Overlap",
    width: WIDTH,
    format: percent,
    note: `Share of this market band that the band below covers; over ${percentText(MOST_OVERLAP)} two levels are hard to tell apart.`,
    formula: (c, given) => {
      const below = ofLevelBelow(c, given, "marketMax");
      return below && overlapFormula({ minimum: c.marketMin, maximum: c.marketMax }, below);
    },
    colours: (c) => [
      { formula: `=AND(ISNUMBER(${c.overlap}),${c.overlap}>${MOST_OVERLAP})`, colour: "warning" },
    ],
  },
  floorGap: {
    head: "Floor gap",
    width: WIDTH,
    format: usdDifference,
    note: "Midpoint less floor: an average against a floor, two series.",
    formula: (c, given) => `IF(${floorOf(c, given)}>0,${c.midpoint}-${floorOf(c, given)},"")`,
    colours: (c) => [{ formula: `=AND(ISNUMBER(${c.floorGap}),${c.floorGap}<0)`, colour: "bad" }],
  },
});

export type BandKey = keyof typeof BAND_COLUMNS;
const KEYS = keysOf(BAND_COLUMNS);

/** Market and hire bands of every level in the chosen places, kept by the plan. */
export function bandsSheet(
  places: readonly Place[],
  layout: Layout<BandKey>,
  { insertAs }: PlanChoice,
  at: AssumptionReferences,
): SheetDescription {
  const all = { row: FIRST_ROW, rows: places.length * LEVELS.length };
  const columns = KEYS.map((key) => layout[key]);
  const whole = wholeColumns(layout, all);
  const rows = places.flatMap((place) => LEVELS.map(({ level }): BandGiven => ({ level, place, at, whole })));
  const cells: SheetCell[][] = [
    // Explained beside the columns that stay in sight, which would cut it off.
    [title("Salary bands"), EMPTY, words("US dollars a year")],
    [
      EMPTY,
      EMPTY,
      words("Spreads and figures stand on the assumptions sheet; places are chosen in the panel."),
    ],
    fillingHeads(BAND_COLUMNS, layout, HEAD_ROW, rows[0] as BandGiven, insertAs),
    ...rows.map((given, i) => {
      const native = rowCells(BAND_COLUMNS, layout, FIRST_ROW + i, given);
      if (insertAs === "native") return native;
      return KEYS.map((key, column): SheetCell => {
        const { format, liveFills } = BAND_COLUMNS[key];
        return liveFills ? filled(format) : (native[column] ?? EMPTY);
      });
    }),
  ];
  return {
    kind: kindOf("Bands"),
    tab: "#e37400",
    columns,
    cells: placed(padded(cells, KEYS.length), columns),
    widths: KEYS.map((key) => BAND_COLUMNS[key].width),
    frozen: { rows: HEAD_ROW, columns: 2 },
    names: {},
    ...columnRules(BAND_COLUMNS, layout, all),
    charts: [],
    guarded: columnAreas(columns, { row: 1, rows: cells.length }).map((area) => ({
      area,
      why: "Calculated: change the assumptions instead.",
    })),
  };
}
