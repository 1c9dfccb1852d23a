import type { Ratio, UsdPerYear } from "../units/money.ts";
import { marginal } from "./marginal.ts";

/** A person's figures that amounts may depend on. */
export interface Circumstances {
  /** Wages: with nothing else earned, the adjusted gross income too. */
  income: UsdPerYear;
  /** Social Security and Medicare tax paid. */
  fica: UsdPerYear;
  /** The state's taxable income; 0 while it is still being worked out. */
  taxable: UsdPerYear;
}

/** A value for each range of income. Each row holds over its start, or from it on when `atLeast` is set. */
export interface TableAmount {
  kind: "table";
  rows: readonly (readonly [start: UsdPerYear, value: number])[];
  atLeast?: boolean;
}

/** Falls by `less` for every `every` dollars, or part of them, of income over `start`. */
interface StepDownAmount {
  kind: "stepDown";
  amount: UsdPerYear;
  start: UsdPerYear;
  every: UsdPerYear;
  less: UsdPerYear;
  least: UsdPerYear;
}

/** Grows from nothing by `plus` for every `every` dollars, or part of them, of income over `start`. */
interface StepUpAmount {
  kind: "stepUp";
  start: UsdPerYear;
  every: UsdPerYear;
  plus: UsdPerYear;
  most: UsdPerYear;
}

/** Falls evenly to nothing over `width` dollars of income from `start`. */
interface PhaseOutAmount {
  kind: "phaseOut";
  amount: UsdPerYear;
  start: UsdPerYear;
  width: UsdPerYear;
  roundReductionDownTo?: UsdPerYear;
}

/** Falls by a rate on the income within each slope, never by more than a share of itself. */
interface TaperAmount {
  kind: "taper";
  amount: UsdPerYear;
  rates: readonly Ratio[];
  from: readonly UsdPerYear[];
  reductionAtMost: Ratio;
  /** Income over which the whole of that share is lost. */
  fullReductionAbove?: UsdPerYear;
}

/** Social Security and Medicare tax paid. */
interface FicaAmount {
  kind: "fica";
  most?: UsdPerYear;
}

/** Marginal rates on the taxable income; nothing at all when that exceeds `taxableAtMost`. */
interface OnTaxableIncomeAmount {
  kind: "onTaxableIncome";
  rates: readonly Ratio[];
  from: readonly UsdPerYear[];
  taxableAtMost: UsdPerYear;
}

interface CombinedAmount {
  kind: "sum" | "max";
  of: readonly Amount[];
}

/** A deduction, credit or add-on: a fixed number of dollars a year, or a rule for it. */
export type Amount =
  | number
  | TableAmount
  | StepDownAmount
  | StepUpAmount
  | PhaseOutAmount
  | TaperAmount
  | FicaAmount
  | OnTaxableIncomeAmount
  | CombinedAmount;

/** What an amount comes to. */
export function amountFor(amount: Amount, person: Circumstances): number {
  if (typeof amount === "number") return amount;
  const { income } = person;
  switch (amount.kind) {
    case "table":
      return tableValue(amount, income);
    case "stepDown":
      return Math.max(amount.least, amount.amount - amount.less * stepsTaken(amount, income));
    case "stepUp":
      return Math.min(amount.most, amount.plus * stepsTaken(amount, income));
    case "phaseOut": {
      const lost = amount.amount * Math.min(1, Math.max(0, income - amount.start) / amount.width);
      const unit = amount.roundReductionDownTo;
      return amount.amount - (unit ? Math.floor(lost / unit) * unit : lost);
    }
    case "taper": {
      const most = amount.amount * amount.reductionAtMost;
      if (income > (amount.fullReductionAbove ?? Number.POSITIVE_INFINITY)) return amount.amount - most;
      return amount.amount - Math.min(most, marginal(amount.rates, amount.from, income));
    }
    case "fica":
      return Math.min(person.fica, amount.most ?? Number.POSITIVE_INFINITY);
    case "onTaxableIncome":
      return person.taxable > amount.taxableAtMost ? 0 : marginal(amount.rates, amount.from, person.taxable);
    case "sum":
      return amount.of.reduce<number>((total, part) => total + amountFor(part, person), 0);
    case "max":
      return Math.max(...amount.of.map((part) => amountFor(part, person)));
  }
}

function tableValue({ rows, atLeast }: TableAmount, income: UsdPerYear): number {
  let value = 0;
  rows.forEach(([start, rowValue], row) => {
    if (row === 0 || income > start || (atLeast && income === start)) value = rowValue;
  });
  return value;
}

function stepsTaken({ start, every }: { start: number; every: number }, income: UsdPerYear): number {
  return Math.max(0, Math.ceil((income - start) / every));
}
