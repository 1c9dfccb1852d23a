import type { Band, BandBasis } from "../core/bands/band.ts";
import { BAND_FLAGS, LEAST_STEP, MOST_OVERLAP, TOO_WIDE, WIDE } from "../core/bands/bandGuards.ts";
import {
  type Aging,
  agedBy,
  agedFloor,
  type BandsPlan,
  bandAdjustment,
  bandRows,
} from "../core/bands/bandRows.ts";
import type { Benchmarks } from "../core/market/Benchmarks.ts";
import { isSeniorOrAbove, type Level } from "../core/market/levels.ts";
import { required } from "../core/market/required.ts";
import { calendarDate, type Day, isoDay } from "../core/units/day.ts";
import type { Usd } from "../core/units/money.ts";
import type { Place } from "../core/units/place.ts";
import { absolute, areaA1, cellA1 } from "./a1.ts";
import { overridesRange, type PinnedCopy, pinnedFigures } from "./benchmarksTable.ts";
import { figure } from "./native/FigureRanges.ts";
import { nativeFormula } from "./native/nativeFormula.ts";
import { type Column, type Content, FORMATS, HEAD_ROWS, type Table } from "./Table.ts";

/** How results stand in the sheet: calculated by the add-on, by plain arithmetic on pinned figures, or as they are now. */
export type InsertAs = "live" | "native" | "values";

export interface BandsChoice extends BandsPlan {
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
  {
    head: "Flag",
    note: "Overlap over 50%, a step under 10%, or a maximum over 1.5 or 2 times the minimum.",
    width: 220,
    format: FORMATS.text,
    style: "result",
  },
  { head: "Source", width: 260, format: FORMATS.text, style: "text" },
  { head: "Label", note: "For the chart.", width: 120, format: FORMATS.text, style: "text" },
  {
    head: "Floor to close",
    note: "For the chart: the floor of Senior and above, a line beside the ranges.",
    width: 95,
    format: FORMATS.usd,
    style: "text",
  },
  {
    head: "Remote median",
    note: "For the chart: median base salary of remote senior roles.",
    width: 105,
    format: FORMATS.usd,
    style: "text",
  },
];

/** Only where premium or aging change them: the ranges before that. */
const PLAIN_COLUMNS: readonly Column[] = ["minimum", "midpoint", "maximum"].map((what) => ({
  head: `Plain ${what}`,
  note: "Before premium and aging, not rounded.",
  width: 115,
  format: FORMATS.usd,
  style: "text",
}));

// Where each column stands in the block, counted from 0.
const LEVEL = 0;
const STATE = 1;
const BASIS = 2;
const MINIMUM = 3;
const MIDPOINT = 4;
const MAXIMUM = 5;
const SPREAD = 6;
const STEP = 7;
const OVERLAP = 8;
const FLOOR_GAP = 9;
const FLAG = 10;
const LABEL = 12;
const FLOOR = 13;
const REMOTE_MEDIAN = 14;
const PLAIN = 15;

/** More rows than this and a chart shows nothing. */
const MOST_CHARTED = 100;

const PROVENANCE: Readonly<Record<InsertAs, string>> = {
  live: "Live formulas of AI Comp.",
  native: "Native formulas against the pinned figures; they calculate without the add-on.",
  values: "Values as of the insert.",
};

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
  const { insertAs, basis, aging } = choice;
  const rows = bandRows(choice, benchmarks);
  const floor = agedFloor(choice, benchmarks);
  const adjustment = bandAdjustment(choice, benchmarks);
  const remoteMedian = agedBy(aging, required(benchmarks, "senior.remote.median").value);
  const firstRow = origin.row + HEAD_ROWS;
  const at = (column: number, index: number) => cellA1(firstRow + index, origin.column + column);
  const titleCell = (column: number) => absolute(cellA1(origin.row, origin.column + column));
  const whole = (column: number) => areaA1(firstRow, origin.column + column, rows.length, 1);
  const formulas =
    insertAs === "native" ? nativeFormulas(choice, pinned, at) : liveFormulas(choice, pinned, whole);
  // What a cell holds: its formula, or where values are wanted what it would show.
  const cell = (formula: string, value: number | string): Content =>
    insertAs === "values" ? value : { formula: `=${formula}` };
  const bandCells = (i: number, { min, midpoint, max }: Band): Content[] =>
    insertAs === "values" ? [min, midpoint, max] : formulas.band(i);

  return {
    title: titleOf(choice),
    provenance: `${source}. ${adjustmentInWords(choice)}${PROVENANCE[insertAs]}`,
    titleCells: {
      ...(adjustment !== undefined && {
        [MIDPOINT]: "Premium × aging",
        [MAXIMUM]: cell(formulas.adjustment, adjustment),
      }),
      [OVERLAP]: "Floor to close",
      [FLOOR_GAP]: cell(formulas.floor, floor),
    },
    titleFormats: { [MAXIMUM]: FORMATS.factor, [FLOOR_GAP]: FORMATS.usd },
    columns: adjustment === undefined ? COLUMNS : [...COLUMNS, ...PLAIN_COLUMNS],
    rows: rows.map(
      ({ level, place, basis: rowBasis, spread, plain, range, step, overlap, flags }, i): Content[] => {
        const senior = isSeniorOrAbove(level);
        return [
          level,
          place,
          rowBasis,
          ...(adjustment === undefined
            ? bandCells(i, range)
            : ([range.min, range.midpoint, range.max] as const).map((amount, part) =>
                cell(rounded(`${at(PLAIN + part, i)}*${titleCell(MAXIMUM)}`, choice.roundTo), amount),
              )),
          spread,
          step === undefined ? "" : cell(`${at(MIDPOINT, i)}/${at(MIDPOINT, i - 1)}-1`, step),
          overlap === undefined ? "" : cell(overlapFormula(at, i), overlap),
          senior ? cell(`${at(MIDPOINT, i)}-${titleCell(FLOOR_GAP)}`, range.midpoint - floor) : "",
          cell(flagFormula(at, i), flags.map((flag) => BAND_FLAGS[flag]).join(" ")),
          rowSource(level, place, rowBasis, benchmarks),
          basis === "both" ? `${level} ${place} ${rowBasis}` : `${level} ${place}`,
          senior ? cell(titleCell(FLOOR_GAP), floor) : "",
          place === "REMOTE" && level === "Senior" ? cell(formulas.remoteMedian, remoteMedian) : "",
          ...(adjustment === undefined ? [] : bandCells(i, plain)),
        ];
      },
    ),
    colours: [
      { column: STEP, when: "below", value: LEAST_STEP, colour: "warning" },
      { column: OVERLAP, when: "above", value: MOST_OVERLAP, colour: "warning" },
      { column: FLOOR_GAP, when: "below", value: 0, colour: "bad" },
      { column: FLAG, when: "text has", value: "Too wide", colour: "bad" },
    ],
    charts:
      rows.length > MOST_CHARTED
        ? []
        : [
            {
              title: "Salary ranges against the floor to close",
              kind: "columns and lines",
              columns: [LABEL, MINIMUM, MIDPOINT, MAXIMUM, FLOOR, REMOTE_MEDIAN],
              lines: 2,
              axis: "US dollars a year",
              format: FORMATS.usd,
              colours: ["#a8c7fa", "#4285f4", "#174ea6", "#b54708", "#8a2a8f"],
            },
          ],
  };
}

function titleOf({ basis, premium, aging }: BandsChoice): string {
  return [
    `AI engineer salary bands, ${basis === "both" ? "market and hire" : basis} basis`,
    ...(premium ? [`${premium} premium`] : []),
    ...(aging ? [`aged to ${isoDay(aging.to)}`] : []),
  ].join(", ");
}

function adjustmentInWords({ premium, aging }: BandsChoice): string {
  const parts = [
    ...(premium ? [`the ${premium} premium, middle of its range`] : []),
    ...(aging
      ? [`growth of ${rateText(aging)} a year from ${isoDay(aging.from)} to ${isoDay(aging.to)}`]
      : []),
  ];
  if (parts.length === 0) return "";
  const floor = aging ? " The floor is aged too." : "";
  return `Each range is multiplied by ${parts.join(" and ")}.${floor} `;
}

function rateText({ rate }: Aging): string {
  return `${Number((rate * 100).toFixed(4))}%`;
}

/** Formulas without "=", and the three cells of each row's band. */
interface BandFormulas {
  floor: string;
  adjustment: string;
  remoteMedian: string;
  band(index: number): Content[];
}

/** One call for the whole block: a range in, a range out. */
function liveFormulas(
  choice: BandsChoice,
  pinned: PinnedCopy | undefined,
  whole: (column: number) => string,
): BandFormulas {
  const { premium, aging } = choice;
  const own = pinned ? `,${overridesRange(pinned)}` : "";
  const ranges = [LEVEL, STATE, BASIS, SPREAD].map(whole).join(",");
  const agedLive = (amount: string) =>
    aging ? `AI_AGED(${amount},"${isoDay(aging.from)}","${isoDay(aging.to)}",${aging.rate})` : amount;
  return {
    floor: agedLive(pinned ? `AI_FLOOR("Senior"${own})` : "AI_FLOOR()"),
    adjustment: agedLive(premium ? `AI_PREMIUM(1,"${premium}"${pinned ? `,${own}` : ""})` : "1"),
    remoteMedian: agedLive(`AI_BENCHMARK("senior.remote.median"${pinned ? `,${own}` : ""})`),
    band: (i) => [
      i === 0 ? { formula: `=AI_BAND(${ranges},${plainRoundTo(choice)}${own})` } : null,
      null,
      null,
    ],
  };
}

function nativeFormulas(
  choice: BandsChoice,
  pinned: PinnedCopy | undefined,
  at: (column: number, index: number) => string,
): BandFormulas {
  if (!pinned) throw new Error("Native formulas need pinned figures.");
  const { premium, aging } = choice;
  const figures = pinnedFigures(pinned, "in use");
  const native = (name: string, argumentList: readonly string[], output = 0): string => {
    const text = nativeFormula(name, argumentList, figures, output);
    if (text === undefined) throw new Error(`${name} has no native formula for these arguments.`);
    return text;
  };
  const growth = aging && native("AI_AGED", ["1", dateText(aging.from), dateText(aging.to), `${aging.rate}`]);
  const agedNative = (amount: string) => (growth === undefined ? amount : `${amount}*${growth}`);
  return {
    floor: agedNative(native("AI_FLOOR", ['"Senior"'])),
    adjustment: agedNative(premium ? native("AI_PREMIUM", ["1", `"${premium}"`]) : "1"),
    remoteMedian: agedNative(figure('"senior.remote.median"', figures)),
    band: (i) => {
      const cells = [LEVEL, STATE, BASIS, SPREAD].map((column) => at(column, i));
      return [0, 1, 2].map((output) => ({
        formula: `=${native("AI_BAND", [...cells, `${plainRoundTo(choice)}`], output)}`,
      }));
    },
  };
}

/** Rounding comes last: where premium or aging follow, the band itself is not rounded. */
function plainRoundTo({ premium, aging, roundTo }: BandsChoice): Usd {
  return premium || aging ? 0 : roundTo;
}

function rounded(amount: string, roundTo: Usd): string {
  return roundTo >= 0.01 ? `ROUND(${amount}/${roundTo},0)*${roundTo}` : amount;
}

function dateText(day: Day): string {
  const { year, month, dayOfMonth } = calendarDate(day);
  return `DATE(${year},${month},${dayOfMonth})`;
}

function overlapFormula(at: (column: number, index: number) => string, i: number): string {
  const width = `(${at(MAXIMUM, i)}-${at(MINIMUM, i)})`;
  return `IF(${width}>0,MAX(0,(${at(MAXIMUM, i - 1)}-${at(MINIMUM, i)})/${width}),0)`;
}

/** The guards on the cells as they stand, so that they follow when somebody changes a spread. */
function flagFormula(at: (column: number, index: number) => string, i: number): string {
  const [step, overlap] = [at(STEP, i), at(OVERLAP, i)];
  const width = `ROUND(${at(MAXIMUM, i)}/${at(MINIMUM, i)},4)`;
  const flags = [
    `IF(AND(ISNUMBER(${overlap}),${overlap}>${MOST_OVERLAP}),"${BAND_FLAGS.overlap} ","")`,
    `IF(AND(ISNUMBER(${step}),${step}<${LEAST_STEP}),"${BAND_FLAGS.step} ","")`,
    `IF(${width}>${TOO_WIDE},"${BAND_FLAGS.tooWide}",IF(${width}>${WIDE},"${BAND_FLAGS.wide}",""))`,
  ];
  return `TRIM(${flags.join("&")})`;
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
