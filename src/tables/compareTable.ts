import { meanScore, SCORE_LIMITS, type Scored } from "../core/offers/candidateCase.ts";
import {
  type CompetingOffer,
  MOST_YEARS,
  OFFER_LEADS,
  type OfferOutcome,
  REFRESH_VESTS_YEARS,
  refreshShares,
} from "../core/offers/compareOffers.ts";
import type { FilingStatus } from "../core/tax/filing.ts";
import { LEFT_OUT } from "../core/tax/takeHome.ts";
import { dollars } from "../core/units/amountText.ts";
import type { StateCode } from "../core/units/place.ts";
import type { LocalityChoice } from "../reference/taxHome.ts";
import { DEFAULT_TAX_YEAR } from "../reference/taxYears.ts";
import { cellsHold } from "./cellsHold.ts";
import type { Block } from "./columns/blockTable.ts";
import { columnList } from "./columns/Column.ts";
import { certaintyFormula, OFFER_COLUMNS } from "./offerColumns.ts";
import { percentText } from "./percentText.ts";
import { FORMATS, type InsertAs } from "./Table.ts";
import { numberRule } from "./typingRules.ts";

export interface CompareChoice {
  offers: readonly TaxedOffer[];
  years: number;
  filing: FilingStatus;
  insertAs: InsertAs;
}

type TaxedOffer = CompetingOffer & { state: StateCode; locality?: LocalityChoice };

interface ComparedOffer {
  offer: TaxedOffer;
  outcome: OfferOutcome;
}

const FILING_WORDS: Readonly<Record<FilingStatus, string>> = {
  single: "single",
  joint: "married filing jointly",
  hoh: "head of household",
};

const CELLS_HOLD = {
  live: "Live formulas of AI Comp.",
  native: "Native formulas; take-home pay as values of the insert.",
};

/** What only some comparisons have lines for. */
export interface CompareParts {
  options: boolean;
  refresh: boolean;
  scores: boolean;
}

const LINES_OF: Readonly<Record<keyof CompareParts, readonly CompareKey[]>> = {
  options: [
    "breakEvenExit",
    "shares",
    "strike",
    "fullyDiluted",
    "exitValue",
    "preferences",
    "dilution",
    "payout",
  ],
  refresh: ["refresh"],
  scores: ["score", "compensation", "authority", "challenge", "trajectory"],
};

const PARTS = Object.keys(LINES_OF) as (keyof CompareParts)[];

export const ALL_PARTS: CompareParts = { options: true, refresh: true, scores: true };

/** The lines that a comparison need not have, and the part that has them. */
export const PART_OF: ReadonlyMap<CompareKey, keyof CompareParts> = new Map(
  PARTS.flatMap((part) => LINES_OF[part].map((key) => [key, part])),
);

/** Which parts these offers make use of. */
function partsOf(offers: readonly CompetingOffer[]): CompareParts {
  return {
    options: offers.some(({ options }) => options !== undefined),
    refresh: offers.some(({ refresh = 0 }) => refresh > 0),
    scores: offers.some(({ scores = {} }) => Object.keys(scores).length > 0),
  };
}

/** "Most with certain equity" has room. */
const WIDTH = 170;
const usd = { width: WIDTH, format: FORMATS.usd } as const;
const share = { width: WIDTH, format: FORMATS.percent } as const;
const words = { width: WIDTH, format: FORMATS.text } as const;
const VESTS = ["vest1", "vest2", "vest3", "vest4"] as const;

/** Competing offers, a column each: what they come to first, what was offered below. */
export function compareBlock(
  { offers, years, filing, insertAs }: CompareChoice,
  outcomes: readonly OfferOutcome[],
  source: string,
): Block<ComparedOffer, CompareKey> {
  const period = years === 1 ? "1 year" : `${years} years`;
  const parts = partsOf(offers);
  return {
    title: "Offers compared",
    subtitle: `Over ${period}, ${FILING_WORDS[filing]}.`,
    provenance: `${source}. ${cellsHold(insertAs, CELLS_HOLD)} Take-home pay is of cash only; equity is before tax. ${LEFT_OUT}`,
    columns: compareLines(years, filing, parts),
    without: PARTS.flatMap((part) => (parts[part] ? [] : LINES_OF[part])),
    across: { width: WIDTH },
    identifies: ["offer"],
    items: offers.map((offer, i) => ({ offer, outcome: outcomes[i] as OfferOutcome })),
    insertAs,
    frozenTo: "offer",
    charts: [
      {
        title: `What each offer comes to over ${period}, before tax`,
        kind: "stacked bar",
        columns: ["offer", "cash", "certain", "uncertain"],
        axis: "US dollars",
        format: FORMATS.usd,
        colours: ["#1a73e8", "#34a853", "#dadce0"],
      },
    ],
  };
}

export type CompareKey = keyof ReturnType<typeof compareLines>;

/** Where an offer stands among the others. */
function answerOf({ leads, behind }: OfferOutcome): string {
  return leads ? OFFER_LEADS[leads] : `Behind by ${dollars(Math.round(behind))}`;
}

/** The lines of the comparison; each reads like a column of the other blocks. */
export function compareLines(years: number, filing: FilingStatus, parts: CompareParts) {
  const takeHome = (cash: string, state: string, locality: string) =>
    `AI_TAKE_HOME(${cash},${state},"${filing}",,${locality})`;
  const vestLine = (year: 1 | 2 | 3 | 4, note: string) =>
    ({
      is: "typed",
      head: `Vests year ${year}`,
      note,
      ...share,
      value: ({ offer }: ComparedOffer) => offer.vesting[year - 1] ?? 0,
    }) as const;
  const score = (scored: Scored, head: string) =>
    ({
      is: "typed",
      head,
      note: "From 1 to 5, over the years compared.",
      rule: numberRule(head, SCORE_LIMITS, "a score from 1 to 5"),
      width: WIDTH,
      format: FORMATS.number,
      value: ({ offer: { scores } }: ComparedOffer) => scores?.[scored] ?? "",
    }) as const;
  type OptionLine = { head: string; note: string; format: string };
  const optionLine = (line: OptionLine, value: (options: NonNullable<CompetingOffer["options"]>) => number) =>
    ({
      is: "typed",
      width: WIDTH,
      ...line,
      value: ({ offer: { options } }: ComparedOffer) => (options ? value(options) : ""),
    }) as const;
  const refreshed = (refresh: string) => `${refresh}*${refreshShares(years)}`;
  return columnList<ComparedOffer>()({
    offer: {
      is: "typed",
      style: "head",
      head: "Offer",
      ...words,
      wraps: true,
      value: ({ offer }) => offer.name,
    },
    answer: {
      is: "calculated",
      head: "Answer",
      note: "By cash after tax, and by cash with certain equity before tax: both over the years compared.",
      ...words,
      wraps: true,
      colours: [
        { when: "text is", value: OFFER_LEADS.both, colour: "good" },
        { when: "text is", value: OFFER_LEADS.net, colour: "warning" },
        { when: "text is", value: OFFER_LEADS.counted, colour: "warning" },
      ],
      value: ({ outcome }) => answerOf(outcome),
      formula: (row, all) =>
        `IF(${row.net}<MAX(${all.net}),IF(${row.counted}<MAX(${all.counted}),"Behind by "&TEXT(MAX(${all.counted})-${row.counted},"$#,##0"),"${OFFER_LEADS.counted}"),IF(${row.counted}<MAX(${all.counted}),"${OFFER_LEADS.net}","${OFFER_LEADS.both}"))`,
    },
    counted: {
      is: "calculated",
      head: "Counted",
      note: "Cash and certain equity, before tax.",
      ...usd,
      value: ({ outcome }) => outcome.counted,
      formula: (row) => `${row.cash}+${row.certain}`,
    },
    net: {
      is: "calculated",
      head: "Cash after tax",
      note: "Take-home cash of the years compared.",
      ...usd,
      value: ({ outcome }) => outcome.cashAfterTax,
      formula: (row) => `${row.firstNet}+${years - 1}*${row.laterNet}`,
    },
    breakEven: {
      is: "calculated",
      head: "Break-even certainty",
      note: "How much of this equity must come true to equal the offer with the most cash. Over 100%: it does not catch up.",
      ...share,
      colours: [{ when: "above", value: 1, colour: "bad" }],
      value: ({ outcome }) => outcome.breakEven?.certainty ?? "",
      // The offer with the most cash, wherever it stands.
      formula: (row, all) =>
        `IF(OR(${row.cash}=MAX(${all.cash}),${row.vestedEquity}=0),"",MAX(0,(INDEX(${all.counted},1,MATCH(MAX(${all.cash}),${all.cash},0))-${row.cash})/${row.vestedEquity}))`,
    },
    breakEvenExit: {
      is: "calculated",
      head: "Break-even exit",
      note: "What the company must sell for, for sure, so that the options make this offer equal the one with the most cash.",
      ...usd,
      value: ({ outcome }) => outcome.breakEvenExit ?? "",
      formula: (row, all) => {
        const leader = `INDEX(${all.counted},1,MATCH(MAX(${all.cash}),${all.cash},0))`;
        const others = parts.refresh ? `${row.cash}-${refreshed(row.refresh)}` : row.cash;
        return `IF(OR(${row.cash}=MAX(${all.cash}),N(${row.shares})*${row.vested}=0),"",${row.preferences}+(MAX(0,${leader}-${others})/${row.vested}/${row.shares}+${row.strike})*${row.fullyDiluted}/(1-${row.dilution}))`;
      },
    },
    score: {
      is: "calculated",
      head: "Score of the role",
      note: "The mean of those given below; dollars are not in it.",
      width: WIDTH,
      format: FORMATS.oneDecimal,
      value: ({ offer: { scores = {} } }) => meanScore(Object.values(scores)) ?? "",
      formula: (row) =>
        `IFERROR(AVERAGE(${row.compensation},${row.authority},${row.challenge},${row.trajectory}),"")`,
    },
    cash: {
      is: "calculated",
      head: "Cash",
      note: "All cash of the years compared, before tax.",
      ...usd,
      value: ({ outcome }) => outcome.cash,
      formula: (row) => `${row.firstCash}+${years - 1}*${row.laterCash}`,
    },
    certain: {
      is: "calculated",
      head: "Certain equity",
      note: "Vested equity × certainty, before tax.",
      ...usd,
      value: ({ outcome }) => outcome.certainEquity,
      formula: (row) => `${row.vestedEquity}*${row.certainty}`,
    },
    uncertain: {
      is: "calculated",
      head: "Uncertain equity",
      note: "The rest of the vested equity, before tax.",
      ...usd,
      value: ({ outcome }) => outcome.uncertainEquity,
      formula: (row) => `${row.vestedEquity}-${row.certain}`,
    },
    firstNet: {
      is: "calculated",
      head: "After tax, year 1",
      note: `Take-home pay of the first year's cash, tax year ${DEFAULT_TAX_YEAR}.`,
      ...usd,
      value: ({ outcome }) => outcome.firstYearAfterTax,
      live: (row) => takeHome(row.firstCash, row.state, row.locality),
      // Whole tax codes have no native form.
      native: "value",
    },
    laterNet: {
      is: "calculated",
      head: "After tax, later years",
      note: "Take-home pay of each later year's cash.",
      ...usd,
      value: ({ outcome }) => outcome.laterYearAfterTax,
      live: (row) => takeHome(row.laterCash, row.state, row.locality),
      native: "value",
    },
    firstCash: {
      is: "calculated",
      head: "Cash, year 1",
      note: "Base, bonus and sign-on, before tax.",
      ...usd,
      value: ({ offer: { base, bonus, signOn } }) => base + bonus + signOn,
      formula: (row) => `${row.base}+${row.bonus}+${row.signOn}`,
    },
    laterCash: {
      is: "calculated",
      head: "Cash, later years",
      note: "Base and bonus, before tax, each later year.",
      ...usd,
      value: ({ offer: { base, bonus } }) => base + bonus,
      formula: (row) => `${row.base}+${row.bonus}`,
    },
    state: {
      is: "typed",
      head: "State",
      note: "Where it is taxed.",
      ...words,
      value: ({ offer }) => offer.state,
    },
    locality: {
      is: "typed",
      head: "Locality",
      note: "City or county with its own income tax, or a rate such as 1.25%. Blank: none, or the state's default where every resident owes one.",
      ...words,
      wraps: true,
      value: ({ offer: { locality = "" } }) =>
        typeof locality === "number" ? percentText(locality) : locality,
    },
    base: { ...OFFER_COLUMNS.base, ...usd },
    bonus: { ...OFFER_COLUMNS.bonus, ...usd },
    signOn: {
      is: "typed",
      head: "Sign-on",
      note: "Paid once, in the first year.",
      ...usd,
      value: ({ offer }) => offer.signOn,
    },
    grant: {
      is: "typed",
      head: "Equity grant",
      note: "The whole grant, as quoted.",
      ...usd,
      value: ({ offer }) => offer.equityTotal,
    },
    refresh: {
      is: "typed",
      head: "Refresh grant",
      note: `Granted at the end of each year, as quoted; each vests evenly over ${REFRESH_VESTS_YEARS} years (our default, class D).`,
      ...usd,
      value: ({ offer: { refresh = 0 } }) => refresh,
    },
    shares: optionLine(
      {
        head: "Option shares",
        note: "Options or shares granted; blank: the grant as quoted.",
        format: "#,##0",
      },
      ({ shares }) => shares,
    ),
    strike: optionLine(
      { head: "Strike", note: "Dollars to pay for one share.", format: '"$"#,##0.00' },
      ({ strike }) => strike,
    ),
    fullyDiluted: optionLine(
      { head: "Fully diluted shares", note: "All shares of the company today.", format: "#,##0" },
      ({ fullyDiluted }) => fullyDiluted,
    ),
    exitValue: optionLine(
      { head: "Exit value", note: "What the whole company sells for.", format: FORMATS.usd },
      ({ exitValue }) => exitValue,
    ),
    preferences: optionLine(
      { head: "Preferences", note: "What investors get first, all together.", format: FORMATS.usd },
      ({ preferences }) => preferences,
    ),
    dilution: optionLine(
      { head: "Dilution", note: "What all rounds to come take together.", format: FORMATS.percent },
      ({ rounds }) => 1 - rounds.reduce((kept, round) => kept * (1 - round), 1),
    ),
    payout: {
      is: "calculated",
      head: "Options at the exit",
      note: "What all options pay at the exit, before tax: it stands in place of the grant as quoted.",
      ...usd,
      value: ({ offer: { options }, outcome }) => (options ? outcome.grant : ""),
      live: (row) =>
        `IF(N(${row.shares})=0,"",INDEX(AI_EXIT_PAYOUT(${row.shares},${row.strike},${row.fullyDiluted},${row.exitValue},${row.preferences},${row.dilution}),1,1))`,
      native: (row) =>
        `IF(N(${row.shares})=0,"",MAX(0,MAX(0,${row.exitValue}-${row.preferences})*(1-${row.dilution})/${row.fullyDiluted}-${row.strike})*${row.shares})`,
    },
    kind: { ...OFFER_COLUMNS.kind, ...words },
    valuation: { ...OFFER_COLUMNS.valuation, width: WIDTH },
    schedule: { ...OFFER_COLUMNS.vesting, width: WIDTH },
    liquidity: { ...OFFER_COLUMNS.liquidity, width: WIDTH },
    vest1: vestLine(1, "Share of the grant; the years add up to 100%."),
    vest2: vestLine(2, "Share of the grant."),
    vest3: vestLine(3, "Share of the grant."),
    vest4: vestLine(4, "Share of the grant."),
    vested: {
      is: "calculated",
      head: "Vested",
      note: "Share of the grant that vests in the years compared.",
      ...share,
      value: ({ offer }) =>
        VESTS.slice(0, years).reduce((sum, _key, year) => sum + (offer.vesting[year] ?? 0), 0),
      // Each by name: the user's own lines may stand between.
      formula: (row) =>
        VESTS.slice(0, Math.min(years, MOST_YEARS))
          .map((key) => row[key])
          .join("+"),
    },
    vestedEquity: {
      is: "calculated",
      head: "Vested equity",
      note: "What vests in the years compared, refresh grants included; certain or not.",
      ...usd,
      value: ({ outcome }) => outcome.vestedEquity,
      formula: (row) => {
        const grant = parts.options ? `IF(N(${row.shares})=0,${row.grant},${row.payout})` : row.grant;
        return `${grant}*${row.vested}${parts.refresh ? `+${refreshed(row.refresh)}` : ""}`;
      },
    },
    certainty: {
      ...OFFER_COLUMNS.certainty,
      ...share,
      value: ({ outcome }) => outcome.certainty,
      formula: (row) => certaintyFormula(row.kind, [row.valuation, row.schedule, row.liquidity]),
    },
    compensation: score("compensation", "Compensation"),
    authority: score("authority", "Authority"),
    challenge: score("challenge", "Challenge"),
    trajectory: score("trajectory", "Trajectory"),
  });
}
