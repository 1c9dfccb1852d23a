import type { UsdPerYear } from "../units/money.ts";
import { type Amount, isRule } from "./amount.ts";
import { type FilingStatus, forFiling } from "./filing.ts";

/** Incomes at which an amount jumps, and taxable incomes at which it does. */
export interface Jumps {
  income: readonly UsdPerYear[];
  taxable: readonly UsdPerYear[];
}

export function amountJumps(amount: Amount, filing: FilingStatus): Jumps {
  if (!isRule(amount)) return { income: [], taxable: [] };
  switch (amount.kind) {
    case "table":
      return atIncomes(forFiling(amount.from, filing).slice(1));
    case "stepDown": {
      const fall = forFiling(amount.amount, filing) - forFiling(amount.least, filing);
      const [start, every] = [forFiling(amount.start, filing), forFiling(amount.every, filing)];
      return atIncomes(stepStarts(start, every, fall / forFiling(amount.less, filing)));
    }
    case "stepUp": {
      const steps = forFiling(amount.most, filing) / forFiling(amount.plus, filing);
      return atIncomes(stepStarts(forFiling(amount.start, filing), forFiling(amount.every, filing), steps));
    }
    case "phaseOut": {
      const unit = amount.roundReductionDownTo;
      if (!unit) return atIncomes([]);
      const steps = forFiling(amount.amount, filing) / unit;
      const every = forFiling(amount.width, filing) / steps;
      return atIncomes(stepStarts(forFiling(amount.start, filing) + every, every, steps));
    }
    case "taper":
      return atIncomes(amount.fullReductionAbove ? [amount.fullReductionAbove] : []);
    case "fica":
      return atIncomes([]);
    case "onTaxableIncome":
      return { income: [], taxable: [amount.taxableAtMost] };
    case "sum":
    case "max": {
      const parts = amount.of.map((part) => amountJumps(part, filing));
      return {
        income: parts.flatMap(({ income }) => income),
        taxable: parts.flatMap(({ taxable }) => taxable),
      };
    }
  }
}

const atIncomes = (income: readonly UsdPerYear[]): Jumps => ({ income, taxable: [] });

function stepStarts(start: UsdPerYear, every: UsdPerYear, steps: number): UsdPerYear[] {
  return Array.from({ length: Math.ceil(steps) }, (_, step) => start + step * every);
}
