import { DEFAULT_SPREAD } from "../core/bands/band.ts";
import { timeToFill } from "../core/hiring/timeToFill.ts";
import { averageBase } from "../core/market/averageBase.ts";
import type { Benchmarks } from "../core/market/Benchmarks.ts";
import { required } from "../core/market/required.ts";
import { weakFactorsInWords } from "../core/market/weakFactors.ts";
import { floorOf } from "../core/offers/floorToClose.ts";
import { type Offer, type OfferReview, offerReview } from "../core/offers/offerReview.ts";
import type { RemoteReason } from "../core/offers/remoteCheck.ts";
import { STRETCH_SHARE, verdictsShown } from "../core/offers/verdict.ts";
import { silent } from "../core/trace.ts";
import type { Days } from "../core/units/money.ts";
import { SIGNS } from "../core/units/sign.ts";
import { figuresInUse, overridesRange, type PinnedCopy } from "./benchmarksTable.ts";
import { cellsHold } from "./cellsHold.ts";
import type { Block } from "./columns/blockTable.ts";
import { columnList } from "./columns/Column.ts";
import { filled, unlessBlocked } from "./filled.ts";
import { LEVEL_COLUMN, PLACE_COLUMN } from "./jobColumns.ts";
import { figure } from "./native/FigureRanges.ts";
import { floorMetFormula, verdictFormula } from "./native/verdictFormula.ts";
import { certaintyFormula, OFFER_COLUMNS } from "./offerColumns.ts";
import { percentText } from "./percentText.ts";
import { sentences } from "./sentences.ts";
import { FORMATS, type InsertAs } from "./Table.ts";

/** An offer as a row of the sheet: what tells it from the others is its label. */
export interface LabelledOffer extends Offer {
  label: string;
  /** How people are interviewed for it; undefined where it is not said. */
  stages?: number | undefined;
  daysEach?: Days | undefined;
  slack?: Days | undefined;
  /** What a remote offer under the top quartile has besides. */
  reasons?: readonly RemoteReason[] | undefined;
}

const MID_YEARS = 5;
/** No floor is above this. */
const ANY_FLOOR = 1_000_000_000;
const NO_EQUITY_COUNTS = "none counts";

interface CheckedOffer {
  offer: LabelledOffer;
  review: OfferReview;
}

/** Offers checked, a row each: the verdict and the money that matters first, what was offered behind them. */
export function offersBlock(
  offers: readonly LabelledOffer[],
  insertAs: InsertAs,
  benchmarks: Benchmarks,
  source: string,
  pinned: PinnedCopy | undefined,
): Block<CheckedOffer, OffersKey> {
  return {
    title: "Offers checked",
    provenance: sentences(
      `${source}.`,
      weakFactorsInWords(
        offers.map(({ place }) => place),
        benchmarks,
      ),
      cellsHold(insertAs),
    ),
    columns: offersColumns(benchmarks, pinned),
    identifies: ["label"],
    items: offers.map((offer) => ({ offer, review: offerReview(offer, benchmarks) })),
    insertAs,
    frozenTo: "label",
  };
}

export type OffersKey = keyof ReturnType<typeof offersColumns>;

const usd = { width: 115, format: FORMATS.usd } as const;
const words = { format: FORMATS.text } as const;

/** The columns; the sheet is read back by their heads. */
export function offersColumns(benchmarks: Benchmarks, pinned: PinnedCopy | undefined) {
  const own = pinned ? `,${overridesRange(pinned)}` : "";
  const looked = (key: string) => figure(key, figuresInUse(pinned));
  const inPlace = (state: string) => looked(`"factor."&IF(${state}="","US",${state})`);
  const checked = (output: number) => ({
    fills: (all: Readonly<Record<"base" | "level" | "state", string>>) =>
      `AI_OFFER_CHECK(${all.base},${all.level},${all.state}${own})`,
    output,
  });
  const days = (base: number) => timeToFill(base, "Senior", "mid", benchmarks, silent);
  const daysLive = (base: number) => `AI_TIME_TO_FILL(${base},"Senior"${own && `,${own}`})`;
  return columnList<CheckedOffer>()({
    label: {
      is: "typed",
      head: "Offer",
      width: 170,
      ...words,
      wraps: true,
      value: ({ offer }) => offer.label,
    },
    verdict: {
      is: "calculated",
      head: "Verdict",
      note: "Senior and above against the floor, else against the local average.",
      width: 220,
      ...words,
      wraps: true,
      colours: SIGNS.flatMap((colour) =>
        verdictsShown(colour).map((value) => ({ when: "text is", value, colour }) as const),
      ),
      value: ({ review }) => review.verdict,
      live: checked(0),
      native: (row) => {
        const short = {
          under: `${row.gap}<0`,
          tooFar: `ROUND(${row.gapShare},9)<-${percentText(STRETCH_SHARE)}`,
        };
        return verdictFormula(`${row.floor}<>""`, { ...short, met: row.atFloor }, short);
      },
    },
    gap: {
      is: "calculated",
      head: "Gap",
      note: "Base less the floor, or less the local average.",
      ...usd,
      format: FORMATS.usdDifference,
      value: ({ review }) => review.gap,
      live: checked(1),
      native: (row) => `${row.base}-IF(${row.floor}="",${row.average},${row.floor})`,
    },
    gapShare: {
      is: "calculated",
      head: "Gap share",
      note: "Gap ÷ the floor, or ÷ the local average.",
      width: 80,
      format: FORMATS.percentDifference,
      value: ({ review }) => review.gapRatio,
      live: checked(2),
      native: (row) => `${row.gap}/(${row.base}-${row.gap})`,
    },
    days: {
      is: "calculated",
      head: "Expected days",
      note: "Days to fill the seat at this base; blank where no floor is known.",
      width: 80,
      format: FORMATS.days,
      value: ({ review }) => review.expectedDays ?? "",
      live: checked(3),
      native: (row, all) =>
        `IF(${row.floor}="","",IF(${row.gap}<0,${all.daysUnderFloor},${all.daysAtFloor}))`,
    },
    raise: {
      is: "calculated",
      head: "Raise needed",
      note: "First way out: more base a year, to the floor or the local average.",
      ...usd,
      total: true,
      value: ({ review }) => review.raise.gap,
      formula: (row) => `MAX(0,-${filled(row.gap)})`,
    },
    waiting: {
      is: "calculated",
      head: "Cost of waiting",
      note: "Extra days × seat value a day, once.",
      ...usd,
      total: true,
      value: ({ review }) => review.raise.waitingCost ?? "",
      formula: (row) =>
        `IF(OR(${row.extraDays}="",${row.seatValue}=""),"",${row.extraDays}*${row.seatValue})`,
    },
    midAverage: {
      is: "calculated",
      head: "Mid average",
      note: "Second way out: the local average of a Mid.",
      ...usd,
      value: ({ offer }) => averageBase("Mid", offer.place, benchmarks, silent),
      live: { fills: (all) => `AI_SALARY(${MID_YEARS},${all.state}${own && `,,${own}`})` },
      native: (row) => `${looked('"base.mid"')}*${inPlace(row.state)}`,
    },
    equityNeeded: {
      is: "calculated",
      head: "Equity needed",
      note: "Third way out: equity a year with which base and certain equity reach it.",
      ...usd,
      value: ({ review }) => review.equity.equityPerYear ?? NO_EQUITY_COUNTS,
      formula: (row) =>
        `IF(${row.raise}>0,IF(${row.certainty}>0,${row.raise}/${row.certainty},"${NO_EQUITY_COUNTS}"),0)`,
    },
    counted: {
      is: "calculated",
      head: "Counted",
      note: "Base, bonus and certain equity a year.",
      ...usd,
      value: ({ review }) => review.counted,
      formula: (row) => `${row.base}+${row.bonus}+${row.certain}`,
    },
    level: {
      ...LEVEL_COLUMN,
      value: ({ offer }) => offer.level,
    },
    state: {
      ...PLACE_COLUMN,
      value: ({ offer }) => offer.place,
    },
    base: OFFER_COLUMNS.base,
    bonus: OFFER_COLUMNS.bonus,
    guaranteed: {
      is: "typed",
      head: "Guaranteed cash",
      note: "Base and the promised part of the bonus, a year.",
      ...usd,
      value: ({ offer }) => offer.guaranteedCash,
    },
    equity: {
      is: "typed",
      head: "Equity a year",
      note: "As quoted.",
      ...usd,
      value: ({ offer }) => offer.equityPerYear,
    },
    kind: OFFER_COLUMNS.kind,
    valuation: OFFER_COLUMNS.valuation,
    vesting: OFFER_COLUMNS.vesting,
    liquidity: OFFER_COLUMNS.liquidity,
    seatValue: {
      is: "typed",
      head: "Seat value a day",
      note: "What a day of the filled seat is worth net of its cost; may be blank.",
      ...usd,
      value: ({ offer }) => offer.seatValuePerDay ?? "",
    },
    mustGoRight: {
      is: "typed",
      head: "What must go right",
      width: 320,
      ...words,
      wraps: true,
      value: ({ offer }) => offer.mustGoRight,
    },
    roleControls: {
      is: "typed",
      head: "What the role controls",
      width: 320,
      ...words,
      wraps: true,
      value: ({ offer }) => offer.roleControls,
    },
    stages: {
      is: "typed",
      head: "Interview stages",
      note: "From the first call to the offer; may be blank.",
      width: 80,
      format: FORMATS.days,
      value: ({ offer }) => offer.stages ?? "",
    },
    daysEach: {
      is: "typed",
      head: "Days a stage",
      width: 80,
      format: FORMATS.oneDecimal,
      value: ({ offer }) => offer.daysEach ?? "",
    },
    slack: {
      is: "typed",
      head: "Days besides",
      note: "For scheduling, deciding and the offer.",
      width: 80,
      format: FORMATS.oneDecimal,
      value: ({ offer }) => offer.slack ?? "",
    },
    interviewDays: {
      is: "calculated",
      head: "Interview days",
      note: "Stages × days a stage, and the days besides.",
      width: 80,
      format: FORMATS.oneDecimal,
      value: ({ offer: { stages, daysEach, slack = 0 } }) =>
        stages === undefined || daysEach === undefined ? "" : stages * daysEach + slack,
      formula: (row) =>
        `IF(OR(${row.stages}="",${row.daysEach}=""),"",${row.stages}*${row.daysEach}+N(${row.slack}))`,
    },
    reasons: {
      is: "typed",
      head: "Remote reasons",
      note: "What a remote offer under the top quartile has besides: advancement, ownership, equity.",
      width: 160,
      ...words,
      value: ({ offer }) => offer.reasons?.join(", ") ?? "",
    },
    average: {
      is: "calculated",
      head: "Average",
      note: "The local market average of the level.",
      ...usd,
      value: ({ offer }) => averageBase(offer.level, offer.place, benchmarks, silent),
      live: { fills: (all) => `AI_BAND(${all.level},${all.state},"market"${own && `,,${own}`})`, output: 1 },
      native: (row) => `${looked(`"base."&${row.level}`)}*${inPlace(row.state)}`,
    },
    floor: {
      is: "calculated",
      head: "Floor",
      note: "The floor to close of the level; none is quoted below Senior.",
      ...usd,
      value: ({ offer }) => floorOf(offer.level, benchmarks) ?? "",
      live: (row) => `IF(${row.days}="","",${row.base}-${filled(row.gap)})`,
      native: (row) => `IFERROR(0+${looked(`${row.level}&".floor"`)},"")`,
    },
    atFloor: {
      is: "calculated",
      head: "Where the floor is met",
      note: `Above band: over ${1 + DEFAULT_SPREAD.hire} × the larger of floor and average, the hire band's maximum.`,
      width: 220,
      ...words,
      wraps: true,
      value: ({ review }) => (review.referenceIs === "floor" && review.gap >= 0 ? review.verdict : ""),
      formula: (row, all) => {
        const most = `MAX(${row.floor},${row.average})*${percentText(1 + DEFAULT_SPREAD.hire)}`;
        const belowMedian = `AND(${row.state}="REMOTE",${row.base}<${all.remoteMedian})`;
        return `IF(OR(${row.floor}="",${row.gap}<0),"",${floorMetFormula(`${row.base}>${most}`, belowMedian)})`;
      },
    },
    certainty: {
      ...OFFER_COLUMNS.certainty,
      value: ({ review }) => review.certainty,
      formula: (row) => certaintyFormula(row.kind, [row.valuation, row.vesting, row.liquidity]),
    },
    certain: {
      is: "calculated",
      head: "Certain equity",
      note: "Equity a year × certainty.",
      ...usd,
      value: ({ review }) => review.certainEquity,
      formula: (row) => `${row.equity}*${row.certainty}`,
    },
    extraDays: {
      is: "calculated",
      head: "Extra days",
      note: "How much longer the search takes when it is not raised.",
      width: 80,
      format: FORMATS.oneDecimal,
      value: ({ review }) => review.raise.extraDays ?? "",
      formula: (row, all) =>
        `IF(AND(${row.days}<>"",${row.raise}>0),${all.daysUnderFloor}-${all.daysAtFloor},${unlessBlocked(all.days, '""')})`,
    },
    midSaving: {
      is: "calculated",
      head: "Saved with a Mid",
      note: "The floor less the Mid average; Senior and above.",
      ...usd,
      value: ({ review }) => review.rescope?.saving ?? "",
      formula: (row) =>
        `IF(OR(${row.days}="",${row.level}="Entry",${row.level}="Mid"),"",${row.base}-${filled(row.gap)}-${filled(row.midAverage)})`,
    },
    daysUnderFloor: {
      is: "above",
      over: "counted",
      name: "Days under the floor",
      nameOver: "equityNeeded",
      format: FORMATS.oneDecimal,
      value: days(0),
      live: () => daysLive(0),
      native: () => looked('"senior.slow.days"'),
    },
    daysAtFloor: {
      is: "above",
      over: "equity",
      name: "Days at the floor",
      nameOver: "guaranteed",
      format: FORMATS.oneDecimal,
      value: days(ANY_FLOOR),
      live: () => daysLive(ANY_FLOOR),
      native: (all) =>
        `${all.daysUnderFloor}/(1+(${looked('"senior.slow.excess.low"')}+${looked('"senior.slow.excess.high"')})/2)`,
    },
    remoteMedian: {
      is: "above",
      over: "bonus",
      name: "Remote median",
      nameOver: "base",
      format: FORMATS.usd,
      value: required(benchmarks, "senior.remote.median").value,
      live: () => `AI_BENCHMARK("senior.remote.median"${own && `,${own}`})`,
      native: () => looked('"senior.remote.median"'),
    },
  });
}
