import type { WriteCandidateSheetRequest } from "../../../commands/writeCandidateSheet.ts";
import { LEVEL_NAMES, type Level } from "../../../core/market/levels.ts";
import { HORIZON_LIMITS, SCORED, type Scored } from "../../../core/offers/candidateCase.ts";
import type { Place } from "../../../core/units/place.ts";
import { AMOUNT } from "../../../input/params/amount.ts";
import { wholeNumberIn } from "../../../input/params/number.ts";
import { SCORE } from "../../../input/readScores.ts";
import type { ReadFields } from "../../parts/Form.tsx";
import type { InsertedAs } from "../../parts/InsertAs.tsx";
import { INSERT_READERS, oneOf, onePlace, rememberedChoices } from "../../rememberedChoices.ts";
import { FieldReaders } from "./readers.ts";

export interface CandidateChoices {
  level: Level;
  place: Place;
  insertAs: InsertedAs;
}

/** A case as it is typed. It holds pay, so it is never remembered. */
export interface TypedCandidate extends Record<Scored, string> {
  role: string;
  paid: string;
  ask: string;
  years: string;
  production: string;
  reliability: string;
  crossFunctional: string;
  proof: string;
}

export const BLANK_CANDIDATE: TypedCandidate = {
  role: "",
  paid: "",
  ask: "",
  years: "3",
  production: "",
  reliability: "",
  crossFunctional: "",
  proof: "",
  compensation: "",
  authority: "",
  challenge: "",
  trajectory: "",
};

export function rememberedCandidateChoices(remembered: unknown): CandidateChoices {
  return rememberedChoices<CandidateChoices>(
    remembered,
    { level: "Senior", place: "US", insertAs: "live" },
    { level: oneOf(LEVEL_NAMES), place: onePlace, insertAs: INSERT_READERS.insertAs },
  );
}

const YEARS = wholeNumberIn({ ...HORIZON_LIMITS, what: "a whole number of years" });

/** The request that choices and case make, or what is wrong with them, by field. */
export function readCandidate(
  { level, place, insertAs }: CandidateChoices,
  typed: TypedCandidate,
): ReadFields<WriteCandidateSheetRequest> {
  const fields = new FieldReaders();
  if (typed.role.trim() === "") fields.problems.role = "Name the role: its page is found by the name.";
  const paid = fields.needed("paid", "Paid now", typed.paid, AMOUNT);
  const ask = fields.needed("ask", "The ask", typed.ask, AMOUNT);
  const years = fields.optional("years", "Years looked at", typed.years, YEARS, HORIZON_LIMITS.min);
  const scores: Partial<Record<Scored, number>> = {};
  for (const scored of SCORED) {
    const label = scored.charAt(0).toUpperCase() + scored.slice(1);
    const score = fields.optional(scored, label, typed[scored], SCORE, undefined);
    if (score !== undefined) scores[scored] = score;
  }
  if (!fields.isFine) return { problems: fields.problems };
  return {
    request: {
      role: typed.role.trim(),
      level,
      state: place,
      paid,
      ask,
      years,
      production: typed.production.trim(),
      reliability: typed.reliability.trim(),
      crossFunctional: typed.crossFunctional.trim(),
      proof: typed.proof.trim(),
      scores,
      insertAs,
    },
  };
}
