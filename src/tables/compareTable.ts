import { type CompetingOffer, MOST_YEARS, type OfferOutcome } from "../core/offers/compareOffers.ts";
import type { FilingStatus } from "../core/tax/filing.ts";
import { LEFT_OUT } from "../core/tax/takeHome.ts";
import type { StateCode } from "../core/units/place.ts";
import { absolute, areaA1, cellA1 } from "./a1.ts";
import type { InsertAs, Origin } from "./bandsTable.ts";
import { certaintyFormula } from "./certaintyFormula.ts";
import { type Column, type Content, FORMATS, HEAD_ROWS, type Table } from "./Table.ts";

export interface CompareChoice {
  offers: readonly (CompetingOffer & { state: StateCode })[];
  years: number;
  filing: FilingStatus;
  insertAs: InsertAs;
}

const FILING_WORDS: Readonly<Record<FilingStatus, string>> = {
  single: "single",
  joint: "married filing jointly",
  hoh: "head of household",
};

const usd = (head: string, style: Column["style"], note: string): Column => ({
  head,
  note,
  width: 100,
  format: FORMATS.usd,
  style,
});
const share = (head: string, style: Column["style"], note: string): Column => ({
  head,
  note,
  width: 80,
  format: FORMATS.percent,
  style,
});
const tick = (head: string, note: string): Column => ({
  head,
  note,
  width: 75,
  format: FORMATS.number,
  style: "input",
});

const COLUMNS = {
  offer: { head: "Offer", width: 120, format: FORMATS.text, style: "input" },
  state: {
    head: "State",
    note: "Where it is taxed.",
    width: 60,
    format: FORMATS.text,
    style: "input",
  },
  base: usd("Base", "input", "US dollars a year."),
  bonus: usd("Bonus", "input", "US dollars a year."),
  signOn: usd("Sign-on", "input", "Paid once, in the first year."),
  grant: usd("Equity grant", "input", "The whole grant, as quoted."),
  kind: { head: "Equity kind", width: 100, format: FORMATS.text, style: "input" },
  valuation: tick("Valuation", "Tick: the valuation is known."),
  schedule: tick("Vesting", "Tick: the vesting schedule is in writing."),
  liquidity: tick("Liquidity", "Tick: there is a way to sell."),
  vest1: share("Vests year 1", "input", "Share of the grant; the years add up to 100%."),
  vest2: share("Vests year 2", "input", "Share of the grant."),
  vest3: share("Vests year 3", "input", "Share of the grant."),
  vest4: share("Vests year 4", "input", "Share of the grant."),
  vested: share("Vested", "result", "Share of the grant that vests in the years compared."),
  certainty: share(
    "Certainty",
    "result",
    "How much of the equity to count (our default, class D): 90% of public stock, 50% of private stock, 30% of options, less a third for each missing tick.",
  ),
  firstCash: usd("Cash, year 1", "result", "Base, bonus and sign-on, before tax."),
  laterCash: usd("Cash, later years", "result", "Base and bonus, before tax, each later year."),
  cash: usd("Cash", "result", "All cash of the years compared, before tax."),
  certain: usd("Certain equity", "result", "Vested equity × certainty, before tax."),
  uncertain: usd("Uncertain equity", "result", "The rest of the vested equity, before tax."),
  counted: usd("Counted", "result", "Cash and certain equity."),
  firstNet: usd("After tax, year 1", "result", "Take-home pay of the first year's cash, tax year 2026."),
  laterNet: usd("After tax, later years", "result", "Take-home pay of each later year's cash."),
  net: usd("Cash after tax", "result", "Take-home cash of the years compared."),
  breakEven: share(
    "Break-even certainty",
    "result",
    "How much of this equity must come true to equal the offer with the most cash. Over 100%: it does not catch up.",
  ),
} as const satisfies Readonly<Record<string, Column>>;
type ColumnName = keyof typeof COLUMNS;
const NAMES = Object.keys(COLUMNS) as ColumnName[];
const VESTS = ["vest1", "vest2", "vest3", "vest4"] as const;
const column = (name: ColumnName) => NAMES.indexOf(name);

/** Competing offers, a row each: what was offered, and what it comes to over the years compared. */
export function compareTable(
  { offers, years, filing, insertAs }: CompareChoice,
  outcomes: readonly OfferOutcome[],
  origin: Origin,
  source: string,
): Table {
  const firstRow = origin.row + HEAD_ROWS;
  const at = (name: ColumnName, i: number) => cellA1(firstRow + i, origin.column + column(name));
  const whole = (name: ColumnName) =>
    absolute(areaA1(firstRow, origin.column + column(name), offers.length, 1));
  const formulas = (i: number): Partial<Record<ColumnName, Content>> =>
    insertAs === "values"
      ? {}
      : {
          ...arithmetic(i, years, at, whole),
          // Whole tax codes have no native form; native blocks hold take-home pay as values.
          ...(insertAs === "live" && takeHomeCalls(i, filing, whole)),
        };
  const period = years === 1 ? "1 year" : `${years} years`;
  return {
    title: `Offers compared over ${period}, ${FILING_WORDS[filing]}`,
    provenance: `${source}. ${CELLS_HOLD[insertAs]} Take-home pay is of cash only; equity is before tax. ${LEFT_OUT}`,
    titleCells: {},
    columns: Object.values(COLUMNS),
    rows: offers.map((offer, i) => {
      const row = { ...values(offer, outcomes[i] as OfferOutcome, years), ...formulas(i) };
      return NAMES.map((name) => row[name] as Content);
    }),
    colours: [{ column: column("breakEven"), when: "above", value: 1, colour: "bad" }],
    charts: [
      {
        title: `What each offer comes to over ${period}, before tax`,
        kind: "stacked bar",
        columns: (["offer", "cash", "certain", "uncertain"] as const).map(column),
        axis: "US dollars",
        format: FORMATS.usd,
        colours: ["#1a73e8", "#34a853", "#dadce0"],
      },
    ],
  };
}

const CELLS_HOLD: Readonly<Record<InsertAs, string>> = {
  live: "Live formulas of AI Comp.",
  native: "Native formulas; take-home pay as values of the insert.",
  values: "Values as of the insert.",
};

function values(
  offer: CompareChoice["offers"][number],
  outcome: OfferOutcome,
  years: number,
): Record<ColumnName, Content> {
  const { base, bonus, signOn, equityTotal, equityKind, ticks, vesting } = offer;
  const vest = (year: number) => vesting[year] ?? 0;
  return {
    offer: offer.name,
    state: offer.state,
    base,
    bonus,
    signOn,
    grant: equityTotal,
    kind: equityKind,
    valuation: ticks.valuation,
    schedule: ticks.vesting,
    liquidity: ticks.liquidity,
    vest1: vest(0),
    vest2: vest(1),
    vest3: vest(2),
    vest4: vest(3),
    vested: VESTS.slice(0, years).reduce((sum, _name, year) => sum + vest(year), 0),
    certainty: outcome.certainty,
    firstCash: base + bonus + signOn,
    laterCash: base + bonus,
    cash: outcome.cash,
    certain: outcome.certainEquity,
    uncertain: outcome.uncertainEquity,
    counted: outcome.counted,
    firstNet: outcome.firstYearAfterTax,
    laterNet: outcome.laterYearAfterTax,
    net: outcome.cashAfterTax,
    breakEven: outcome.breakEven?.certainty ?? "",
  };
}

type At = (name: ColumnName, i: number) => string;
type Whole = (name: ColumnName) => string;

/** What is plain arithmetic on the row's own cells, live and native alike. */
function arithmetic(i: number, years: number, at: At, whole: Whole): Partial<Record<ColumnName, Content>> {
  const cell = (name: ColumnName) => at(name, i);
  const vestedEquity = `${cell("grant")}*${cell("vested")}`;
  // The offer with the most cash, wherever it stands after sorting.
  const leader = `INDEX(${whole("counted")},MATCH(MAX(${whole("cash")}),${whole("cash")},0))`;
  const lastVest = VESTS[Math.min(years, MOST_YEARS) - 1] ?? "vest4";
  const formulas: Partial<Record<ColumnName, string>> = {
    vested: `SUM(${cell("vest1")}:${cell(lastVest)})`,
    certainty: certaintyFormula(cell("kind"), [cell("valuation"), cell("schedule"), cell("liquidity")]),
    firstCash: `${cell("base")}+${cell("bonus")}+${cell("signOn")}`,
    laterCash: `${cell("base")}+${cell("bonus")}`,
    cash: `${cell("firstCash")}+${years - 1}*${cell("laterCash")}`,
    certain: `${vestedEquity}*${cell("certainty")}`,
    uncertain: `${vestedEquity}-${cell("certain")}`,
    counted: `${cell("cash")}+${cell("certain")}`,
    net: `${cell("firstNet")}+${years - 1}*${cell("laterNet")}`,
    breakEven: `IF(OR(${cell("cash")}=MAX(${whole("cash")}),${vestedEquity}=0),"",MAX(0,(${leader}-${cell("cash")})/(${vestedEquity})))`,
  };
  return Object.fromEntries(Object.entries(formulas).map(([name, text]) => [name, { formula: `=${text}` }]));
}

/** One call for each column of take-home pay. */
function takeHomeCalls(i: number, filing: FilingStatus, whole: Whole): Partial<Record<ColumnName, Content>> {
  const call = (cash: ColumnName): Content =>
    i === 0 ? { formula: `=AI_TAKE_HOME(${whole(cash)},${whole("state")},"${filing}")` } : null;
  return { firstNet: call("firstCash"), laterNet: call("laterCash") };
}
