import { EXIT_DEFAULTS, EXIT_LIMITS } from "../../core/offers/exitPayout.ts";
import { OPTION_LIMITS } from "../../core/offers/optionValue.ts";
import { Refusal } from "../../core/Refusal.ts";
import { ROUNDS } from "../../input/params/rounds.ts";
import { defineNative } from "./defineNative.ts";
import type { Inputs } from "./Inputs.ts";
import { type ArgumentText, literalText } from "./literal.ts";

export const nativeExitPayout = defineNative({
  name: "AI_EXIT_PAYOUT",
  params: ["shares", "strike", "fully_diluted", "exit_value", "preferences", "dilution"],
  without: "several rounds of dilution read from one cell",
  write({ shares: sharesArgument, strike: strikeArgument, dilution, ...company }, inputs) {
    const shares = inputs.number(sharesArgument, OPTION_LIMITS.shares);
    const strike = inputs.number(strikeArgument, OPTION_LIMITS.price);
    const all = inputs.number(company.fully_diluted, EXIT_LIMITS.fullyDiluted);
    const exit = inputs.number(company.exit_value, EXIT_LIMITS.value);
    const preferences = inputs.number(company.preferences, EXIT_LIMITS.value, `${EXIT_DEFAULTS.preferences}`);
    const kept = keptAfter(dilution, inputs);
    if (kept === undefined) return undefined;
    inputs.require(`${shares}<=${all}`);
    const left = `MAX(0,${exit}-${preferences})`;
    const paid = (value: string) => `MAX(0,${value}*${kept}/${all}-${strike})*${shares}`;
    return [
      paid(left),
      `${shares}/${all}*${kept}`,
      `${left}*${kept}/${all}`,
      `${preferences}+${strike}*${all}/${kept}`,
      paid(exit),
    ];
  },
});

/** What is kept after the rounds, in parentheses; undefined where they are written in words that are none. */
function keptAfter(dilution: ArgumentText, inputs: Inputs): string | undefined {
  const text = literalText(dilution ?? "");
  if (text === undefined || text.trim() === "")
    return `(1-${inputs.number(dilution, EXIT_LIMITS.round, "0")})`;
  try {
    return `(${ROUNDS.read(text, "dilution")
      .map((round) => `(1-${round})`)
      .join("*")})`;
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
