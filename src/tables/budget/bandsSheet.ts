import { LEAST_STEP, MOST_OVERLAP } from "../../core/bands/bandGuards.ts";
import { LEVELS } from "../../core/market/levels.ts";
import { percent as percentText } from "../../core/units/amountText.ts";
import type { Place } from "../../core/units/place.ts";
import { areaA1 } from "../a1.ts";
import type { SheetCell, SheetDescription } from "../Sheet.ts";
import type { AssumptionReferences } from "./assumptionsSheet.ts";
import { columnHead, EMPTY, formula, inRow, label, PLAN_FORMATS, padded, title, words } from "./cells.ts";
import type { PlanChoice } from "./PlanChoice.ts";

const FIRST_ROW = 4;
const { text, usd, usdOrNothing, usdDifference, percent, percentDifference } = PLAN_FORMATS;

const HEADS: readonly (readonly [string, string?])[] = [
  ["Level"],
  ["State"],
  ["Market min", "Midpoint ÷ (1 + spread ÷ 2)."],
  ["Midpoint", "Average: level × state factor."],
  ["Market max", "Minimum × (1 + spread)."],
  ["Hire min", "Senior and above: the larger of floor and average."],
  ["Hire max", "Hire minimum × (1 + spread of the hire band)."],
  ["Step", "Midpoint over the midpoint of the level below, same state."],
  [
    "Overlap",
    `Share of this market band that the band below covers; over ${percentText(MOST_OVERLAP)} two levels are hard to tell apart.`,
  ],
  ["Floor gap", "Midpoint less floor: an average against a floor, two series."],
];

/** Market and hire bands of every level in the chosen places, kept by the plan. */
export function bandsSheet(
  places: readonly Place[],
  { insertAs }: PlanChoice,
  at: AssumptionReferences,
): SheetDescription {
  const rows = places.flatMap((place) => LEVELS.map(({ level }) => ({ level, place })));
  const cells: SheetCell[][] = [
    // Explained beside the columns that stay in sight, which would cut it off.
    [title("Salary bands"), EMPTY, words("US dollars a year")],
    [
      EMPTY,
      EMPTY,
      words("Spreads and figures stand on the assumptions sheet; places are chosen in the panel."),
    ],
    HEADS.map(([head, note], i) => columnHead(head, i < 2 ? text : usd, note)),
    ...rows.map(({ level, place }, i) => {
      const row = FIRST_ROW + i;
      const c = (column: number) => inRow(row, column);
      const above = (column: number) => inRow(row - 1, column);
      const isLowest = level === LEVELS[0]?.level;
      const average = `INDEX(${at.LevelAverage},MATCH(${c(1)},${at.Levels},0))*INDEX(${at.PlaceFactor},MATCH(${c(2)},${at.Places},0))`;
      const floor = `INDEX(${at.LevelFloor},MATCH(${c(1)},${at.Levels},0))`;
      const range = (column: number) => areaA1(FIRST_ROW, column, rows.length, 1);
      const band = `AI_BAND(${range(1)},${range(2)},"market",${at.MarketSpread},0,${at.Overrides})`;
      const spilled: SheetCell = { ...EMPTY, content: null, format: usd };
      return [
        label(level),
        label(place),
        ...(insertAs === "live"
          ? [i === 0 ? formula(band, usd) : spilled, spilled, spilled]
          : [
              formula(`${c(4)}/(1+${at.MarketSpread}/2)`, usd),
              formula(average, usd),
              formula(`${c(3)}*(1+${at.MarketSpread})`, usd),
            ]),
        formula(`IF(${floor}>0,MAX(${floor},${c(4)}),0)`, usdOrNothing),
        formula(`${c(6)}*(1+${at.HireSpread})`, usdOrNothing),
        isLowest ? EMPTY : formula(`${c(4)}/${above(4)}-1`, percentDifference),
        isLowest ? EMPTY : formula(`MAX(0,(${above(5)}-${c(3)})/(${c(5)}-${c(3)}))`, percent),
        formula(`IF(${floor}>0,${c(4)}-${floor},"")`, usdDifference),
      ];
    }),
  ];
  const area = (column: number) => ({ row: FIRST_ROW, column, rows: rows.length, columns: 1 });
  const first = (column: number) => inRow(FIRST_ROW, column);
  return {
    kind: "Bands",
    tab: "#e37400",
    cells: padded(cells, HEADS.length),
    widths: HEADS.map(() => 95),
    frozen: { rows: FIRST_ROW - 1, columns: 2 },
    names: {},
    allowed: [],
    colours: [
      { area: area(8), formula: `=AND(ISNUMBER(${first(8)}),${first(8)}<${LEAST_STEP})`, colour: "warning" },
      {
        area: area(9),
        formula: `=AND(ISNUMBER(${first(9)}),${first(9)}>${MOST_OVERLAP})`,
        colour: "warning",
      },
      { area: area(10), formula: `=AND(ISNUMBER(${first(10)}),${first(10)}<0)`, colour: "bad" },
    ],
    charts: [],
    guarded: [
      {
        area: { row: 1, column: 1, rows: cells.length, columns: HEADS.length },
        why: "Calculated: change the assumptions instead.",
      },
    ],
  };
}
