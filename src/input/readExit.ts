import { EXIT_DEFAULTS, EXIT_LIMITS, type ExitTerms, exitPayout } from "../core/offers/exitPayout.ts";
import { OPTION_LIMITS } from "../core/offers/optionValue.ts";
import { silent } from "../core/trace.ts";
import { amountIn } from "./params/amount.ts";
import { numberIn } from "./params/number.ts";
import { optional } from "./params/optional.ts";
import { ROUNDS } from "./params/rounds.ts";
import { attributed, type Fields, field } from "./request.ts";

const VALUE = amountIn(EXIT_LIMITS.value);

/** How the parts of a grant in shares, and of an exit, are read. */
export const EXIT_READERS = {
  shares: numberIn({ ...OPTION_LIMITS.shares, what: "a number of shares" }),
  strike: amountIn(OPTION_LIMITS.price),
  fullyDiluted: numberIn({ ...EXIT_LIMITS.fullyDiluted, what: "a number of shares" }),
  exitValue: VALUE,
  preferences: optional(VALUE, EXIT_DEFAULTS.preferences),
  rounds: optional(ROUNDS, EXIT_DEFAULTS.rounds, "0"),
};

/** A grant in shares with the exit that would pay it. */
export function readExit(given: Fields): ExitTerms {
  const terms: ExitTerms = {
    shares: field(given, "shares", EXIT_READERS.shares),
    strike: field(given, "strike", EXIT_READERS.strike),
    fullyDiluted: field(given, "fullyDiluted", EXIT_READERS.fullyDiluted),
    exitValue: field(given, "exitValue", EXIT_READERS.exitValue),
    preferences: field(given, "preferences", EXIT_READERS.preferences),
    rounds: readRounds(given),
  };
  attributed("fullyDiluted", () => exitPayout(terms, silent));
  return terms;
}

/** Round by round: a list, or as it is typed. */
function readRounds(given: Fields): ExitTerms["rounds"] {
  const sent = given.take("rounds");
  if (!Array.isArray(sent)) return field(given, "rounds", EXIT_READERS.rounds);
  return attributed("rounds", () => sent.flatMap((round) => ROUNDS.read(round, "rounds")));
}
