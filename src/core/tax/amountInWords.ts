import { dollars, percent } from "../units/amountText.ts";
import { type Amount, isRule } from "./amount.ts";
import { type ByFiling, type FilingStatus, forFiling } from "./filing.ts";

/** The rule behind an amount in words, for an explanation. */
export function amountInWords(amount: Amount, filing: FilingStatus): string {
  const usd = (figure: ByFiling<number>) => dollars(forFiling(figure, filing));
  const rates = (rule: { rates: ByFiling<readonly number[]>; from: ByFiling<readonly number[]> }) => {
    const from = forFiling(rule.from, filing);
    return forFiling(rule.rates, filing)
      .map((rate, row) => `${percent(rate)} from ${dollars(from[row] as number)}`)
      .join(", ");
  };
  if (!isRule(amount)) return "fixed";
  switch (amount.kind) {
    case "table": {
      const values = forFiling(amount.values, filing);
      const over = amount.atLeast ? "from" : "over";
      const rows = forFiling(amount.from, filing).map(
        (start, row) => `${over} ${dollars(start)}: ${dollars(values[row] as number)}`,
      );
      return `by income, ${rows.join(", ")}`;
    }
    case "stepDown":
      return (
        `${usd(amount.amount)} less ${usd(amount.less)} for each ${usd(amount.every)} or part of it ` +
        `over ${usd(amount.start)}, at least ${usd(amount.least)}`
      );
    case "stepUp":
      return (
        `${usd(amount.plus)} for each ${usd(amount.every)} or part of it over ${usd(amount.start)}, ` +
        `at most ${usd(amount.most)}`
      );
    case "phaseOut": {
      const end = forFiling(amount.start, filing) + forFiling(amount.width, filing);
      return `${usd(amount.amount)}, falling to nothing from ${usd(amount.start)} to ${dollars(end)}`;
    }
    case "taper":
      return (
        `${usd(amount.amount)} less ${rates(amount)} of income, ` +
        `losing at most ${percent(amount.reductionAtMost)}`
      );
    case "fica":
      return `Social Security and Medicare paid${amount.most ? `, at most ${usd(amount.most)}` : ""}`;
    case "onTaxableIncome":
      return `${rates(amount)} of taxable income, nothing when that is over ${usd(amount.taxableAtMost)}`;
    case "sum":
      return `the sum of: ${amount.of.map((part) => amountInWords(part, filing)).join("; ")}`;
    case "max":
      return `the larger of: ${amount.of.map((part) => amountInWords(part, filing)).join("; ")}`;
  }
}
