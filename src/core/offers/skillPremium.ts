import type { Benchmarks } from "../market/Benchmarks.ts";
import type { Bound } from "../market/bound.ts";
import { citedFigure, required } from "../market/required.ts";
import type { Trace } from "../trace.ts";
import type { Ratio, UsdPerYear } from "../units/money.ts";

/** Skills for which the guide quotes a premium. */
const QUOTED_SKILLS = ["genai", "google_pmle", "security_ai"] as const;
/** Skills that the guide names as in demand, without a figure: they bring nothing but what the user's own figure says. */
export const UNQUANTIFIED_SKILLS = [
  "federated_learning",
  "ai_ethics",
  "cloud_ai",
  "infrastructure",
  "nlp",
  "recommenders",
  "llm_apps",
  "mlops",
] as const;
export const SKILLS = [...QUOTED_SKILLS, ...UNQUANTIFIED_SKILLS] as const;
export type Skill = (typeof SKILLS)[number];

const UNQUANTIFIED = "In demand, not quantified by the guide";

export function isQuantified(skill: Skill): boolean {
  return (QUOTED_SKILLS as readonly string[]).includes(skill);
}

/**
 * An amount with the largest premium of the skills. Premiums are not stacked: nothing published says that they add
 * up. Two are on base, security_ai is on total compensation; the amount must be the matching one. A premium quoted as one
 * figure is the same at both ends.
 */
export function withSkillPremium(
  amount: UsdPerYear,
  skills: ReadonlySet<Skill>,
  bound: Bound,
  benchmarks: Benchmarks,
  trace: Trace,
): UsdPerYear {
  const premiums = [...skills].map((skill) => premium(skill, bound, benchmarks, trace.part()));
  const largest = Math.max(0, ...premiums);
  if (skills.size > 1) {
    trace.note("Only the largest premium counts: nothing published says that premiums add up.");
    trace.derive("Largest premium", largest, "ratio", "the largest of the skills' premiums");
  }
  if (skills.has("security_ai")) {
    trace.note("The security_ai premium is on total compensation, the others are on base.");
  }
  trace.given("Amount before the premium", amount, "USD/year");
  return trace.derive("With premium", amount * (1 + largest), "USD/year", "amount × (1 + premium)");
}

function premium(skill: Skill, bound: Bound, benchmarks: Benchmarks, trace: Trace): Ratio {
  if (!isQuantified(skill) && !benchmarks.figure(`premium.${skill}`)) {
    const label = `Premium, ${skill}`;
    return trace.cite({ label, value: 0, unit: "ratio", class: "D", status: "", source: UNQUANTIFIED });
  }
  if (skill !== "genai") return quoted(`premium.${skill}`);
  const [low, high] = [() => quoted("premium.genai.low"), () => quoted("premium.genai.high")];
  if (bound === "low") return low();
  if (bound === "high") return high();
  return trace.derive("Premium, genai, middle", (low() + high()) / 2, "ratio", "middle of low and high");

  function quoted(key: string): Ratio {
    const figure = required(benchmarks, key);
    if (trace.on) trace.note(figure.note);
    return citedFigure(figure, `Premium, ${key.slice("premium.".length)}`, trace);
  }
}
