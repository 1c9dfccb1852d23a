import type { UsdPerYear } from "../units/money.ts";
import type { Amount } from "./amount.ts";

/** Incomes at which an amount jumps, and taxable incomes at which it does. */
export function amountJumps(amount: Amount): {
  income: readonly UsdPerYear[];
  taxable: readonly UsdPerYear[];
} {
  const nowhere = { income: [], taxable: [] };
  if (typeof amount === "number") return nowhere;
  switch (amount.kind) {
    case "table":
      return { ...nowhere, income: amount.rows.slice(1).map(([start]) => start) };
    case "stepDown":
      return {
        ...nowhere,
        income: stepStarts(amount, Math.ceil((amount.amount - amount.least) / amount.less)),
      };
    case "stepUp":
      return { ...nowhere, income: stepStarts(amount, Math.ceil(amount.most / amount.plus)) };
    case "phaseOut": {
      const unit = amount.roundReductionDownTo;
      if (!unit) return nowhere;
      const every = (unit / amount.amount) * amount.width;
      return { ...nowhere, income: stepStarts({ start: amount.start + every, every }, amount.amount / unit) };
    }
    case "taper":
      return { ...nowhere, income: amount.fullReductionAbove ? [amount.fullReductionAbove] : [] };
    case "fica":
      return nowhere;
    case "onTaxableIncome":
      return { ...nowhere, taxable: [amount.taxableAtMost] };
    case "sum":
    case "max": {
      const parts = amount.of.map(amountJumps);
      return {
        income: parts.flatMap(({ income }) => income),
        taxable: parts.flatMap(({ taxable }) => taxable),
      };
    }
  }
}

function stepStarts({ start, every }: { start: number; every: number }, count: number): UsdPerYear[] {
  return Array.from({ length: count }, (_, step) => start + step * every);
}
