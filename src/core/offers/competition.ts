import { averageBase, withAdditionalCash } from "../market/averageBase.ts";
import type { Benchmarks } from "../market/Benchmarks.ts";
import { geographicFactor } from "../market/geographicFactor.ts";
import type { Level } from "../market/levels.ts";
import { cited, required } from "../market/required.ts";
import type { Trace } from "../trace.ts";
import { percent } from "../units/amountText.ts";
import type { Ratio, Usd, UsdPerYear } from "../units/money.ts";
import type { Place } from "../units/place.ts";

/** Who else makes offers: the kinds of companies for which the guide quotes pay. */
export const COMPANY_TYPES = ["startup", "enterprise", "big tech", "remote hub"] as const;
export type CompanyType = (typeof COMPANY_TYPES)[number];

/** Which companies one competes with, each with its share; the shares total 1. */
export type CompetitionMix = ReadonlyMap<CompanyType, Ratio>;

/** What one kind of company pays a year. */
interface CompanyPay {
  cash: UsdPerYear;
  /** With equity, where any is quoted. */
  total: UsdPerYear;
}

export interface Competition extends CompanyPay {
  /** Offer less the cash of the mix; undefined without an offer. */
  gap: Usd | undefined;
  /** The share of the mix whose cash the offer reaches. */
  reached: Ratio | undefined;
}

/** Half a cent: what rounding may take from an offer. */
const HALF_A_CENT = 0.005;

/** What a mix of companies pays for a level in a place, and where an offer's cash stands in it. */
export function competition(
  level: Level,
  place: Place,
  mix: CompetitionMix,
  offer: UsdPerYear | undefined,
  benchmarks: Benchmarks,
  trace: Trace,
): Competition {
  if (trace.on) {
    trace.note(
      "The guide quotes what kinds of companies pay for no level, and remote work for Senior. All are taken as Senior's, other levels by the ladder of averages (our default); all but the remote hub move with the place.",
    );
  }
  let [cash, total, reached] = [0, 0, 0];
  for (const [type, share] of mix) {
    trace.given(`Share of ${type}`, share, "ratio");
    const pay = companyPay(type, level, place, benchmarks, trace.part());
    cash += share * pay.cash;
    total += share * pay.total;
    if (offer !== undefined && offer >= pay.cash - HALF_A_CENT) reached += share;
  }
  if (offer !== undefined) trace.given("Offer, cash", offer, "USD/year");
  return {
    cash: trace.derive("Cash of the mix", cash, "USD/year", "shares × cash"),
    total: trace.derive("Total of the mix", total, "USD/year", "shares × cash with equity"),
    gap: offer === undefined ? undefined : trace.derive("Gap", offer - cash, "USD/year", "offer − cash"),
    reached:
      offer === undefined
        ? undefined
        : trace.derive(
            "Share of the mix reached",
            reached,
            "ratio",
            "companies whose cash the offer reaches",
          ),
  };
}

function companyPay(
  type: CompanyType,
  level: Level,
  place: Place,
  benchmarks: Benchmarks,
  trace: Trace,
): CompanyPay {
  const told = (what: string, value: UsdPerYear) =>
    trace.cite({
      label: `${type}, ${level}, ${place}: ${what}`,
      value,
      unit: "USD/year",
      class: "D",
      status: "",
      source: "our default: the quoted figure as Senior's, by the ladder of averages and the place",
    });
  const quoted = (key: string, label: string) => cited(benchmarks, key, label, trace);
  const ladder = ladderStep(level, benchmarks, trace);
  if (type === "remote hub") {
    const cash = told("cash", quoted("senior.remote.median", "Median base, remote senior") * ladder);
    return { cash, total: cash };
  }
  const factor = geographicFactor(place, "market", benchmarks, trace);
  if (type === "big tech") {
    if (trace.on) {
      const { value } = required(benchmarks, "bigtech.senior.tc.min");
      trace.note(
        `No cash of Big Tech is quoted: the market's average base and additional cash stands for it. Senior packages there can exceed $${value / 1000}k.`,
      );
    }
    return {
      cash: withAdditionalCash(averageBase(level, place, benchmarks, trace), benchmarks, trace),
      total: told(
        "with equity",
        quoted("bigtech.tc", "Average total compensation, Big Tech") * ladder * factor,
      ),
    };
  }
  const national =
    type === "enterprise"
      ? quoted("enterprise.base.min", "Base from which enterprises pay")
      : (quoted("startup.base.low", "Base at startups, low") +
          quoted("startup.base.high", "Base at startups, high")) /
        2;
  const cash = told("cash", national * ladder * factor);
  return { cash, total: cash };
}

/** A level's national average relative to Senior's. */
function ladderStep(level: Level, benchmarks: Benchmarks, trace: Trace): Ratio {
  if (level === "Senior") return 1;
  const own = averageBase(level, "US", benchmarks, trace);
  const senior = averageBase("Senior", "US", benchmarks, trace);
  return trace.derive(`${level} ÷ Senior`, own / senior, "ratio", "averages of the ladder");
}

/** "startup 20%, enterprise 80%" */
export function mixInWords(mix: CompetitionMix): string {
  return [...mix].map(([type, share]) => `${type} ${percent(share)}`).join(", ");
}
