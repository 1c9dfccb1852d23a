import type { WriteThesisRequest } from "../../../commands/writeThesis.ts";
import { LEVEL_NAMES, type Level } from "../../../core/market/levels.ts";
import type { EquityKind, EquityTicks } from "../../../core/offers/equityCertainty.ts";
import { STRIKE_LIMITS } from "../../../core/offers/equityLadder.ts";
import { isoDay } from "../../../core/units/day.ts";
import type { Place } from "../../../core/units/place.ts";
import { AMOUNT } from "../../../input/params/amount.ts";
import { DATE } from "../../../input/params/date.ts";
import { rateIn } from "../../../input/params/rate.ts";
import type { LabelledOffer } from "../../../tables/offersTable.ts";
import { NO_TICKS } from "../../parts/EquityTicksField.tsx";
import type { ReadFields } from "../../parts/Form.tsx";
import type { InsertedAs } from "../../parts/InsertAs.tsx";
import { readBonus } from "../../readBonus.ts";
import { INSERT_READERS, oneOf, onePlace, rememberedChoices } from "../../rememberedChoices.ts";
import { FieldReaders } from "./readers.ts";

export interface ThesisChoices {
  level: Level;
  place: Place;
  insertAs: InsertedAs;
}

/** One offer as it is typed. It holds pay, so it is never remembered. */
export interface TypedThesis {
  candidate: string;
  role: string;
  base: string;
  bonus: string;
  equityKind: EquityKind;
  equityPerYear: string;
  ticks: EquityTicks;
  strike: string;
  reason: string;
  scope: string;
  decides: string;
  manager: string;
  trajectory: string;
  mustGoRight: string;
  start: string;
  answerBy: string;
}

export const BLANK_THESIS: TypedThesis = {
  candidate: "",
  role: "",
  base: "",
  bonus: "",
  equityKind: "none",
  equityPerYear: "",
  ticks: NO_TICKS,
  strike: "",
  reason: "",
  scope: "",
  decides: "",
  manager: "",
  trajectory: "",
  mustGoRight: "",
  start: "",
  answerBy: "",
};

/** The pages of an offer that stands in the sheet; what the sheet does not keep stays as it was typed. */
export function typedFrom(saved: LabelledOffer, typed: TypedThesis): TypedThesis {
  const text = (amount: number) => (amount ? String(amount) : "");
  const { label, base, bonus, equityKind, equityPerYear, ticks, mustGoRight, roleControls } = saved;
  return {
    ...typed,
    candidate: label,
    base: String(base),
    bonus: text(bonus),
    equityPerYear: text(equityPerYear),
    decides: roleControls,
    ...{ equityKind, ticks, mustGoRight },
  };
}

export function rememberedThesisChoices(remembered: unknown): ThesisChoices {
  return rememberedChoices<ThesisChoices>(
    remembered,
    { level: "Senior", place: "US", insertAs: "live" },
    { level: oneOf(LEVEL_NAMES), place: onePlace, insertAs: INSERT_READERS.insertAs },
  );
}

const STRIKE = rateIn(STRIKE_LIMITS);

/** The request that choices and offer make, or what is wrong with them, by field. */
export function readThesis(
  { level, place, insertAs }: ThesisChoices,
  typed: TypedThesis,
): ReadFields<WriteThesisRequest> {
  const fields = new FieldReaders();
  const day = (name: "start" | "answerBy", label: string) => {
    const value = fields.optional(name, label, typed[name], DATE, undefined);
    return value === undefined ? undefined : isoDay(value);
  };
  if (typed.candidate.trim() === "")
    fields.problems.candidate = "Name the candidate: the pages are found by the name.";
  if (typed.role.trim() === "") fields.problems.role = "Name the role.";
  const base = fields.needed("base", "Base", typed.base, AMOUNT);
  const { value: bonus = 0, problem: bonusProblem } =
    typed.bonus.trim() === "" ? { value: 0 } : readBonus(typed.bonus, base);
  if (bonusProblem !== undefined) fields.problems.bonus = bonusProblem;
  const { equityKind } = typed;
  // What is hidden cannot be a problem.
  const equityPerYear =
    equityKind === "none"
      ? 0
      : fields.optional("equityPerYear", "Equity a year", typed.equityPerYear, AMOUNT, 0);
  const strike = equityKind === "options" ? fields.optional("strike", "Strike", typed.strike, STRIKE, 0) : 0;
  const start = day("start", "Start");
  const answerBy = day("answerBy", "Answer by");
  if (!fields.isFine) return { problems: fields.problems };
  const words = (
    name: "candidate" | "role" | "reason" | "scope" | "decides" | "manager" | "trajectory" | "mustGoRight",
  ) => typed[name].trim();
  return {
    request: {
      candidate: words("candidate"),
      role: words("role"),
      level,
      state: place,
      base,
      bonus,
      equityKind,
      equityPerYear,
      ticks: typed.ticks,
      strike,
      reason: words("reason"),
      scope: words("scope"),
      decides: words("decides"),
      manager: words("manager"),
      trajectory: words("trajectory"),
      mustGoRight: words("mustGoRight"),
      ...(start !== undefined && { start }),
      ...(answerBy !== undefined && { answerBy }),
      insertAs,
    },
  };
}
