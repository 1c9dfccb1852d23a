import { extraDays } from "../core/hiring/timeToFill.ts";
import { averageBase } from "../core/market/averageBase.ts";
import type { Benchmarks } from "../core/market/Benchmarks.ts";
import { CERTAINTY_RULE } from "../core/offers/equityCertainty.ts";
import { type Offer, offerReview } from "../core/offers/offerReview.ts";
import { verdictsShown } from "../core/offers/verdict.ts";
import { silent } from "../core/trace.ts";
import { SIGNS } from "../core/units/sign.ts";
import { absolute, areaA1, cellA1 } from "./a1.ts";
import type { InsertAs, Origin } from "./bandsTable.ts";
import { overridesRange, type PinnedCopy, pinnedFigures } from "./benchmarksTable.ts";
import { certaintyFormula } from "./certaintyFormula.ts";
import type { FigureRanges } from "./native/FigureRanges.ts";
import { nativeFormula } from "./native/nativeFormula.ts";
import { type Column, type Content, FORMATS, HEAD_ROWS, type Table } from "./Table.ts";

/** An offer as a row of the sheet: what tells it from the others is its label. */
export interface LabelledOffer extends Offer {
  label: string;
}

const usd = (head: string, style: Column["style"], note: string): Column => ({
  head,
  note,
  width: 120,
  format: FORMATS.usd,
  style,
});
const words = (head: string, width: number, style: Column["style"], note?: string): Column => ({
  head,
  width,
  format: FORMATS.text,
  style,
  ...(note !== undefined && { note }),
});
const tick = (head: string, note: string): Column => ({
  head,
  note,
  width: 75,
  format: FORMATS.number,
  style: "input",
});

/** The columns that the user fills, by what they hold; the sheet is read back by their heads. */
export const OFFER_INPUTS = {
  label: words("Offer", 130, "input"),
  level: words("Level", 80, "input"),
  state: words("State", 65, "input"),
  base: usd("Base", "input", "US dollars a year."),
  bonus: usd("Bonus", "input", "US dollars a year."),
  guaranteed: usd("Guaranteed cash", "input", "Base and the promised part of the bonus, a year."),
  equity: usd("Equity a year", "input", "As quoted."),
  kind: words("Equity kind", 100, "input", "none, public stock, private stock or options."),
  valuation: tick("Valuation", "TRUE: the valuation is known."),
  vesting: tick("Vesting", "TRUE: the vesting schedule is in writing."),
  liquidity: tick("Liquidity", "TRUE: there is a way to sell."),
  seatValue: {
    ...usd(
      "Seat value a day",
      "input",
      "What a day of the filled seat is worth net of its cost; may be blank.",
    ),
    width: 125,
  },
  mustGoRight: words("What must go right", 200, "input"),
  roleControls: words("What the role controls", 200, "input"),
} as const satisfies Readonly<Record<string, Column>>;

const RESULTS = {
  verdict: words(
    "Verdict",
    150,
    "result",
    "Senior and above against the floor, else against the local average.",
  ),
  gap: {
    ...usd("Gap", "result", "Base less the floor, or less the local average."),
    format: FORMATS.usdDifference,
  },
  gapShare: {
    head: "Gap share",
    note: "Gap ÷ the floor, or ÷ the local average.",
    width: 80,
    format: FORMATS.percentDifference,
    style: "result",
  },
  days: {
    head: "Expected days",
    note: "Days to fill the seat at this base; blank below Senior.",
    width: 80,
    format: FORMATS.days,
    style: "result",
  },
  certainty: {
    head: "Certainty",
    note: `How much of the equity to count (our default, class D): ${CERTAINTY_RULE}.`,
    width: 75,
    format: FORMATS.percent,
    style: "result",
  },
  certain: usd("Certain equity", "result", "Equity a year × certainty."),
  counted: usd("Counted", "result", "Base, bonus and certain equity a year."),
  raise: usd("Raise needed", "result", "First way out: more base a year, to the floor or the local average."),
  extraDays: {
    head: "Extra days",
    note: "How much longer the search takes when it is not raised.",
    width: 75,
    format: FORMATS.oneDecimal,
    style: "result",
  },
  waiting: usd("Cost of waiting", "result", "Extra days × seat value a day, once."),
  midAverage: usd("Mid average", "result", "Second way out: the local average of a Mid."),
  midSaving: usd("Saved with a Mid", "result", "The floor less the Mid average; Senior and above."),
  equityNeeded: usd(
    "Equity needed",
    "result",
    "Third way out: equity a year with which base and certain equity reach it.",
  ),
} as const satisfies Readonly<Record<string, Column>>;

const COLUMNS = { ...OFFER_INPUTS, ...RESULTS };
type ColumnName = keyof typeof COLUMNS;
const NAMES = Object.keys(COLUMNS) as ColumnName[];
const column = (name: ColumnName) => NAMES.indexOf(name);

const MID_YEARS = 5;
/** No floor is above this. */
const ANY_FLOOR = 1_000_000_000;
const NO_EQUITY_COUNTS = "none counts";

const CELLS_HOLD: Readonly<Record<InsertAs, string>> = {
  live: "Live formulas of AI Comp: change the blue cells.",
  native: "Native formulas against the pinned figures: change the blue cells.",
  values: "Values as of the insert.",
};

/** Offers checked, a row each. */
export function offersTable(
  offers: readonly LabelledOffer[],
  insertAs: InsertAs,
  origin: Origin,
  benchmarks: Benchmarks,
  source: string,
  pinned: PinnedCopy | undefined,
): Table {
  const firstRow = origin.row + HEAD_ROWS;
  const at: At = (name, i) => cellA1(firstRow + i, origin.column + column(name));
  const whole: Whole = (name) => areaA1(firstRow, origin.column + column(name), offers.length, 1);
  const longest = absolute(cellA1(origin.row, origin.column + column("extraDays")));
  const market = insertAs === "native" ? nativeMarket(at, pinned) : liveMarket(whole, pinned);
  const formulas = (i: number): Partial<Record<ColumnName, Content>> =>
    insertAs === "values" ? {} : { ...arithmetic(i, at, longest), ...market.row(i) };
  return {
    title: "Offers checked",
    provenance: `${source}. ${CELLS_HOLD[insertAs]}`,
    titleCells: {
      [column("extraDays")]:
        insertAs === "values"
          ? extraDays("mid", benchmarks, silent)
          : { formula: `=${market.daysAt("0")}-${market.daysAt(`${ANY_FLOOR}`)}` },
    },
    columns: Object.values(COLUMNS),
    rows: offers.map((offer, i) => {
      const row = { ...values(offer, benchmarks), ...formulas(i) };
      return NAMES.map((name) => row[name]);
    }),
    colours: [
      ...SIGNS.flatMap((colour) =>
        verdictsShown(colour).map(
          (value) => ({ column: column("verdict"), when: "text is", value, colour }) as const,
        ),
      ),
    ],
    charts: [],
  };
}

function values(offer: LabelledOffer, benchmarks: Benchmarks): Record<ColumnName, Content> {
  const review = offerReview(offer, benchmarks);
  const { raise, rescope, equity } = review;
  return {
    label: offer.label,
    level: offer.level,
    state: offer.place,
    base: offer.base,
    bonus: offer.bonus,
    guaranteed: offer.guaranteedCash,
    equity: offer.equityPerYear,
    kind: offer.equityKind,
    valuation: offer.ticks.valuation,
    vesting: offer.ticks.vesting,
    liquidity: offer.ticks.liquidity,
    seatValue: offer.seatValuePerDay ?? "",
    mustGoRight: offer.mustGoRight,
    roleControls: offer.roleControls,
    verdict: review.verdict,
    gap: review.gap,
    gapShare: review.gapRatio,
    days: review.expectedDays ?? "",
    certainty: review.certainty,
    certain: review.certainEquity,
    counted: review.counted,
    raise: raise.gap,
    extraDays: raise.extraDays ?? "",
    waiting: raise.waitingCost ?? "",
    midAverage: averageBase("Mid", offer.place, benchmarks, silent),
    midSaving: rescope?.saving ?? "",
    equityNeeded: equity.equityPerYear ?? NO_EQUITY_COUNTS,
  };
}

type At = (name: ColumnName, i: number) => string;
type Whole = (name: ColumnName) => string;

/** What is plain arithmetic on the row's own cells, live and native alike; `longest` is the extra days' cell. */
function arithmetic(i: number, at: At, longest: string): Partial<Record<ColumnName, Content>> {
  const cell = (name: ColumnName) => at(name, i);
  const short = `${cell("raise")}>0`;
  const formulas: Partial<Record<ColumnName, string>> = {
    certainty: certaintyFormula(cell("kind"), [cell("valuation"), cell("vesting"), cell("liquidity")]),
    certain: `${cell("equity")}*${cell("certainty")}`,
    counted: `${cell("base")}+${cell("bonus")}+${cell("certain")}`,
    raise: `MAX(0,-${cell("gap")})`,
    extraDays: `IF(AND(${cell("days")}<>"",${short}),${longest},"")`,
    waiting: `IF(OR(${cell("extraDays")}="",${cell("seatValue")}=""),"",${cell("extraDays")}*${cell("seatValue")})`,
    midSaving: `IF(OR(${cell("days")}="",${cell("level")}="Entry",${cell("level")}="Mid"),"",${cell("base")}-${cell("gap")}-${cell("midAverage")})`,
    equityNeeded: `IF(${short},IF(${cell("certainty")}>0,${cell("raise")}/${cell("certainty")},"${NO_EQUITY_COUNTS}"),0)`,
  };
  return Object.fromEntries(Object.entries(formulas).map(([name, text]) => [name, { formula: `=${text}` }]));
}

/** The cells that need market figures. */
interface MarketFormulas {
  row(i: number): Partial<Record<ColumnName, Content>>;
  /** Days to fill at a base. */
  daysAt(base: string): string;
}

/** One call for all checks and one for all averages. */
function liveMarket(whole: Whole, pinned: PinnedCopy | undefined): MarketFormulas {
  const own = pinned ? overridesRange(pinned) : undefined;
  const [base, level, state] = [whole("base"), whole("level"), whole("state")];
  const check = `=AI_OFFER_CHECK(${base},${level},${state}${own ? `,${own}` : ""})`;
  const average = `=AI_SALARY(${MID_YEARS},${state}${own ? `,,,${own}` : ""})`;
  return {
    row: (i) => {
      const first = (formula: string): Content => (i === 0 ? { formula } : null);
      return { verdict: first(check), gap: null, gapShare: null, days: null, midAverage: first(average) };
    },
    daysAt: (base) => `AI_TIME_TO_FILL(${base},"Senior"${own ? `,,${own}` : ""})`,
  };
}

function nativeMarket(at: At, pinned: PinnedCopy | undefined): MarketFormulas {
  if (!pinned) throw new Error("Native formulas need pinned figures.");
  const figures: FigureRanges = pinnedFigures(pinned, "in use");
  const native = (name: string, args: readonly string[], output?: number): Content => ({
    formula: `=${nativeFormula(name, args, figures, output)}`,
  });
  return {
    row: (i) => {
      const args = [at("base", i), at("level", i), at("state", i)];
      return {
        verdict: native("AI_OFFER_CHECK", args, 0),
        gap: native("AI_OFFER_CHECK", args, 1),
        gapShare: native("AI_OFFER_CHECK", args, 2),
        days: native("AI_OFFER_CHECK", args, 3),
        midAverage: native("AI_SALARY", [`${MID_YEARS}`, at("state", i)]),
      };
    },
    daysAt: (base) => nativeFormula("AI_TIME_TO_FILL", [base, '"Senior"'], figures) ?? "NA()",
  };
}
