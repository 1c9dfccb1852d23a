import { type CompetingOffer, MOST_YEARS, type OfferOutcome } from "../core/offers/compareOffers.ts";
import type { FilingStatus } from "../core/tax/filing.ts";
import { LEFT_OUT } from "../core/tax/takeHome.ts";
import type { StateCode } from "../core/units/place.ts";
import type { LocalityChoice } from "../reference/taxHome.ts";
import { DEFAULT_TAX_YEAR } from "../reference/taxYears.ts";
import type { Block } from "./columns/blockTable.ts";
import { columnList } from "./columns/Column.ts";
import { certaintyFormula, OFFER_COLUMNS } from "./offerColumns.ts";
import { percentText } from "./percentText.ts";
import { FORMATS, type InsertAs } from "./Table.ts";

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

const CELLS_HOLD: Readonly<Record<InsertAs, string>> = {
  live: "Live formulas of AI Comp.",
  native: "Native formulas; take-home pay as values of the insert.",
  values: "Values as of the insert.",
};

const usd = { width: 130, format: FORMATS.usd } as const;
const share = { width: 130, format: FORMATS.percent } as const;
const words = { width: 130, format: FORMATS.text } as const;
const VESTS = ["vest1", "vest2", "vest3", "vest4"] as const;

/** Competing offers, a column each: what they come to first, what was offered below. */
export function compareBlock(
  { offers, years, filing, insertAs }: CompareChoice,
  outcomes: readonly OfferOutcome[],
  source: string,
): Block<ComparedOffer, CompareKey> {
  const period = years === 1 ? "1 year" : `${years} years`;
  return {
    title: "Offers compared",
    subtitle: `Over ${period}, ${FILING_WORDS[filing]}.`,
    provenance: `${source}. ${CELLS_HOLD[insertAs]} Take-home pay is of cash only; equity is before tax. ${LEFT_OUT}`,
    columns: compareLines(years, filing),
    across: { width: 170 },
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

/** The lines of the comparison; each reads like a column of the other blocks. */
export function compareLines(years: number, filing: FilingStatus) {
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
  return columnList<ComparedOffer>()({
    offer: {
      is: "typed",
      style: "head",
      head: "Offer",
      ...words,
      wraps: true,
      value: ({ offer }) => offer.name,
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
        `IF(OR(${row.cash}=MAX(${all.cash}),${row.grant}*${row.vested}=0),"",MAX(0,(INDEX(${all.counted},1,MATCH(MAX(${all.cash}),${all.cash},0))-${row.cash})/(${row.grant}*${row.vested})))`,
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
      formula: (row) => `${row.grant}*${row.vested}*${row.certainty}`,
    },
    uncertain: {
      is: "calculated",
      head: "Uncertain equity",
      note: "The rest of the vested equity, before tax.",
      ...usd,
      value: ({ outcome }) => outcome.uncertainEquity,
      formula: (row) => `${row.grant}*${row.vested}-${row.certain}`,
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
    kind: { ...OFFER_COLUMNS.kind, ...words },
    valuation: { ...OFFER_COLUMNS.valuation, width: 130 },
    schedule: { ...OFFER_COLUMNS.vesting, width: 130 },
    liquidity: { ...OFFER_COLUMNS.liquidity, width: 130 },
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
    certainty: {
      ...OFFER_COLUMNS.certainty,
      ...share,
      value: ({ outcome }) => outcome.certainty,
      formula: (row) => certaintyFormula(row.kind, [row.valuation, row.schedule, row.liquidity]),
    },
  });
}
