import type { Usd, UsdPerYear } from "../units/money.ts";
import type { Merit, Reviewed } from "./merit.ts";

/** What the raises of a team come to. */
export interface MeritTotals {
  people: number;
  rated: number;
  promoted: number;
  pay: UsdPerYear;
  raises: UsdPerYear;
  lumpSums: Usd;
  /** Who is still under the minimum, and what would bring them there. */
  underMinimum: number;
  toMinimum: UsdPerYear;
}

/** The totals of people and what each gets; undefined for who is not rated yet. */
export function meritTotals(
  people: readonly Pick<Reviewed, "pay" | "promotedTo">[],
  raises: readonly (Merit | undefined)[],
): MeritTotals {
  const rated = raises.filter((each) => each !== undefined);
  const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
  return {
    people: people.length,
    rated: rated.length,
    promoted: people.filter(({ promotedTo }, i) => promotedTo !== undefined && raises[i]).length,
    pay: sum(people.map(({ pay }) => pay)),
    raises: sum(rated.map(({ raise }) => raise)),
    lumpSums: sum(rated.map(({ lumpSum }) => lumpSum)),
    // Less than half a dollar is the last digit of a float.
    underMinimum: rated.filter(({ toMinimum }) => toMinimum >= 0.5).length,
    toMinimum: sum(rated.map(({ toMinimum }) => toMinimum)),
  };
}
