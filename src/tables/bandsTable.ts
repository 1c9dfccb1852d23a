import { type Band, type BandBasis, band, DEFAULT_SPREAD } from "../core/bands/band.ts";
import { midpointProgression, rangeOverlap } from "../core/bands/ladder.ts";
import type { Benchmarks } from "../core/market/Benchmarks.ts";
import { isSeniorOrAbove, type Level } from "../core/market/levels.ts";
import { floorToClose, hasFloor } from "../core/offers/floorToClose.ts";
import { silent } from "../core/trace.ts";
import type { Ratio, Usd } from "../core/units/money.ts";
import type { Place } from "../core/units/place.ts";
import { areaA1, cellA1 } from "./a1.ts";
import { overridesRange, type PinnedCopy, pinnedFigures } from "./benchmarksTable.ts";
import { nativeFormula } from "./native/nativeFormula.ts";
import { type Column, type Content, FORMATS, HEAD_ROWS, type Table } from "./Table.ts";

/** How results stand in the sheet: calculated by the add-on, by plain arithmetic on pinned figures, or as they are now. */
export type InsertAs = "live" | "native" | "values";

export interface BandsChoice {
  levels: readonly Level[];
  states: readonly Place[];
  basis: BandBasis;
  spreads: Readonly<Partial<Record<Level, Ratio>>>;
  roundTo: Usd;
  insertAs: InsertAs;
}

/** Where a block's title cell stands, rows and columns counted from 1. */
export interface Origin {
  row: number;
  column: number;
}

const COLUMNS: readonly Column[] = [
  { head: "Level", width: 90, format: FORMATS.text, style: "input" },
  { head: "State", width: 70, format: FORMATS.text, style: "input" },
  {
    head: "Basis",
    note: "market: around the average. hire: from the floor at which searches close.",
    width: 70,
    format: FORMATS.text,
    style: "input",
  },
  { head: "Minimum", note: "US dollars a year.", width: 95, format: FORMATS.usd, style: "result" },
  { head: "Midpoint", note: "US dollars a year.", width: 95, format: FORMATS.usd, style: "result" },
  { head: "Maximum", note: "US dollars a year.", width: 95, format: FORMATS.usd, style: "result" },
  {
    head: "Spread",
    note: "Range spread, (maximum − minimum) ÷ minimum.",
    width: 70,
    format: FORMATS.percent,
    style: "input",
  },
  {
    head: "Step",
    note: "Midpoint over the midpoint of the row above, same state and basis.",
    width: 70,
    format: FORMATS.percentDifference,
    style: "result",
  },
  {
    head: "Overlap",
    note: "Share of this range that the range above covers; over 50% two levels are hard to tell apart.",
    width: 75,
    format: FORMATS.percent,
    style: "result",
  },
  {
    head: "Floor gap",
    note: "Midpoint less the floor below which senior searches stall. Senior and above only.",
    width: 95,
    format: FORMATS.usdDifference,
    style: "result",
  },
  { head: "Source", width: 260, format: FORMATS.text, style: "text" },
];

// Where each column stands in the block, counted from 0.
const [LEVEL, STATE, BASIS, MINIMUM, MIDPOINT, MAXIMUM, SPREAD, STEP, OVERLAP, FLOOR_GAP] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
] as const;

/** Neighbours that overlap by more than half are hard to tell apart; a step under this is a compressed ladder. */
const MOST_OVERLAP: Ratio = 0.5;
const LEAST_STEP: Ratio = 0.1;

const PROVENANCE: Readonly<Record<InsertAs, string>> = {
  live: "Live formulas of AI Comp.",
  native: "Native formulas against the pinned figures; they calculate without the add-on.",
  values: "Values as of the insert.",
};

interface BandRow {
  level: Level;
  state: Place;
  spread: Ratio;
  range: Band;
  /** The row above, where it is the next lower level of the same state. */
  below: Band | undefined;
}

/** Levels for which the basis gives no band: a hire band needs a floor. */
export function levelsWithoutBand(
  { levels, basis }: Pick<BandsChoice, "levels" | "basis">,
  benchmarks: Benchmarks,
): readonly Level[] {
  return basis === "hire" ? levels.filter((level) => !hasFloor(level, benchmarks)) : [];
}

/**
 * The salary ranges of the chosen levels and states, a row each, states together and levels rising. `pinned` are the
 * workbook's own figures: native formulas need them, live formulas take the user's values from them.
 */
export function bandsTable(
  choice: BandsChoice,
  origin: Origin,
  benchmarks: Benchmarks,
  source: string,
  pinned: PinnedCopy | undefined,
): Table {
  const rows = bandRows(choice, benchmarks);
  const floor = floorToClose("Senior", benchmarks, silent);
  const firstRow = origin.row + HEAD_ROWS;
  const at = (column: number, index: number) => cellA1(firstRow + index, origin.column + column);
  const floorCell = `$${cellA1(origin.row, origin.column + FLOOR_GAP).replace(/(\d)/, "$$$1")}`;
  const whole = (column: number) => areaA1(firstRow, origin.column + column, rows.length, 1);
  const { insertAs } = choice;
  const calculated = insertAs !== "values";
  const formulas =
    insertAs === "native" ? nativeFormulas(choice, pinned, at) : liveFormulas(choice, pinned, whole);

  return {
    title: `AI engineer salary bands, ${choice.basis} basis`,
    provenance: `${source}. ${PROVENANCE[insertAs]}`,
    titleCells: { [FLOOR_GAP]: calculated ? { formula: formulas.floor } : floor },
    columns: COLUMNS,
    rows: rows.map(({ level, state, spread, range, below }, i): Content[] => [
      level,
      state,
      choice.basis,
      ...(calculated ? formulas.band(i) : [range.min, range.midpoint, range.max]),
      spread,
      !below
        ? ""
        : calculated
          ? { formula: `=${at(MIDPOINT, i)}/${at(MIDPOINT, i - 1)}-1` }
          : midpointProgression(below.midpoint, range.midpoint),
      !below ? "" : calculated ? { formula: overlapFormula(at, i) } : rangeOverlap(below, range),
      !isSeniorOrAbove(level)
        ? ""
        : calculated
          ? { formula: `=${at(MIDPOINT, i)}-${floorCell}` }
          : range.midpoint - floor,
      rowSource(level, state, choice.basis, benchmarks),
    ]),
    colours: [
      { column: STEP, when: "below", value: LEAST_STEP, colour: "warning" },
      { column: OVERLAP, when: "above", value: MOST_OVERLAP, colour: "warning" },
      { column: FLOOR_GAP, when: "below", value: 0, colour: "bad" },
    ],
    charts: [],
  };
}

/** The floor in the title, and the three cells of each row's band. */
interface BandFormulas {
  floor: string;
  band(index: number): Content[];
}

/** One call for the whole block: a range in, a range out. */
function liveFormulas(
  { roundTo }: BandsChoice,
  pinned: PinnedCopy | undefined,
  whole: (column: number) => string,
): BandFormulas {
  const own = pinned ? `,${overridesRange(pinned)}` : "";
  const ranges = [LEVEL, STATE, BASIS, SPREAD].map(whole).join(",");
  return {
    floor: pinned ? `=AI_FLOOR("Senior"${own})` : "=AI_FLOOR()",
    band: (i) => [i === 0 ? { formula: `=AI_BAND(${ranges},${roundTo}${own})` } : null, null, null],
  };
}

function nativeFormulas(
  { roundTo }: BandsChoice,
  pinned: PinnedCopy | undefined,
  at: (column: number, index: number) => string,
): BandFormulas {
  if (!pinned) throw new Error("Native formulas need pinned figures.");
  const figures = pinnedFigures(pinned, "in use");
  return {
    floor: `=${nativeFormula("AI_FLOOR", ['"Senior"'], figures)}`,
    band: (i) => {
      const cells = [LEVEL, STATE, BASIS, SPREAD].map((column) => at(column, i));
      return [0, 1, 2].map((output) => ({
        formula: `=${nativeFormula("AI_BAND", [...cells, `${roundTo}`], figures, output)}`,
      }));
    },
  };
}

function bandRows(choice: BandsChoice, benchmarks: Benchmarks): BandRow[] {
  const without = levelsWithoutBand(choice, benchmarks);
  const levels = choice.levels.filter((level) => !without.includes(level));
  return choice.states.flatMap((state) => {
    let below: Band | undefined;
    return levels.map((level) => {
      const spread = choice.spreads[level] ?? DEFAULT_SPREAD[choice.basis];
      const range = band(level, state, choice.basis, spread, choice.roundTo, benchmarks, silent);
      const row = { level, state, spread, range, below };
      below = range;
      return row;
    });
  });
}

function overlapFormula(at: (column: number, index: number) => string, i: number): string {
  const width = `(${at(MAXIMUM, i)}-${at(MINIMUM, i)})`;
  return `=IF(${width}>0,MAX(0,(${at(MAXIMUM, i - 1)}-${at(MINIMUM, i)})/${width}),0)`;
}

function rowSource(level: Level, state: Place, basis: BandBasis, benchmarks: Benchmarks): string {
  const keys = [
    ...(basis === "hire" ? ["senior.floor"] : []),
    `base.${level.toLowerCase()}`,
    ...(state === "US" ? [] : [`factor.${state}`]),
  ];
  const sources = keys.flatMap((key) => benchmarks.figure(key)?.source ?? []);
  return [...new Set(sources)].join(" × ");
}
