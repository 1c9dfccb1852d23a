import type { CheckOfferRequest } from "../../../commands/checkOffer.ts";
import { LEVEL_NAMES, type Level } from "../../../core/market/levels.ts";
import type { EquityKind, EquityTicks } from "../../../core/offers/equityCertainty.ts";
import type { Offer } from "../../../core/offers/offerReview.ts";
import type { RemoteReason } from "../../../core/offers/remoteCheck.ts";
import { dollars } from "../../../core/units/amountText.ts";
import type { Place } from "../../../core/units/place.ts";
import { AMOUNT } from "../../../input/params/amount.ts";
import { DAYS_EACH, SLACK, STAGES } from "../../../input/params/interviewing.ts";
import type { Reader } from "../../../input/Reader.ts";
import type { LabelledOffer } from "../../../tables/offersTable.ts";
import { NO_TICKS } from "../../parts/EquityTicksField.tsx";
import type { Problems, ReadFields } from "../../parts/Form.tsx";
import { FIRST_INSERT_CHOICES, type InsertChoices } from "../../parts/InsertFields.tsx";
import { MOST_MIX, readMix } from "../../parts/readMix.ts";
import { readBonus } from "../../readBonus.ts";
import { readTyped } from "../../readTyped.ts";
import {
  INSERT_READERS,
  oneOf,
  onePlace,
  rememberedChoices,
  textUpTo,
  tick,
} from "../../rememberedChoices.ts";
import type { TypedInterview } from "./InterviewSection.tsx";

/** For what an offer is checked and how it is written. Settings only: the offer itself is pay. */
export interface OfferChoices extends InsertChoices {
  level: Level;
  place: Place;
  /** The companies that one competes with, as typed; blank where they are not asked about. */
  mix: string;
  rationale: boolean;
}

interface InterviewField {
  reader: Reader<number>;
  label: string;
}
const INTERVIEW: Readonly<Record<keyof TypedInterview, InterviewField>> = {
  stages: { reader: STAGES, label: "Stages" },
  daysEach: { reader: DAYS_EACH, label: "Days each" },
  slack: { reader: SLACK, label: "Days besides" },
};

/** What of the cash is guaranteed: the base, the bonus too, or an amount. */
export type Guaranteed = "base" | "all" | "amount";

/** One offer as it is typed. It holds pay, so it is never remembered. */
export interface TypedOffer {
  label: string;
  base: string;
  bonus: string;
  guaranteed: Guaranteed;
  guaranteedCash: string;
  equityKind: EquityKind;
  equityPerYear: string;
  ticks: EquityTicks;
  mustGoRight: string;
  roleControls: string;
  seatValuePerDay: string;
  /** Of a remote offer under the top quartile, what it has besides. */
  reasons: readonly RemoteReason[];
  interview: TypedInterview;
}

export const FIRST_CHOICES: OfferChoices = {
  level: "Senior",
  place: "US",
  mix: "",
  rationale: false,
  ...FIRST_INSERT_CHOICES,
};

export const BLANK_OFFER: TypedOffer = {
  label: "",
  base: "",
  bonus: "",
  guaranteed: "base",
  guaranteedCash: "",
  equityKind: "none",
  equityPerYear: "",
  ticks: NO_TICKS,
  mustGoRight: "",
  roleControls: "",
  seatValuePerDay: "",
  reasons: [],
  interview: { stages: "", daysEach: "", slack: "" },
};

/** Choices remembered from an earlier time. */
export function rememberedOfferChoices(remembered: unknown): OfferChoices {
  return rememberedChoices(remembered, FIRST_CHOICES, {
    level: oneOf(LEVEL_NAMES),
    place: onePlace,
    mix: textUpTo(MOST_MIX),
    rationale: tick,
    ...INSERT_READERS,
  });
}

/** The offer that is meant, without its name, or what is wrong with it, by field. */
export function readOffer(
  { level, place }: OfferChoices,
  typed: TypedOffer,
): { offer: Offer; problems?: never } | { offer?: never; problems: Problems } {
  const problems: Record<string, string> = {};
  const read = <Blank>(field: keyof TypedOffer, label: string, blank: Blank): number | Blank => {
    const text = String(typed[field]);
    if (text.trim() === "") return blank;
    const { value = Number.NaN, problem } = readTyped(AMOUNT, text, label);
    if (problem !== undefined) problems[field] = problem;
    return value;
  };
  const base = read("base", "Base", Number.NaN);
  if (typed.base.trim() === "") problems.base = "Base is needed, in US dollars a year.";
  const { value: bonus = 0, problem: bonusProblem } =
    typed.bonus.trim() === "" ? { value: 0 } : readBonus(typed.bonus, base);
  if (bonusProblem !== undefined) problems.bonus = bonusProblem;
  const guaranteedCash =
    typed.guaranteed === "amount"
      ? read("guaranteedCash", "Guaranteed cash", base)
      : base + (typed.guaranteed === "all" ? bonus : 0);
  if (guaranteedCash > base + bonus) {
    problems.guaranteedCash = `Guaranteed cash must be at most base and bonus together, ${dollars(base + bonus)}; got ${dollars(guaranteedCash)}.`;
  }
  const { equityKind, ticks, mustGoRight, roleControls } = typed;
  // Equity a year is hidden where there is none, so its text cannot be a problem.
  const equityPerYear = equityKind === "none" ? 0 : read("equityPerYear", "Equity a year", 0);
  const seatValuePerDay = read("seatValuePerDay", "Value of a day", undefined);
  if (Object.keys(problems).length > 0) return { problems };
  return {
    offer: {
      level,
      place,
      base,
      bonus,
      guaranteedCash,
      equityPerYear,
      equityKind,
      ticks,
      mustGoRight: mustGoRight.trim(),
      roleControls: roleControls.trim(),
      seatValuePerDay,
    },
  };
}

/** The request that choices and offer make, or what is wrong with them, by field. */
export function readOfferCheck(choices: OfferChoices, typed: TypedOffer): ReadFields<CheckOfferRequest> {
  const label = typed.label.trim();
  const { offer, problems: found = {} } = readOffer(choices, typed);
  const mix = readMix(choices.mix);
  const interviewing = readInterview(typed.interview);
  const problems = {
    ...found,
    ...interviewing.problems,
    ...(mix.problem !== undefined && { mix: mix.problem }),
  };
  if (label === "")
    return { problems: { ...problems, label: "Name the offer: its row is found by its name." } };
  if (!offer || Object.keys(problems).length > 0) return { problems };
  const { place, guaranteedCash, mustGoRight, roleControls, seatValuePerDay, ...rest } = offer;
  return {
    request: {
      label,
      state: place,
      ...rest,
      answers: { guaranteedCash, mustGoRight, roleControls },
      ...(seatValuePerDay !== undefined && { seatValuePerDay }),
      ...interviewing.values,
      ...(place === "REMOTE" && typed.reasons.length > 0 && { reasons: typed.reasons.join(", ") }),
      rationale: choices.rationale,
      insertAs: choices.insertAs,
      destination: choices.destination,
    },
  };
}

/** What is typed of the interviews, and what of it cannot be read. */
function readInterview(typed: TypedInterview) {
  const values: Partial<Record<keyof TypedInterview, number>> = {};
  const problems: Record<string, string> = {};
  for (const [name, { reader, label }] of Object.entries(INTERVIEW) as [
    keyof TypedInterview,
    InterviewField,
  ][]) {
    if (typed[name].trim() === "") continue;
    const { value, problem } = readTyped(reader, typed[name], label);
    if (problem !== undefined) problems[name] = problem;
    else values[name] = value;
  }
  return { values, problems };
}

/** An offer of the sheet as it would be typed; what the sheet does not keep stays as it is. */
export function typedAgain(saved: LabelledOffer, typed: TypedOffer): TypedOffer {
  const { label, base, bonus, guaranteedCash, equityPerYear, equityKind, ticks, seatValuePerDay } = saved;
  const text = (amount: number | undefined) => (amount ? String(amount) : "");
  const said = (amount: number | undefined) => (amount === undefined ? "" : String(amount));
  return {
    ...typed,
    label,
    base: String(base),
    bonus: text(bonus),
    guaranteed: guaranteedCash - base === 0 ? "base" : guaranteedCash - base === bonus ? "all" : "amount",
    guaranteedCash: text(guaranteedCash),
    equityKind,
    equityPerYear: text(equityPerYear),
    ticks,
    mustGoRight: saved.mustGoRight,
    roleControls: saved.roleControls,
    seatValuePerDay: seatValuePerDay === undefined ? "" : String(seatValuePerDay),
    reasons: saved.reasons ?? [],
    interview: { stages: said(saved.stages), daysEach: said(saved.daysEach), slack: said(saved.slack) },
  };
}
