import { averageBase } from "../market/averageBase.ts";
import type { Benchmarks } from "../market/Benchmarks.ts";
import type { Level } from "../market/levels.ts";
import { scopeCheck } from "../team/scopeCheck.ts";
import { silent } from "../trace.ts";
import type { BasePay, CashPay, Ratio, Usd, UsdPerYear } from "../units/money.ts";
import type { Place } from "../units/place.ts";
import type { Sign } from "../units/sign.ts";
import { wordsJoined } from "../wordsJoined.ts";
import { type AmountsInWords, AS_IN_THE_US } from "./AmountsInWords.ts";
import { answersIn, CONDITIONS, missingControls, scopeOfControls, scopeOfTitle } from "./answers.ts";
import { type EquityKind, type EquityTicks, equityCertainty } from "./equityCertainty.ts";
import { type OfferGap, offerGap } from "./offerGap.ts";
import { VERDICT_SIGNS } from "./verdict.ts";
import { standsInWords } from "./verdictInWords.ts";

/** One offer with the answers to the four questions the guide asks of it. */
export interface Offer {
  level: Level;
  place: Place;
  base: BasePay;
  bonus: UsdPerYear;
  /** How much is guaranteed cash? Base and the part of the bonus that is promised. */
  guaranteedCash: CashPay;
  equityPerYear: UsdPerYear;
  /** What kind of equity? */
  equityKind: EquityKind;
  ticks: EquityTicks;
  /** What must go right? Empty: not answered. */
  mustGoRight: string;
  /** What does the role control? Empty: not answered. */
  roleControls: string;
  /** What a day of the filled seat is worth net of its cost, where the user knows it. */
  seatValuePerDay: Usd | undefined;
}

export interface Light {
  question:
    | "How much is guaranteed cash?"
    | "What kind of equity?"
    | "What must go right?"
    | "What does the role control?";
  light: Sign;
  /** The number the light stands for, in US dollars a year; undefined where there is none. */
  amount: UsdPerYear | undefined;
  sentence: string;
}

/** Make up the gap with equity that counts. */
export interface AddCredibleEquity {
  /** Equity a year, as quoted, with which base and certain equity reach the reference; 0 when base does. */
  equityPerYear: UsdPerYear | undefined;
  /** What is to be added to the equity offered; undefined where none of it would count. */
  added: UsdPerYear | undefined;
}

export interface OfferReview extends OfferGap {
  certainty: Ratio;
  certainEquity: UsdPerYear;
  uncertainEquity: UsdPerYear;
  /** Base, bonus and certain equity. */
  counted: UsdPerYear;
  /** One for each of the four questions. */
  lights: readonly Light[];
  equity: AddCredibleEquity;
  /** What to beware of besides, in sentences. */
  warnings: readonly string[];
}

/** Everything the Offer check says of an offer: verdict, the four lights, and the three ways out with their price. */
export function offerReview(
  offer: Offer,
  benchmarks: Benchmarks,
  words: AmountsInWords = AS_IN_THE_US,
): OfferReview {
  const { base, bonus, level, place, equityPerYear, equityKind, ticks, seatValuePerDay } = offer;
  // What no equity is offered of is reckoned in the surest kind.
  const credibleKind = equityKind === "none" ? "public stock" : equityKind;
  const check = offerGap(base, level, place, seatValuePerDay, credibleKind, benchmarks, silent);
  const certainty = equityCertainty(equityKind, ticks, silent);
  const certainEquity = equityPerYear * certainty;
  const short = check.raise.gap;
  const equityNeeded = short === 0 ? 0 : certainty > 0 ? short / certainty : undefined;
  return {
    ...check,
    certainty,
    certainEquity,
    uncertainEquity: equityPerYear - certainEquity,
    counted: base + bonus + certainEquity,
    lights: [
      cashLight(offer, check, words),
      equityLight(offer, certainty, short, words),
      riskLight(offer, equityPerYear - certainEquity, words),
      controlLight(offer, benchmarks),
    ],
    warnings: [copiedFromCalifornia(offer, benchmarks, words)].filter((each) => each !== undefined),
    equity: {
      equityPerYear: equityNeeded,
      added: equityNeeded === undefined ? undefined : Math.max(0, equityNeeded - equityPerYear),
    },
  };
}

function cashLight({ base, guaranteedCash }: Offer, check: OfferGap, words: AmountsInWords): Light {
  const { dollars } = words;
  return {
    question: "How much is guaranteed cash?",
    light: VERDICT_SIGNS[check.verdict],
    amount: guaranteedCash,
    sentence: `${dollars(guaranteedCash)} is guaranteed. The base of ${dollars(base)} is ${standsInWords(check, words)}: ${check.verdict}.`,
  };
}

function equityLight(
  { equityPerYear, equityKind }: Offer,
  certainty: Ratio,
  short: UsdPerYear,
  { dollars, percent }: AmountsInWords,
): Light {
  const question = "What kind of equity?";
  if (equityKind === "none" || equityPerYear === 0) {
    const light = short > 0 ? "warning" : "good";
    return { question, light, amount: 0, sentence: "None: the cash has to close on its own." };
  }
  const certain = equityPerYear * certainty;
  if (certainty === 0) {
    const sentence = `${dollars(equityPerYear)} of ${equityKind} a year counts for nothing: valuation, vesting and liquidity are all open.`;
    return { question, light: "bad", amount: 0, sentence };
  }
  const reaches = certain >= short;
  const counts = `${dollars(certain)} of ${dollars(equityPerYear)} a year counts (${equityKind}, ${percent(certainty)} certain)`;
  const sentence =
    short === 0
      ? `${counts}.`
      : reaches
        ? `${counts}: enough to make up for the ${dollars(short)} the base is short.`
        : `${counts}: ${dollars(short - certain)} less than the base is short.`;
  return { question, light: reaches ? "good" : "warning", amount: certain, sentence };
}

function riskLight(
  { mustGoRight, equityKind }: Offer,
  uncertain: UsdPerYear,
  { dollars }: AmountsInWords,
): Light {
  const question = "What must go right?";
  if (equityKind === "none" || uncertain === 0) {
    const sentence = mustGoRight || "Nothing: none of this offer is uncertain equity.";
    return { question, light: "good", amount: 0, sentence };
  }
  const depends = `${dollars(uncertain)} a year depends on it`;
  if (!mustGoRight)
    return { question, light: "bad", amount: uncertain, sentence: `Not said, and ${depends}.` };
  const conditions = answersIn(mustGoRight, CONDITIONS);
  if (conditions.length < 2) {
    return {
      question,
      light: "warning",
      amount: uncertain,
      sentence: `${ended(upperFirst(mustGoRight))} ${depends}.`,
    };
  }
  // Each of them alone can make it worth nothing.
  const sentence = `${upperFirst(wordsJoined(conditions, "and"))}: ${dollars(uncertain)} a year depends on all ${conditions.length}.`;
  return { question, light: "bad", amount: uncertain, sentence };
}

/** What the role decides, against what its title promises and its pay stands for. */
function controlLight({ roleControls, level, base, place }: Offer, benchmarks: Benchmarks): Light {
  const light = (sign: Sign, sentence: string): Light => ({
    question: "What does the role control?",
    light: sign,
    amount: undefined,
    sentence,
  });
  if (!roleControls) return light("warning", "Not said: a candidate will ask.");
  const said = ended(upperFirst(roleControls));
  const scope = scopeOfControls(roleControls);
  if (scope === undefined) return light("warning", `${said} No scope can be read from it.`);
  const { verdict, payLevel } = scopeCheck(scope, base, place, benchmarks, silent);
  if (verdict === "Scope above pay") {
    return light("bad", `${said} ${scope} responsibilities on the pay of ${aLevel(payLevel)} usually fail.`);
  }
  if (scope === "Mid" && scopeOfTitle(level) === "Senior") {
    const missing = wordsJoined(missingControls(roleControls), "and");
    return light("warning", `${said} That is a Mid's scope: ${level} also decides ${missing}.`);
  }
  return light("good", `${said} The scope of ${aLevel(scope)}.`);
}

function aLevel(level: Level): string {
  return `${level === "Entry" ? "an" : "a"} ${level}`;
}

/**
 * Pay as in California for less than the role would be there: what is bought is its price, not its scope. Undefined
 * where that is not so, or the place is none.
 */
function copiedFromCalifornia(
  { base, level, place, roleControls }: Offer,
  benchmarks: Benchmarks,
  { dollars }: AmountsInWords,
): string | undefined {
  const scope = scopeOfControls(roleControls);
  const isLower = scope !== undefined && scope !== scopeOfTitle(level) && scope !== "Senior";
  if (!isLower || place === "US" || place === "REMOTE") return undefined;
  const [there, here] = ["CA" as const, place].map((where) => averageBase(level, where, benchmarks, silent));
  if (there === undefined || here === undefined || here >= there || base < there) return undefined;
  return `California's average of ${dollars(there)} is paid here, where the average is ${dollars(here)}, for less than ${aLevel(level)} decides.`;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function ended(sentence: string): string {
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}
