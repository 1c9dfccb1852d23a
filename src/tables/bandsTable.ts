import { type BandBasis, SPREAD_LIMITS } from "../core/bands/band.ts";
import { BAND_FLAGS, LEAST_STEP, MOST_OVERLAP, TOO_WIDE, WIDE } from "../core/bands/bandGuards.ts";
import {
  type Aging,
  agedBy,
  type BandRow,
  type BandsPlan,
  bandAdjustment,
  bandRows,
} from "../core/bands/bandRows.ts";
import type { Benchmarks } from "../core/market/Benchmarks.ts";
import { type Level, levelDefinition } from "../core/market/levels.ts";
import { required } from "../core/market/required.ts";
import { weakFactors, weakFactorsInWords } from "../core/market/weakFactors.ts";
import { isoDay } from "../core/units/day.ts";
import type { Usd } from "../core/units/money.ts";
import { monthsBetween } from "../core/units/monthsBetween.ts";
import type { Place } from "../core/units/place.ts";
import { figuresInUse, overridesRange, type PinnedCopy, pinnedFigures } from "./benchmarksTable.ts";
import { cellsHold } from "./cellsHold.ts";
import type { Block, ColumnChart } from "./columns/blockTable.ts";
import { columnList } from "./columns/Column.ts";
import { filled } from "./filled.ts";
import { floorCall } from "./floorCall.ts";
import { LEVEL_COLUMN, PLACE_COLUMN } from "./jobColumns.ts";
import {
  hireRange,
  marketRange,
  overlapFormula,
  type RangeFormulas,
  stepFormula,
} from "./native/bandFormulas.ts";
import { figure } from "./native/FigureRanges.ts";
import { nativeFormula } from "./native/nativeFormula.ts";
import { ownsFormula } from "./ownsFormula.ts";
import { percentText } from "./percentText.ts";
import { sentences } from "./sentences.ts";
import { FORMATS, type InsertAs } from "./Table.ts";
import { BASIS_RULE, numberRule } from "./typingRules.ts";

export interface BandsChoice extends BandsPlan {
  insertAs: InsertAs;
  /** Where the pay zones stand, with that policy. */
  zones?: string | undefined;
}

/** A company's own table of pay zones, as formulas name it. */
export interface ZoneTable {
  /** Zone, places and factor of all of them, as formulas take them. */
  range: string;
  names: string;
  factors: string;
  /** The zone of a place; "" where it is in none. */
  zoneOf(place: Place): string;
}

/** More places and bases than this and their charts would be a wall. */
const MOST_CHARTS = 8;

/** Bands without premium and aging: whatever the choice, the columns are these. */
export const PLAIN_BANDS = { roundTo: 0 } as const;

const PROVENANCE = {
  live: "Live formulas of AI Comp.",
  native: "Native formulas against the pinned figures; they calculate without the add-on.",
};

/**
 * The salary ranges of the chosen levels and states, a row each, states together and levels rising. `pinned` are the
 * workbook's own figures: native formulas need them, live formulas take the user's values from them.
 */
export function bandsBlock(
  choice: BandsChoice,
  benchmarks: Benchmarks,
  source: string,
  pinned: PinnedCopy | undefined,
  zones?: ZoneTable,
): Block<BandRow, BandsKey> {
  const { insertAs, aging } = choice;
  const items = bandRows(choice, benchmarks);
  return {
    title: "Salary bands",
    subtitle: subtitleOf(choice),
    provenance: sentences(
      `${source}.`,
      weakFactorsInWords(
        items.map((row) => row.paidAs),
        benchmarks,
      ),
      policyInWords(choice, items, zones),
      adjustmentInWords(choice),
      cellsHold(insertAs, PROVENANCE),
    ),
    columns: bandsColumns(choice, benchmarks, pinned, zones),
    without: [
      ...(isPaidElsewhere(choice) ? [] : (["paidAs"] as const)),
      ...(zones ? [] : (["zone"] as const)),
      ...(aging ? [] : (["growth"] as const)),
      ...(isAdjusted(choice)
        ? []
        : (["adjustment", "plainMinimum", "plainMidpoint", "plainMaximum"] as const)),
    ],
    identifies: ["level", "state", "basis"],
    items,
    insertAs,
    frozenTo: "basis",
    charts: chartsOf(items),
    chartsOver: "toMidpoint",
  };
}

/** One chart a place and basis: levels of one ladder belong together. */
function chartsOf(items: readonly BandRow[]): ColumnChart<BandsKey>[] {
  const starts = items.flatMap(({ place, basis }, i) =>
    items[i - 1]?.place === place && items[i - 1]?.basis === basis ? [] : [i],
  );
  if (starts.length > MOST_CHARTS) return [];
  return starts.map((from, i): ColumnChart<BandsKey> => {
    const { place, basis } = items[from] as BandRow;
    return {
      title: `${basis === "hire" ? "Hire" : "Market"} bands, ${place === "REMOTE" ? "remote" : place}, against the floor to close`,
      kind: "range columns",
      columns: ["level", "minimum", "toMidpoint", "toMaximum", "floor", "remoteMedian"],
      items: { from, to: starts[i + 1] ?? items.length },
      lines: 2,
      points: 1,
      axis: "US dollars a year",
      format: FORMATS.usd,
      colours: ["#ffffff", "#a8c7fa", "#4285f4", "#b54708", "#8a2a8f"],
    };
  });
}

type BandsKey = keyof ReturnType<typeof bandsColumns>;

export function bandsColumns(
  choice: Pick<BandsChoice, "premium" | "aging" | "roundTo" | "policy">,
  benchmarks: Benchmarks,
  pinned: PinnedCopy | undefined,
  zones?: ZoneTable,
) {
  const { premium, aging, roundTo } = choice;
  const adjusted = isAdjusted(choice);
  const own = ownFigures(pinned, zones);
  const market = isPaidElsewhere(choice) ? "paidAs" : "state";
  const call = (all: Row, round: Usd) =>
    `AI_BAND(${all.level},${all[market]},${all.basis},${all.spread},${round}${own})`;
  const agedLive = (amount: string) =>
    aging
      ? `AI_AGED(${amount},"${isoDay(aging.from)}","${isoDay(aging.to)}",${aging.isMarkets ? '"market"' : aging.rate})`
      : amount;
  const rounded = (amount: string) => (roundTo >= 0.01 ? `ROUND(${amount}/${roundTo},0)*${roundTo}` : amount);
  const looked = (key: string) => figure(key, figuresInUse(pinned));
  const remoteMedian = agedBy(aging, required(benchmarks, "senior.remote.median").value);
  /** One amount of the range: what the add-on or the row's own average and floor give, then premium, aging, rounding. */
  const rangeColumn = (
    head: string,
    part: "minimum" | "midpoint" | "maximum",
    plain: "plainMinimum" | "plainMidpoint" | "plainMaximum",
    output: 0 | 1 | 2,
  ) => ({
    is: "calculated" as const,
    head,
    note: "US dollars a year.",
    width: 105,
    format: FORMATS.usd,
    value: ({ range }: BandRow) => [range.min, range.midpoint, range.max][output] as number,
    live: adjusted
      ? (row: Row, all: Row) => rounded(`${filled(row[plain])}*${all.adjustment}`)
      : { fills: (all: Row) => call(all, roundTo), output },
    native: (row: Row, all: Row, item: BandRow) =>
      adjusted ? rounded(`${row[plain]}*${all.adjustment}`) : rounded(plainRange(row, item, row.floor)[part]),
  });
  const plainColumn = (head: string, part: "minimum" | "midpoint" | "maximum", output: 0 | 1 | 2) => ({
    is: "calculated" as const,
    style: "text" as const,
    head,
    note: "Before premium and aging, not rounded.",
    width: 115,
    format: FORMATS.usd,
    value: ({ plain }: BandRow) => [plain.min, plain.midpoint, plain.max][output] as number,
    live: { fills: (all: Row) => call(all, 0), output },
    native: (row: Row, _all: Row, item: BandRow) =>
      plainRange(row, item, looked(`${row.level}&".floor"`))[part],
  });
  return columnList<BandRow>()({
    level: {
      ...LEVEL_COLUMN,
      value: ({ level }) => level,
    },
    state: {
      ...PLACE_COLUMN,
      value: ({ place }) => place,
    },
    paidAs: {
      ...PLACE_COLUMN,
      head: "Paid as",
      note: "The place by whose market the row is paid.",
      value: (row) => row.paidAs,
    },
    zone: {
      is: "typed",
      head: "Zone",
      note: "The pay zone of the place, by its name in the table of zones; blank: the factor of the place itself. Live formulas find the zone by the place.",
      width: 95,
      format: FORMATS.text,
      value: ({ place }) => zones?.zoneOf(place) ?? "",
    },
    basis: {
      is: "typed",
      head: "Basis",
      rule: BASIS_RULE,
      note: "market: around the average. hire: from the floor at which searches close.",
      width: 95,
      format: FORMATS.text,
      value: (row) => row.basis,
    },
    flag: {
      is: "calculated",
      head: "Flag",
      note: `Overlap over ${percentText(MOST_OVERLAP)}, a step under ${percentText(LEAST_STEP)}, or a maximum over ${WIDE} or ${TOO_WIDE} times the minimum.`,
      width: 240,
      format: FORMATS.text,
      wraps: true,
      colours: [{ when: "text has", value: "Too wide", colour: "bad" }],
      value: ({ flags }) => flags.map((flag) => BAND_FLAGS[flag]).join(" "),
      // The guards on the cells as they stand, so that they follow when somebody changes a spread.
      formula: (row) =>
        `TRIM(IF(N(${row.overlap})>${percentText(MOST_OVERLAP)},"${BAND_FLAGS.overlap} ","")&IF(${row.step}<${percentText(LEAST_STEP)},"${BAND_FLAGS.step} ","")&IF(${row.width}>${TOO_WIDE},"${BAND_FLAGS.tooWide}",IF(${row.width}>${WIDE},"${BAND_FLAGS.wide}","")))`,
    },
    minimum: rangeColumn("Minimum", "minimum", "plainMinimum", 0),
    midpoint: rangeColumn("Midpoint", "midpoint", "plainMidpoint", 1),
    maximum: rangeColumn("Maximum", "maximum", "plainMaximum", 2),
    floorGap: {
      is: "calculated",
      head: "Floor gap",
      note: "Midpoint less the floor below which searches stall. Blank where no floor is known.",
      width: 105,
      format: FORMATS.usdDifference,
      colours: [{ when: "below", value: 0, colour: "bad" }],
      value: ({ range, floor }) => (floor === undefined ? "" : range.midpoint - floor),
      formula: (row) => `IF(${row.floor}="","",${filled(row.midpoint)}-${row.floor})`,
    },
    step: {
      is: "calculated",
      head: "Step",
      note: "Midpoint over the midpoint of the level below, same state and basis.",
      width: 75,
      format: FORMATS.percentDifference,
      colours: [{ when: "below", value: LEAST_STEP, colour: "warning" }],
      value: ({ step }) => step ?? "",
      formula: (row, all) =>
        `IF(${row.below}="","",IF(${row.midpoint}="",NA(),IFERROR(${stepFormula(row.midpoint, ofLevelBelow(row, all, "midpoint"))},"")))`,
    },
    overlap: {
      is: "calculated",
      head: "Overlap",
      note: `Share of this range that the range of the level below covers; over ${percentText(MOST_OVERLAP)} two levels are hard to tell apart.`,
      width: 80,
      format: FORMATS.percent,
      colours: [{ when: "above", value: MOST_OVERLAP, colour: "warning" }],
      value: ({ overlap }) => overlap ?? "",
      formula: (row, all) =>
        `IF(${row.below}="","",IF(OR(${row.minimum}="",${row.maximum}=""),NA(),IFERROR(${overlapFormula(row, ofLevelBelow(row, all, "maximum"))},0)))`,
    },
    spread: {
      is: "typed",
      head: "Spread",
      rule: numberRule("Spread", SPREAD_LIMITS, "a share from 0% to 200%"),
      note: "Range spread, (maximum − minimum) ÷ minimum.",
      width: 75,
      format: FORMATS.percent,
      value: ({ spread }) => spread,
    },
    width: {
      is: "calculated",
      head: "Width",
      note: "Maximum ÷ minimum.",
      width: 70,
      format: "0.00",
      value: ({ range }) => Math.round((range.max / range.min) * 10_000) / 10_000,
      formula: (row) => `ROUND(${filled(row.maximum)}/${row.minimum},4)`,
    },
    average: {
      is: "calculated",
      head: "Average",
      note: "Local market average: the guide's national average × state factor. Without premium and aging.",
      width: 105,
      format: FORMATS.usd,
      value: ({ average }) => average,
      live: {
        fills: (all) => `AI_BAND(${all.level},${all[market]},"market"${own && `,,${own}`})`,
        output: 1,
      },
      native: (row) => {
        const published = looked(`"factor."&${row[market]}`);
        const factor = zones
          ? `IF(${row.zone}="",${published},INDEX(${zones.factors},MATCH(${row.zone},${zones.names},0)))`
          : published;
        return `${looked(`"base."&${row.level}`)}*${factor}`;
      },
    },
    floor: {
      is: "calculated",
      head: "Floor to close",
      note: "The base below which searches stall; a second series beside the average. None is quoted below Senior.",
      width: 105,
      format: FORMATS.usd,
      value: ({ floor }) => floor ?? "",
      live: { fills: (all) => agedLive(floorCall(all.level, own)) },
      native: (row, all, { floor }) =>
        floor === undefined
          ? undefined
          : `${looked(`${row.level}&".floor"`)}${aging ? `*${all.growth}` : ""}`,
    },
    source: {
      is: "text",
      head: "Source",
      width: 460,
      format: FORMATS.text,
      wraps: true,
      value: ({ level, paidAs, basis: rowBasis }) => rowSource(level, paidAs, rowBasis, benchmarks),
    },
    owns: {
      is: "calculated",
      style: "text",
      head: "What it owns",
      note: "What the guide says that people of the level carry.",
      width: 230,
      format: FORMATS.text,
      wraps: true,
      value: ({ level }) => levelDefinition(level).autonomy,
      formula: (row) => ownsFormula(row.level),
    },
    below: {
      is: "text",
      head: "Level below",
      note: "The next lower level here, of the same state and basis: step and overlap are against it.",
      width: 95,
      format: FORMATS.text,
      value: ({ below }) => below ?? "",
    },
    plainMinimum: plainColumn("Plain minimum", "minimum", 0),
    plainMidpoint: plainColumn("Plain midpoint", "midpoint", 1),
    plainMaximum: plainColumn("Plain maximum", "maximum", 2),
    toMidpoint: {
      is: "calculated",
      style: "text",
      head: "Minimum to midpoint",
      note: "For the chart: midpoint less minimum.",
      width: 160,
      format: FORMATS.usd,
      value: ({ range }) => range.midpoint - range.min,
      formula: (row) => `${filled(row.midpoint)}-${filled(row.minimum)}`,
    },
    toMaximum: {
      is: "calculated",
      style: "text",
      head: "Midpoint to maximum",
      note: "For the chart: maximum less midpoint.",
      width: 160,
      format: FORMATS.usd,
      value: ({ range }) => range.max - range.midpoint,
      formula: (row) => `${filled(row.maximum)}-${filled(row.midpoint)}`,
    },
    remoteMedian: {
      is: "calculated",
      style: "text",
      head: "Remote median",
      note: "For the chart: median base salary of remote senior roles.",
      width: 115,
      format: FORMATS.usd,
      value: ({ place, level }) => (isRemoteSenior(place, level) ? remoteMedian : ""),
      live: (_row, _all, { place, level }) =>
        isRemoteSenior(place, level)
          ? agedLive(`AI_BENCHMARK("senior.remote.median"${own && `,${own}`})`)
          : undefined,
      native: (_row, all, { place, level }) =>
        isRemoteSenior(place, level)
          ? `${looked('"senior.remote.median"')}${aging ? `*${all.growth}` : ""}`
          : undefined,
    },
    growth: {
      is: "above",
      over: "width",
      name: "Aging",
      nameOver: "spread",
      format: FORMATS.factor,
      value: agedBy(aging, 1),
      live: () => agedLive("1"),
      native: () => (aging ? nativeGrowth(aging, pinned) : "1"),
    },
    adjustment: {
      is: "above",
      over: "floor",
      name: "Premium × aging",
      nameOver: "average",
      format: FORMATS.factor,
      value: adjusted ? (bandAdjustment(choice, benchmarks) ?? 1) : 1,
      live: () => agedLive(premium ? `AI_PREMIUM(1,"${premium}"${own && `,${own}`})` : "1"),
      native: (all) => {
        const skills = premium
          ? nativeFormula("AI_PREMIUM", ["1", `"${premium}"`], figuresInUse(pinned))
          : "1";
        return `${skills}${aging ? `*${all.growth}` : ""}`;
      },
    },
  });
}

/** References that the columns' own formulas call; the list itself holds that the keys are there. */
type Row = Readonly<Record<ReferredKey, string>>;
type ReferredKey =
  | "level"
  | "state"
  | "paidAs"
  | "zone"
  | "basis"
  | "spread"
  | "average"
  | "floor"
  | "below"
  | "midpoint"
  | "maximum"
  | "adjustment"
  | "plainMinimum"
  | "plainMidpoint"
  | "plainMaximum";

/** Whether rows are paid by another market than their place's. */
function isPaidElsewhere({ policy }: Pick<BandsPlan, "policy">): boolean {
  return policy === "national" || policy === "headquarters";
}

/** The last argument of the calls: the user's figures and pay zones, as far as there are any. */
function ownFigures(pinned: PinnedCopy | undefined, zones: ZoneTable | undefined): string {
  const ranges = [...(pinned ? [overridesRange(pinned)] : []), ...(zones ? [zones.range] : [])];
  return ranges.length > 1 ? `,VSTACK(${ranges.join(",")})` : ranges.map((range) => `,${range}`).join("");
}

/** The range from a row's own average and spread; on the hire basis from its floor too. */
function plainRange(
  { average, spread }: Pick<Row, "average" | "spread">,
  { basis }: BandRow,
  floor: string,
): RangeFormulas {
  return basis === "hire" ? hireRange(`MAX(${floor},${average})`, spread) : marketRange(average, spread);
}

/** The figure of the level below in the same state and on the same basis, wherever its row has been sorted to. */
function ofLevelBelow(
  row: Pick<Row, "below" | "state" | "basis">,
  all: Pick<Row, "level" | "state" | "basis" | "midpoint" | "maximum">,
  what: "midpoint" | "maximum",
): string {
  return `SUMIFS(${all[what]},${all.level},${row.below},${all.state},${row.state},${all.basis},${row.basis})`;
}

function isAdjusted({ premium, aging }: Pick<BandsPlan, "premium" | "aging">): boolean {
  return premium !== undefined || aging !== undefined;
}

function isRemoteSenior(place: Place, level: Level): boolean {
  return place === "REMOTE" && level === "Senior";
}

/** Compound growth as AI_AGED has it, between days that the panel's row knows. */
function nativeGrowth({ from, to, rate, isMarkets }: Aging, pinned: PinnedCopy | undefined): string {
  // AI_AGED takes no figures of the user's, so neither does this.
  const published = () => figure('"growth.last_year"', pinnedFigures(pinned as PinnedCopy, "as pinned"));
  return `(1+${isMarkets ? published() : percentText(rate)})^(${monthsBetween(from, to)}/12)`;
}

function subtitleOf({ basis, premium, aging }: BandsChoice): string {
  return [
    `AI engineers, ${basis === "both" ? "market and hire" : basis} basis`,
    ...(premium ? [`${premium} premium`] : []),
    ...(aging ? [`aged to ${isoDay(aging.to)}`] : []),
  ].join(", ");
}

function policyInWords(
  { policy, headquarters }: BandsChoice,
  rows: readonly BandRow[],
  zones: ZoneTable | undefined,
): string {
  if (policy === "national") return "One national rate: every place is paid as the US.";
  if (policy === "headquarters") return `Every place is paid as the headquarters, ${headquarters}.`;
  if (!zones) return "";
  const without = [...new Set(rows.map(({ place }) => place))].filter(
    (place) => place !== "US" && zones.zoneOf(place) === "",
  );
  const others = without.length === 0 ? "" : ` In no zone, so by their own factor: ${without.join("; ")}.`;
  return `Pay zones of ${zones.range}.${others}`;
}

function adjustmentInWords({ premium, aging }: BandsChoice): string {
  const parts = [
    ...(premium ? [`the ${premium} premium, middle of its range`] : []),
    ...(aging
      ? [
          `${aging.isMarkets ? "the market's " : ""}growth of ${percentText(aging.rate)} a year from ${isoDay(aging.from)} to ${isoDay(aging.to)}`,
        ]
      : []),
  ];
  if (parts.length === 0) return "";
  const floor = aging ? " The floor is aged too." : "";
  return `Each range is multiplied by ${parts.join(" and ")}.${floor}`;
}

function rowSource(level: Level, state: Place, basis: BandBasis, benchmarks: Benchmarks): string {
  const keys = [
    ...(basis === "hire" ? ["senior.floor"] : []),
    `base.${level.toLowerCase()}`,
    ...(state === "US" ? [] : [`factor.${state}`]),
  ];
  const sources = keys.flatMap((key) => benchmarks.figure(key)?.source ?? []);
  const [weak] = weakFactors([state], benchmarks);
  const named = [...new Set(sources)].join(" × ");
  // That a factor is our default stands in its source already.
  return weak && !named.includes(weak.standing) ? `${named} (factor: ${weak.standing})` : named;
}
