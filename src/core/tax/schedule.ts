import type { Trace } from "../trace.ts";
import { dollars, percent } from "../units/amountText.ts";
import type { Ratio, UsdPerYear } from "../units/money.ts";
import { type ByFiling, type FilingStatus, forFiling } from "./filing.ts";
import { type Provenance, standing } from "./provenance.ts";

/** One rate on everything. */
export interface FlatSchedule {
  rate: Ratio;
}

/** Rates, each on the part of the income above its own start and below the next. */
export interface BracketSchedule {
  rates: ByFiling<readonly Ratio[]>;
  from: ByFiling<readonly UsdPerYear[]>;
  /** The tax a statute fixes at the start of a bracket; 0 where it follows from the brackets below. */
  taxAt?: ByFiling<readonly UsdPerYear[]>;
  /** For tables in which the bracket's rate falls on the whole income, less this amount. */
  minus?: ByFiling<readonly UsdPerYear[]>;
}

/** One rate on the whole income: that of the bracket it lies in, which holds over its start. */
export interface WholeIncomeSchedule {
  kind: "wholeIncome";
  rates: ByFiling<readonly Ratio[]>;
  from: ByFiling<readonly UsdPerYear[]>;
}

export type Schedule = FlatSchedule | BracketSchedule | WholeIncomeSchedule;

// Asked for each row of a range: a property that is missing is found sooner than that it is missing.
const isFlat = (schedule: Schedule): schedule is FlatSchedule =>
  (schedule as Partial<FlatSchedule>).rate !== undefined;
const isOnWholeIncome = (schedule: Schedule): schedule is WholeIncomeSchedule =>
  (schedule as Partial<WholeIncomeSchedule>).kind !== undefined;

/** The tax of a schedule on an income, for one filing status; each bracket used is shown as a step. */
export function scheduleTax(
  name: string,
  schedule: Schedule,
  filing: FilingStatus,
  provenance: Provenance,
  trace: Trace,
): (income: UsdPerYear) => UsdPerYear {
  const tell = (rate: Ratio, on: string) =>
    trace.cite({
      label: `${name}: ${percent(rate)} ${on}`,
      value: rate,
      unit: "ratio",
      ...standing(provenance),
    });
  if (isFlat(schedule)) {
    const { rate } = schedule;
    return (income) => {
      if (trace.on) tell(rate, `on all of ${dollars(income)}`);
      return income * rate;
    };
  }
  const rates = forFiling(schedule.rates, filing);
  const from = forFiling(schedule.from, filing);
  if (isOnWholeIncome(schedule)) {
    return (income) => {
      let bracket = 0;
      while (bracket + 1 < from.length && income > (from[bracket + 1] as number)) bracket++;
      const rate = rates[bracket] as number;
      if (trace.on) {
        const [start, end] = [from[bracket] as number, from[bracket + 1]];
        const range =
          end === undefined ? `over ${dollars(start)}` : `of ${dollars(start)} to ${dollars(end)}`;
        tell(rate, `on all of ${dollars(income)}, the rate of incomes ${range}`);
      }
      return income * rate;
    };
  }
  if (schedule.minus) {
    const minus = forFiling(schedule.minus, filing);
    return (income) => {
      let bracket = 0;
      while (bracket + 1 < from.length && income >= (from[bracket + 1] as number)) bracket++;
      const rate = rates[bracket] as number;
      const less = minus[bracket] as number;
      if (trace.on) tell(rate, `on all of ${dollars(income)} less ${dollars(less)}`);
      return income * rate - less;
    };
  }
  const taxAt = schedule.taxAt && forFiling(schedule.taxAt, filing);
  return (income) => {
    let tax = 0;
    for (let bracket = 0; bracket < from.length; bracket++) {
      const start = from[bracket] as number;
      if (income <= start && bracket > 0) break;
      const end = from[bracket + 1] ?? Number.POSITIVE_INFINITY;
      const rate = rates[bracket] as number;
      const fixed = taxAt?.[bracket];
      if (fixed) tax = fixed;
      tax += rate * (Math.min(income, end) - start);
      if (trace.on) {
        const upTo = income > end ? `to ${dollars(end)}` : `to the income of ${dollars(income)}`;
        const fixedText = fixed ? `, on top of a tax fixed at ${dollars(fixed)}` : "";
        tell(rate, `from ${dollars(start)} ${upTo}${fixedText}`);
      }
    }
    return tax;
  };
}

/** Incomes at which the tax of a schedule jumps instead of growing on. */
export function scheduleJumps(schedule: Schedule, filing: FilingStatus): readonly UsdPerYear[] {
  if (isFlat(schedule)) return [];
  if (isOnWholeIncome(schedule)) return forFiling(schedule.from, filing).slice(1);
  const fixed = schedule.taxAt && forFiling(schedule.taxAt, filing);
  return forFiling(schedule.from, filing).filter((_, bracket) => schedule.minus || fixed?.[bracket]);
}
