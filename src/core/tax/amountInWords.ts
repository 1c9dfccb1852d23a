import type { Amount } from "./amount.ts";
import { dollars, percent } from "./amountText.ts";

/** The rule in words, for an explanation. */
export function amountInWords(amount: Amount): string {
  if (typeof amount === "number") return "fixed";
  switch (amount.kind) {
    case "table":
      return `by income: ${amount.rows
        .map(([start, value]) => `${amount.atLeast ? "from" : "over"} ${dollars(start)}: ${inUnit(value)}`)
        .join(", ")}`;
    case "stepDown":
      return (
        `${dollars(amount.amount)} less ${dollars(amount.less)} for each ${dollars(amount.every)} or part of it ` +
        `over ${dollars(amount.start)}, at least ${dollars(amount.least)}`
      );
    case "stepUp":
      return (
        `${dollars(amount.plus)} for each ${dollars(amount.every)} or part of it over ${dollars(amount.start)}, ` +
        `at most ${dollars(amount.most)}`
      );
    case "phaseOut":
      return (
        `${dollars(amount.amount)}, falling to nothing from ${dollars(amount.start)} ` +
        `to ${dollars(amount.start + amount.width)}`
      );
    case "taper":
      return (
        `${dollars(amount.amount)} less ${ratesInWords(amount)} of income, ` +
        `losing at most ${percent(amount.reductionAtMost)}`
      );
    case "fica":
      return `Social Security and Medicare paid${amount.most ? `, at most ${dollars(amount.most)}` : ""}`;
    case "onTaxableIncome":
      return (
        `${ratesInWords(amount)} of taxable income, ` +
        `nothing when that is over ${dollars(amount.taxableAtMost)}`
      );
    case "sum":
      return `the sum of: ${amount.of.map(amountInWords).join("; ")}`;
    case "max":
      return `the larger of: ${amount.of.map(amountInWords).join("; ")}`;
  }
}

// A table holds dollars or shares; no share is over 1 and no amount of dollars in the data is between 0 and 1.
function inUnit(value: number): string {
  return value > 0 && value < 1 ? percent(value) : dollars(value);
}

function ratesInWords({ rates, from }: { rates: readonly number[]; from: readonly number[] }): string {
  return rates.map((rate, row) => `${percent(rate)} from ${dollars(from[row] ?? 0)}`).join(", ");
}
