import { PLAN_LIMITS } from "../../../core/hiring/planAssumptions.ts";
import { amountIn } from "../../../input/params/amount.ts";
import { wholeNumberIn } from "../../../input/params/number.ts";
import type { Commands } from "../../Commands.ts";
import type { ReadFields } from "../../parts/Form.tsx";
import { readTyped } from "../../readTyped.ts";

/** A month that is over, as it is typed. */
export interface Closing {
  /** "2027-01-01" */
  month: string;
  actual: string;
  heads: string;
}

const ACTUAL = amountIn(PLAN_LIMITS.budget);
const HEADS = wholeNumberIn({ ...PLAN_LIMITS.heads, what: "a whole number of people" });

/** The request that closes the month, or what is wrong with it, by field. */
export function readClosing({
  month,
  actual,
  heads,
}: Closing): ReadFields<Commands["closeMonth"]["request"]> {
  const problems: Record<string, string> = {};
  const paid = readTyped(ACTUAL, actual, "Paid in the month");
  if (paid.problem)
    problems.actual = actual.trim() === "" ? "Say what was paid, such as $412,000." : paid.problem;
  const people = readTyped(HEADS, heads, "People at work");
  if (people.problem)
    problems.heads = heads.trim() === "" ? "Say how many people were at work." : people.problem;
  if (paid.value === undefined || people.value === undefined) return { problems };
  return { request: { month, actual: paid.value, heads: people.value } };
}
