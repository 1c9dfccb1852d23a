import { Refusal } from "../Refusal.ts";
import type { FilingStatus } from "../tax/filing.ts";
import type { TaxHome } from "../tax/TaxHome.ts";
import { takeHome } from "../tax/takeHome.ts";
import { silent } from "../trace.ts";
import type { Limits } from "../units/limits.ts";
import type { BasePay, Ratio, Usd, UsdPerYear } from "../units/money.ts";
import type { Scored } from "./candidateCase.ts";
import { type EquityKind, type EquityTicks, equityCertainty } from "./equityCertainty.ts";
import { type ExitTerms, exitPayout } from "./exitPayout.ts";

/** The most years that are compared, and that a grant may vest over. */
export const MOST_YEARS = 4;
/** How many offers are compared at once. */
export const COMPARED_OFFERS: Limits = { min: 2, max: 4 };
/** Over how many years a refresh grant vests, evenly (class D: offers seldom say). */
export const REFRESH_VESTS_YEARS = 4;

/** In what an offer is ahead of the others, cash after tax and cash with certain equity, as it is said. */
export const OFFER_LEADS = {
  both: "Leads in both",
  net: "Most cash after tax",
  counted: "Most with certain equity",
} as const;

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
  /** Options or shares as granted, and an exit: what they pay there stands in place of the quoted grant. */
  options?: ExitTerms;
  /** A further grant at the end of each year, as quoted, which vests evenly over four years of its own. */
  refresh?: UsdPerYear;
  /** What the role is scored for beside its dollars, over the years compared. */
  scores?: Readonly<Partial<Record<Scored, number>>>;
}

/** What an offer comes to over the years compared. */
export interface OfferOutcome {
  /** Base and bonus of every year, and the sign-on. Before tax. */
  cash: Usd;
  certainty: Ratio;
  /** The whole grant: as quoted, or what the options pay at their exit. */
  grant: Usd;
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
  /** What the company must sell for, for sure, so that options equal the offer with the most cash. */
  breakEvenExit: Usd | undefined;
  /** Undefined where others are ahead in both. */
  leads: keyof typeof OFFER_LEADS | undefined;
  /** How much less it counts than the offer that counts the most. */
  behind: Usd;
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
  const most = (of: "cashAfterTax" | "counted") => Math.max(...outcomes.map((each) => each[of]));
  const [mostNet, mostCounted] = [most("cashAfterTax"), most("counted")];
  return outcomes.map(({ offer, ...each }) => {
    const leadsNet = each.cashAfterTax === mostNet;
    const leadsCounted = each.counted === mostCounted;
    const isLeader = each.cash === leader.cash;
    return {
      ...each,
      breakEven:
        isLeader || each.vestedEquity === 0
          ? undefined
          : {
              against: leader.offer.name,
              certainty: breakEvenCertainty(each.cash, each.vestedEquity, leader.counted),
            },
      breakEvenExit: isLeader ? undefined : breakEvenExit(offer, each.cash, leader.counted, years),
      leads: leadsNet && leadsCounted ? "both" : leadsNet ? "net" : leadsCounted ? "counted" : undefined,
      behind: mostCounted - each.counted,
    };
  });
}

/** The certainty of the equity at which cash and equity together equal `other`; at least 0. */
export function breakEvenCertainty(cash: Usd, equity: Usd, other: Usd): Ratio {
  return Math.max(0, (other - cash) / equity);
}

/** The exit at which cash, refresh grants and the options that vest equal `other`, none of it in doubt. */
function breakEvenExit(offer: CompetingOffer, cash: Usd, other: Usd, years: number): Usd | undefined {
  const vested = vestedShare(offer, years);
  if (!offer.options || offer.options.shares === 0 || vested === 0) return undefined;
  const { breakEvenExit: paysFrom, ownership } = exitPayout(offer.options, silent);
  const payout = Math.max(0, other - cash - refreshVested(offer, years)) / vested;
  return paysFrom + payout / ownership;
}

function outcome(
  offer: CompetingOffer,
  home: TaxHome,
  years: number,
  filing: FilingStatus,
): Omit<OfferOutcome, "breakEven" | "breakEvenExit" | "leads" | "behind"> {
  const { base, bonus, signOn, equityKind, ticks } = offer;
  const certainty = equityCertainty(equityKind, ticks, silent);
  const grant = grantOf(offer);
  const vestedEquity = grant * vestedShare(offer, years) + refreshVested(offer, years);
  const certainEquity = vestedEquity * certainty;
  const cash = (base + bonus) * years + signOn;
  const afterTax = takeHome(filing, home, silent);
  const firstYearAfterTax = afterTax(base + bonus + signOn).net;
  const laterYearAfterTax = afterTax(base + bonus).net;
  return {
    cash,
    certainty,
    grant,
    vestedEquity,
    certainEquity,
    uncertainEquity: vestedEquity - certainEquity,
    counted: cash + certainEquity,
    firstYearAfterTax,
    laterYearAfterTax,
    cashAfterTax: firstYearAfterTax + (years - 1) * laterYearAfterTax,
  };
}

/** What the whole grant comes to. */
function grantOf({ equityTotal, equityKind, options }: CompetingOffer): Usd {
  if (equityKind === "none") return 0;
  return options ? exitPayout(options, silent).payout : equityTotal;
}

/** The share of the grant that vests in the years compared. */
function vestedShare(offer: CompetingOffer, years: number): Ratio {
  if (!hasGrant(offer)) return 0;
  requireWholeGrant(offer.name, offer.vesting);
  return sum(offer.vesting.slice(0, years));
}

/** Whether anything is granted that vests by the offer's own years. */
export function hasGrant({
  equityTotal,
  equityKind,
  options,
}: Pick<CompetingOffer, "equityTotal" | "equityKind" | "options">): boolean {
  return equityKind !== "none" && (equityTotal > 0 || (options?.shares ?? 0) > 0);
}

/** What vests of the refresh grants: each of them a share a year after the one in which it was given. */
function refreshVested({ equityKind, refresh = 0 }: CompetingOffer, years: number): Usd {
  return equityKind === "none" ? 0 : refresh * refreshShares(years);
}

/** How many refresh grants have vested, whole or in part: one a year from the end of the first. */
export function refreshShares(years: number): number {
  // (1 + 2 + … + (years − 1)) ÷ 4
  return (years * (years - 1)) / 2 / REFRESH_VESTS_YEARS;
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
