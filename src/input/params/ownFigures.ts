import { LEVELS } from "../../core/market/levels.ts";
import { UNQUANTIFIED_SKILLS } from "../../core/offers/skillPremium.ts";
import type { Limits } from "../../core/units/limits.ts";
import { numberIn } from "./number.ts";

/** Keys that no source gives and only a user can: floors of single levels. */
export const OVERRIDE_ONLY_KEYS: readonly string[] = LEVELS.filter(({ level }) => level !== "Senior").map(
  ({ floorKey }) => floorKey,
);

/** The same of premiums: of skills in demand that no source puts a figure to. */
const PREMIUM_KEYS = UNQUANTIFIED_SKILLS.map((skill) => `premium.${skill}`);
/** Every key that only a user can give. */
export const OWN_KEYS: readonly string[] = [...OVERRIDE_ONLY_KEYS, ...PREMIUM_KEYS];

// Wide enough for every rate and amount; a figure next to nothing would make a quotient run away.
export const FIGURE_LIMITS: Limits = { min: 1e-6, max: 1e9 };
/** Kinds of figures that may be nothing at all: a company may pay no premium and no equity. */
export const MAY_BE_ZERO: readonly string[] = ["premium", "equity"];
/** One own figure as it is typed; whether it may be nothing depends on its key. */
export const OWN_FIGURE = numberIn({ min: 0, max: FIGURE_LIMITS.max });
/** Several times as many as there are figures. */
export const MOST_OVERRIDES = 5_000;

/** The published figure whose kind and unit one has that only a user gives. */
export function likeOf(ownKey: string): string {
  return PREMIUM_KEYS.includes(ownKey) ? "premium.genai.low" : "senior.floor";
}
