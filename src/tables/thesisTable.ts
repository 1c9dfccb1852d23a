import type { Benchmarks } from "../core/market/Benchmarks.ts";
import { weakFactorsInWords } from "../core/market/weakFactors.ts";
import { equityAt, STRIKE_LIMITS, VALUATION_LADDER } from "../core/offers/equityLadder.ts";
import { floorOf } from "../core/offers/floorToClose.ts";
import { type Offer, offerReview } from "../core/offers/offerReview.ts";
import { takeHome } from "../core/tax/takeHome.ts";
import { silent } from "../core/trace.ts";
import type { Ratio } from "../core/units/money.ts";
import { isAnywhere } from "../core/units/place.ts";
import { taxHome } from "../reference/taxHome.ts";
import { DEFAULT_TAX_YEAR } from "../reference/taxYears.ts";
import { figuresInUse, overridesRange, type PinnedCopy } from "./benchmarksTable.ts";
import { cellsHold } from "./cellsHold.ts";
import type { Block } from "./columns/blockTable.ts";
import { columnList } from "./columns/Column.ts";
import { floorLine } from "./floorLine.ts";
import { LEVEL_COLUMN, PLACE_COLUMN } from "./jobColumns.ts";
import { daysToFill } from "./native/daysToFill.ts";
import { certaintyFormula, OFFER_COLUMNS } from "./offerColumns.ts";
import { PAGE, USD_LINE, WORDS_LINE } from "./pageLine.ts";
import { verdictInWords } from "./rationaleTable.ts";
import { sentences } from "./sentences.ts";
import { FORMATS, type InsertAs } from "./Table.ts";
import { numberRule } from "./typingRules.ts";

/** An offer as it goes on paper: to the board with its reason, to the candidate as a letter. */
export interface OfferOnPaper extends Offer {
  candidate: string;
  role: string;
  /** What options cost to buy as a share of today's price; 0 for stock. */
  strike: Ratio;
  scope: string;
  manager: string;
  trajectory: string;
  /** Why this person, for the board. */
  reason: string;
  /** "2027-02-01"; blank: to be agreed. */
  start: string;
  answerBy: string;
}

const CELLS_HOLD = {
  live: "Live formulas of AI Comp: change the blue cells; the verdict as of the insert.",
  native: "Native formulas against the pinned figures; verdict and take-home pay as of the insert.",
};

/** Why the board should make this offer, on one page: the case first, then cash, equity, and what the role is. */
export function thesisBlock(
  offer: OfferOnPaper,
  insertAs: InsertAs,
  benchmarks: Benchmarks,
  source: string,
  pinned: PinnedCopy | undefined,
): Block<OfferOnPaper, ThesisKey> {
  return {
    title: "Offer thesis",
    provenance: sentences(
      `${source}, tax year ${DEFAULT_TAX_YEAR}.`,
      weakFactorsInWords([offer.place], benchmarks),
      cellsHold(insertAs, CELLS_HOLD),
      "Take-home pay is of the cash, single, in the state alone; how much equity counts is our default.",
    ),
    columns: thesisLines(benchmarks, pinned),
    across: { width: PAGE.names, isPage: true },
    identifies: ["candidate"],
    items: [offer],
    insertAs,
  };
}

export type ThesisKey = keyof ReturnType<typeof thesisLines>;

export function thesisLines(benchmarks: Benchmarks, pinned: PinnedCopy | undefined) {
  const own = pinned ? `,${overridesRange(pinned)}` : "";
  const reviewed = (offer: OfferOnPaper) => offerReview(offer, benchmarks);
  const atMultiple = (multiple: number, head: string) =>
    ({
      is: "calculated",
      head,
      note: "Equity a year as quoted, at another price; of options what is over the strike.",
      ...USD_LINE,
      value: ({ equityPerYear, strike }: OfferOnPaper) => equityAt(equityPerYear, multiple, strike),
      formula: (row: Readonly<Record<"equity" | "strike", string>>) =>
        `${row.equity}*MAX(0,${multiple}-${row.strike})/(1-${row.strike})`,
    }) as const;
  const [half, same, twice] = VALUATION_LADDER;
  const line = { width: PAGE.contents };
  return columnList<OfferOnPaper>()({
    candidate: {
      is: "typed",
      style: "head",
      head: "Candidate",
      ...WORDS_LINE,
      value: ({ candidate }) => candidate,
    },
    verdict: {
      is: "text",
      style: "result",
      head: "The case",
      ...WORDS_LINE,
      value: (offer) => verdictInWords(reviewed(offer)),
    },
    reason: { is: "typed", head: "Why this person", ...WORDS_LINE, value: ({ reason }) => reason },
    counted: {
      is: "calculated",
      head: "Counted a year",
      note: "Cash and the equity that counts, before tax.",
      ...USD_LINE,
      value: (offer) => reviewed(offer).counted,
      formula: (row) => `${row.cash}+${row.equity}*${row.certainty}`,
    },
    cash: {
      is: "calculated",
      head: "Cash a year",
      note: "Base and bonus, before tax.",
      ...USD_LINE,
      value: ({ base, bonus }) => base + bonus,
      formula: (row) => `${row.base}+${row.bonus}`,
    },
    net: {
      is: "calculated",
      head: "Take-home of the cash",
      note: "After tax where it is paid, for one single earner; blank where no state is named.",
      ...USD_LINE,
      value: ({ base, bonus, place }) =>
        isAnywhere(place) ? "" : takeHome("single", taxHome("state", place), silent)(base + bonus).net,
      live: (row) =>
        `IF(OR(${row.state}="US",${row.state}="REMOTE"),"",AI_TAKE_HOME(${row.cash},${row.state}))`,
      // Whole tax codes have no native form.
      native: "value",
    },
    overFloor: {
      is: "calculated",
      head: "Base over the floor",
      note: "Under it, such searches stall; none is quoted below Senior.",
      ...USD_LINE,
      format: FORMATS.usdDifference,
      colours: [{ when: "below", value: 0, colour: "bad" }],
      value: ({ base, level }) => {
        const floor = floorOf(level, benchmarks);
        return floor === undefined ? "" : base - floor;
      },
      formula: (row) => `IF(${row.floor}="","",${row.base}-${row.floor})`,
    },
    days: {
      is: "calculated",
      head: "Days to fill the seat",
      note: "At this base; none are quoted below Senior.",
      ...line,
      format: FORMATS.days,
      value: (offer) => reviewed(offer).expectedDays ?? "",
      live: (row) => `IF(${row.floor}="","",AI_TIME_TO_FILL(${row.base},${row.level}${own && `,${own}`}))`,
      native: (row) =>
        `IF(${row.floor}="","",${daysToFill(row.base, row.floor, "mid", figuresInUse(pinned))})`,
    },
    role: { is: "typed", head: "Role", ...WORDS_LINE, value: ({ role }) => role },
    level: { ...LEVEL_COLUMN, ...line, value: ({ level }) => level },
    state: { ...PLACE_COLUMN, ...line, value: ({ place }) => place },
    base: { ...OFFER_COLUMNS.base, ...USD_LINE, value: ({ base }) => base },
    bonus: { ...OFFER_COLUMNS.bonus, ...USD_LINE, value: ({ bonus }) => bonus },
    floor: floorLine(benchmarks, pinned),
    equity: {
      is: "typed",
      head: "Equity a year",
      note: "As quoted, at today's price.",
      ...USD_LINE,
      value: ({ equityPerYear }) => equityPerYear,
    },
    kind: { ...OFFER_COLUMNS.kind, ...line, value: ({ equityKind }) => equityKind },
    strike: {
      is: "typed",
      head: "Strike",
      note: "What options cost to buy, as a share of today's price; 0 for stock.",
      rule: numberRule("Strike", STRIKE_LIMITS, "a share of today's price, up to 99%"),
      ...line,
      format: FORMATS.percent,
      value: ({ strike }) => strike,
    },
    valuation: { ...OFFER_COLUMNS.valuation, ...line, value: ({ ticks }) => ticks.valuation },
    vesting: { ...OFFER_COLUMNS.vesting, ...line, value: ({ ticks }) => ticks.vesting },
    liquidity: { ...OFFER_COLUMNS.liquidity, ...line, value: ({ ticks }) => ticks.liquidity },
    certainty: {
      ...OFFER_COLUMNS.certainty,
      ...line,
      value: (offer) => reviewed(offer).certainty,
      formula: (row) => certaintyFormula(row.kind, [row.valuation, row.vesting, row.liquidity]),
    },
    atHalf: atMultiple(half, "Equity at half the valuation"),
    atSame: atMultiple(same, "Equity at the valuation"),
    atTwice: atMultiple(twice, "Equity at twice the valuation"),
    scope: { is: "typed", head: "Scope", ...WORDS_LINE, value: ({ scope }) => scope },
    decides: { is: "typed", head: "Decides alone", ...WORDS_LINE, value: ({ roleControls }) => roleControls },
    manager: { is: "typed", head: "Reports to", ...WORDS_LINE, value: ({ manager }) => manager },
    trajectory: {
      is: "typed",
      head: "In two to four years",
      ...WORDS_LINE,
      value: ({ trajectory }) => trajectory,
    },
    mustGoRight: {
      is: "typed",
      head: "What must go right",
      ...WORDS_LINE,
      value: ({ mustGoRight }) => mustGoRight,
    },
  });
}
