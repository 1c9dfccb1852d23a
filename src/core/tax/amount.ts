import type { Ratio, UsdPerYear } from "../units/money.ts";
import { type ByFiling, type FilingStatus, forFiling } from "./filing.ts";
import { marginal } from "./marginal.ts";

/** A person's figures that amounts may depend on. */
export interface Circumstances {
  filing: FilingStatus;
  /** Wages: with nothing else earned, the adjusted gross income too. */
  income: UsdPerYear;
  /** Social Security and Medicare tax paid. */
  fica: UsdPerYear;
  /** The state's taxable income; 0 while it is still being worked out. */
  taxable: UsdPerYear;
}

/** A value for each range of income: each holds over its start, or from it on when `atLeast` is set. */
export interface TableAmount {
  kind: "table";
  from: ByFiling<readonly UsdPerYear[]>;
  values: ByFiling<readonly number[]>;
  atLeast?: boolean;
}

/** Falls by `less` for every `every` dollars, or part of them, of income over `start`. */
interface StepDownAmount {
  kind: "stepDown";
  amount: ByFiling<UsdPerYear>;
  start: ByFiling<UsdPerYear>;
  every: ByFiling<UsdPerYear>;
  less: ByFiling<UsdPerYear>;
  least: ByFiling<UsdPerYear>;
}

/** Grows from nothing by `plus` for every `every` dollars, or part of them, of income over `start`. */
interface StepUpAmount {
  kind: "stepUp";
  start: ByFiling<UsdPerYear>;
  every: ByFiling<UsdPerYear>;
  plus: ByFiling<UsdPerYear>;
  most: ByFiling<UsdPerYear>;
}

/** Falls evenly to nothing over `width` dollars of income from `start`. */
interface PhaseOutAmount {
  kind: "phaseOut";
  amount: ByFiling<UsdPerYear>;
  start: ByFiling<UsdPerYear>;
  width: ByFiling<UsdPerYear>;
  roundReductionDownTo?: UsdPerYear;
}

/** Falls at marginal rates on income, never by more than a share of itself. */
interface TaperAmount {
  kind: "taper";
  amount: ByFiling<UsdPerYear>;
  rates: ByFiling<readonly Ratio[]>;
  from: ByFiling<readonly UsdPerYear[]>;
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
  rates: ByFiling<readonly Ratio[]>;
  from: ByFiling<readonly UsdPerYear[]>;
  taxableAtMost: UsdPerYear;
}

interface CombinedAmount {
  kind: "sum" | "max";
  of: readonly AmountRule[];
}

export type AmountRule =
  | TableAmount
  | StepDownAmount
  | StepUpAmount
  | PhaseOutAmount
  | TaperAmount
  | FicaAmount
  | OnTaxableIncomeAmount
  | CombinedAmount;

/** A deduction, credit, add-on or share: a fixed figure, or a rule for it. */
export type Amount = ByFiling<number> | AmountRule;

export function isRule(amount: Amount): amount is AmountRule {
  return typeof amount === "object" && (amount as Partial<AmountRule>).kind !== undefined;
}

/** What an amount comes to. */
export function amountFor(amount: Amount, person: Circumstances): number {
  const { filing, income } = person;
  if (!isRule(amount)) return forFiling(amount, filing);
  switch (amount.kind) {
    case "table":
      return tableValue(amount, person);
    case "stepDown": {
      const lost = forFiling(amount.less, filing) * stepsTaken(amount, person);
      return Math.max(forFiling(amount.least, filing), forFiling(amount.amount, filing) - lost);
    }
    case "stepUp":
      return Math.min(
        forFiling(amount.most, filing),
        forFiling(amount.plus, filing) * stepsTaken(amount, person),
      );
    case "phaseOut": {
      const full = forFiling(amount.amount, filing);
      const over = Math.max(0, income - forFiling(amount.start, filing));
      const lost = full * Math.min(1, over / forFiling(amount.width, filing));
      const unit = amount.roundReductionDownTo;
      return full - (unit ? Math.floor(lost / unit) * unit : lost);
    }
    case "taper": {
      const full = forFiling(amount.amount, filing);
      const most = full * amount.reductionAtMost;
      if (income > (amount.fullReductionAbove ?? Number.POSITIVE_INFINITY)) return full - most;
      return full - Math.min(most, marginal(amount, filing, income));
    }
    case "fica":
      return Math.min(person.fica, amount.most ?? Number.POSITIVE_INFINITY);
    case "onTaxableIncome":
      return person.taxable > amount.taxableAtMost ? 0 : marginal(amount, filing, person.taxable);
    case "sum":
      return amount.of.reduce<number>((total, part) => total + amountFor(part, person), 0);
    case "max":
      return Math.max(...amount.of.map((part) => amountFor(part, person)));
  }
}

function tableValue({ from, values, atLeast }: TableAmount, { filing, income }: Circumstances): number {
  const starts = forFiling(from, filing);
  let row = 0;
  for (let next = 1; next < starts.length; next++) {
    const start = starts[next] as UsdPerYear;
    if (income > start || (atLeast && income === start)) row = next;
  }
  return forFiling(values, filing)[row] as number;
}

function stepsTaken(
  { start, every }: StepDownAmount | StepUpAmount,
  { filing, income }: Circumstances,
): number {
  return Math.max(0, Math.ceil((income - forFiling(start, filing)) / forFiling(every, filing)));
}
