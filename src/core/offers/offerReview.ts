import { extraDays } from "../hiring/timeToFill.ts";
import { averageBase } from "../market/averageBase.ts";
import type { Benchmarks } from "../market/Benchmarks.ts";
import { isSeniorOrAbove, type Level } from "../market/levels.ts";
import { silent } from "../trace.ts";
import type { BasePay, CashPay, Days, Ratio, Usd, UsdPerYear } from "../units/money.ts";
import type { Place } from "../units/place.ts";
import type { Sign } from "../units/sign.ts";
import { type AmountsInWords, AS_IN_THE_US } from "./AmountsInWords.ts";
import { type EquityKind, type EquityTicks, equityCertainty, FULL_CERTAINTY } from "./equityCertainty.ts";
import { hasFloor } from "./floorToClose.ts";
import { type OfferCheck, offerCheck } from "./offerCheck.ts";
import { VERDICT_SIGNS } from "./verdict.ts";

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

/** Pay what it takes. */
export interface RaiseToFloor {
  /** Dollars a year to the reference; 0 when it is reached. */
  gap: UsdPerYear;
  /** Days the search takes longer when it is not raised; undefined where no search times are quoted. */
  extraDays: Days | undefined;
  /** Extra days × the seat's value a day; undefined unless both are known. */
  waitingCost: Usd | undefined;
  /** The seat's value a day above which raising for one year is cheaper than waiting. */
  breakevenPerDay: Usd | undefined;
}

/** Hire a Mid instead; only for Senior and above. */
export interface RescopeToMid {
  midAverage: BasePay;
  /** The reference less the Mid average: what re-scoping saves against raising. */
  saving: UsdPerYear;
}

/** Make up the gap with equity that counts. */
export interface AddCredibleEquity {
  /** Equity a year, as quoted, with which base and certain equity reach the reference; 0 when base does. */
  equityPerYear: UsdPerYear | undefined;
  /** What is to be added to the equity offered; undefined where none of it would count. */
  added: UsdPerYear | undefined;
}

export interface OfferReview extends OfferCheck {
  /** The floor, or the local average where no floor is known. */
  reference: BasePay;
  referenceIs: "floor" | "local average";
  certainty: Ratio;
  certainEquity: UsdPerYear;
  uncertainEquity: UsdPerYear;
  /** Base, bonus and certain equity. */
  counted: UsdPerYear;
  /** One for each of the four questions. */
  lights: readonly Light[];
  raise: RaiseToFloor;
  rescope: RescopeToMid | undefined;
  equity: AddCredibleEquity;
  /** The equity a year that would make up the gap if all three ticks were set: of its kind, else of public stock. */
  ifCredible: { kind: EquityKind; equityPerYear: UsdPerYear };
}

/** Everything the Offer check says of an offer: verdict, the four lights, and the three ways out with their price. */
export function offerReview(
  offer: Offer,
  benchmarks: Benchmarks,
  words: AmountsInWords = AS_IN_THE_US,
): OfferReview {
  const { base, bonus, level, place, equityPerYear, equityKind, ticks, seatValuePerDay } = offer;
  const check = offerCheck(base, level, place, benchmarks, silent);
  const againstFloor = hasFloor(level, benchmarks);
  const reference = base - check.gap;
  const certainty = equityCertainty(equityKind, ticks, silent);
  const certainEquity = equityPerYear * certainty;
  const short = Math.max(0, -check.gap);
  const days = againstFloor && short > 0 ? extraDays("mid", benchmarks, silent) : undefined;
  const midAverage = isSeniorOrAbove(level) ? averageBase("Mid", place, benchmarks, silent) : undefined;
  const credibleKind = equityKind === "none" ? "public stock" : equityKind;
  const equityNeeded = short === 0 ? 0 : certainty > 0 ? short / certainty : undefined;
  return {
    ...check,
    reference,
    referenceIs: againstFloor ? "floor" : "local average",
    certainty,
    certainEquity,
    uncertainEquity: equityPerYear - certainEquity,
    counted: base + bonus + certainEquity,
    lights: [
      cashLight(offer, check, reference, againstFloor, words),
      equityLight(offer, certainty, short, words),
      riskLight(offer, equityPerYear - certainEquity, words),
      controlLight(offer),
    ],
    raise: {
      gap: short,
      extraDays: days,
      waitingCost: days !== undefined && seatValuePerDay !== undefined ? days * seatValuePerDay : undefined,
      breakevenPerDay: days === undefined ? undefined : short / days,
    },
    rescope: midAverage === undefined ? undefined : { midAverage, saving: reference - midAverage },
    equity: {
      equityPerYear: equityNeeded,
      added: equityNeeded === undefined ? undefined : Math.max(0, equityNeeded - equityPerYear),
    },
    ifCredible: { kind: credibleKind, equityPerYear: short / FULL_CERTAINTY[credibleKind] },
  };
}

function cashLight(
  { base, guaranteedCash }: Offer,
  { verdict, gap, gapRatio }: OfferCheck,
  reference: BasePay,
  againstFloor: boolean,
  { dollars, percent }: AmountsInWords,
): Light {
  const against = `the ${againstFloor ? "floor" : "local average"} of ${dollars(reference)}`;
  const share = percent(Math.abs(gapRatio));
  const difference =
    gap < 0
      ? `${dollars(-gap)} (${share}) under ${against}`
      : gap > 0
        ? `${dollars(gap)} (${share}) over ${against}`
        : `at ${against}`;
  return {
    question: "How much is guaranteed cash?",
    light: VERDICT_SIGNS[verdict],
    amount: guaranteedCash,
    sentence: `${dollars(guaranteedCash)} is guaranteed. The base of ${dollars(base)} is ${difference}: ${verdict}.`,
  };
}

function equityLight(
  { equityPerYear, equityKind }: Offer,
  certainty: Ratio,
  short: Usd,
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
  return mustGoRight
    ? { question, light: "warning", amount: uncertain, sentence: `${ended(mustGoRight)} ${depends}.` }
    : { question, light: "bad", amount: uncertain, sentence: `Not said, and ${depends}.` };
}

function controlLight({ roleControls }: Offer): Light {
  const question = "What does the role control?";
  return roleControls
    ? { question, light: "good", amount: undefined, sentence: ended(roleControls) }
    : { question, light: "warning", amount: undefined, sentence: "Not said: a candidate will ask." };
}

function ended(sentence: string): string {
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}
