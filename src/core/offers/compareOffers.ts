import { Refusal } from "../Refusal.ts";
import type { FilingStatus } from "../tax/filing.ts";
import type { TaxHome } from "../tax/TaxHome.ts";
import { takeHome } from "../tax/takeHome.ts";
import { silent } from "../trace.ts";
import type { Limits } from "../units/limits.ts";
import type { BasePay, Ratio, Usd, UsdPerYear } from "../units/money.ts";
import { type EquityKind, type EquityTicks, equityCertainty } from "./equityCertainty.ts";

/** The most years that are compared, and that a grant may vest over. */
export const MOST_YEARS = 4;
/** How many offers are compared at once. */
export const COMPARED_OFFERS: Limits = { min: 2, max: 4 };

/** One of the offers to compare. */
export interface CompetingOffer {
  name: string;
  base: BasePay;
  bonus: UsdPerYear;
  /** Paid once, in the first year. */
  signOn: Usd;
  /** The whole grant, as quoted. */
  equityTotal: Usd;
  equityKind: EquityKind;
  ticks: EquityTicks;
  /** The share of the grant that vests in each year, from the first; together 1. */
  vesting: readonly Ratio[];
}

/** What an offer comes to over the years compared. */
export interface OfferOutcome {
  /** Base and bonus of every year, and the sign-on. Before tax. */
  cash: Usd;
  certainty: Ratio;
  /** Equity that vests in the years compared, as quoted: certain and uncertain together. Before tax. */
  vestedEquity: Usd;
  certainEquity: Usd;
  uncertainEquity: Usd;
  /** Cash and certain equity. */
  counted: Usd;
  /** Cash after income tax and contributions, year by year as a resident's only wage. */
  cashAfterTax: Usd;
  firstYearAfterTax: UsdPerYear;
  laterYearAfterTax: UsdPerYear;
  /** Undefined for the offer with the most cash, and where no equity vests. */
  breakEven: BreakEven | undefined;
}

/** How much of an offer's equity must come true for it to equal the offer with the most cash. */
export interface BreakEven {
  /** The offer with the most cash. */
  against: string;
  /** 0: ahead without any of it. Over 1: it does not catch up even if all of it comes true. */
  certainty: Ratio;
}

/** The outcome of each offer over the same years, in their order. */
export function compareOffers(
  offers: readonly { offer: CompetingOffer; home: TaxHome }[],
  years: number,
  filing: FilingStatus,
): OfferOutcome[] {
  const outcomes = offers.map(({ offer, home }) => ({ offer, ...outcome(offer, home, years, filing) }));
  const [first, ...others] = outcomes;
  if (!first) return [];
  const leader = others.reduce((most, each) => (each.cash > most.cash ? each : most), first);
  return outcomes.map(({ offer: _offer, ...each }) => ({
    ...each,
    breakEven:
      each.cash === leader.cash || each.vestedEquity === 0
        ? undefined
        : {
            against: leader.offer.name,
            certainty: breakEvenCertainty(each.cash, each.vestedEquity, leader.counted),
          },
  }));
}

/** The certainty of the equity at which cash and equity together equal `other`; at least 0. */
export function breakEvenCertainty(cash: Usd, equity: Usd, other: Usd): Ratio {
  return Math.max(0, (other - cash) / equity);
}

function outcome(
  offer: CompetingOffer,
  home: TaxHome,
  years: number,
  filing: FilingStatus,
): Omit<OfferOutcome, "breakEven"> {
  const { base, bonus, signOn, equityTotal, equityKind, ticks } = offer;
  const vested = vestedShare(offer, years);
  const certainty = equityCertainty(equityKind, ticks, silent);
  const vestedEquity = equityTotal * vested;
  const certainEquity = vestedEquity * certainty;
  const cash = (base + bonus) * years + signOn;
  const firstYearAfterTax = takeHome(base + bonus + signOn, filing, home, silent).net;
  const laterYearAfterTax = takeHome(base + bonus, filing, home, silent).net;
  return {
    cash,
    certainty,
    vestedEquity,
    certainEquity,
    uncertainEquity: vestedEquity - certainEquity,
    counted: cash + certainEquity,
    firstYearAfterTax,
    laterYearAfterTax,
    cashAfterTax: firstYearAfterTax + (years - 1) * laterYearAfterTax,
  };
}

/** The share of the grant that vests in the years compared. */
function vestedShare({ name, equityTotal, equityKind, vesting }: CompetingOffer, years: number): Ratio {
  if (equityTotal === 0 || equityKind === "none") return 0;
  requireWholeGrant(name, vesting);
  return sum(vesting.slice(0, years));
}

/** A Refusal where the years of a grant do not add up to all of it. */
export function requireWholeGrant(name: string, vesting: readonly Ratio[]): void {
  const all = sum(vesting);
  // Thirds typed as 33.33% add up to 99.99%.
  if (Math.abs(all - 1) < 0.00015) return;
  throw new Refusal(
    `vesting of offer "${name}" must add up to 100%; its years add up to ${Number((all * 100).toFixed(2))}%.`,
  );
}

function sum(shares: readonly Ratio[]): Ratio {
  return shares.reduce((total, share) => total + share, 0);
}
