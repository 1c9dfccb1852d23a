import { silent } from "../trace.ts";
import type { UsdPerYear } from "../units/money.ts";
import type { Amount } from "./amount.ts";
import { amountJumps } from "./amountJumps.ts";
import { federalIncomeTax } from "./federalIncomeTax.ts";
import { medicareTax, socialSecurityTax } from "./fica.ts";
import { type FilingStatus, forFiling } from "./filing.ts";
import { defaultLocality } from "./locality.ts";
import { scheduleJumps } from "./schedule.ts";
import { type IncomeTaxRule, type NamedAmount, stateIncomeTax } from "./stateIncomeTax.ts";
import type { TaxHome } from "./takeHome.ts";

/**
 * Gross pay between two amounts at which take-home pay may jump, ascending: where a deduction or credit is lost in
 * steps, or a statute fixes a tax. Between neighbours it moves without a break, and upward but where a recapture of
 * more than what is left of a dollar is being phased in.
 */
export function payCliffs(
  filing: FilingStatus,
  home: TaxHome,
  from: UsdPerYear,
  to: UsdPerYear,
): readonly UsdPerYear[] {
  const income: UsdPerYear[] = [];
  const taxable: UsdPerYear[] = [];
  const collect = (amount: Amount) => {
    const jumps = amountJumps(amount, filing);
    income.push(...jumps.income);
    taxable.push(...jumps.taxable);
  };
  const collectNamed = (amounts: readonly NamedAmount[] = []) => {
    for (const { amount } of amounts) collect(amount);
  };

  const rule = home.state.incomeTax;
  if (rule) {
    for (const amounts of [rule.additions, rule.deductions, rule.addOns, rule.credits]) collectNamed(amounts);
    const { federalTaxDeduction, shareOfTaxCredit, minimumTax, recapture } = rule;
    if (federalTaxDeduction) collect(federalTaxDeduction.share);
    if (federalTaxDeduction?.most) collect(federalTaxDeduction.most);
    if (shareOfTaxCredit) collect(shareOfTaxCredit.share);
    if (minimumTax) income.push(minimumTax.over);
    taxable.push(...scheduleJumps(rule.schedule, filing));
    if (recapture) {
      income.push(recapture.over, recapture.topRateOnAllAbove);
      taxable.push(...forFiling(recapture.rows, filing).map(([start]) => start));
    }
  }
  const locality = home.locality ?? defaultLocality(home.state);
  collectNamed(locality?.rules.credits);
  for (const { base, deduction, schedule } of locality?.rules.taxes ?? []) {
    const starts = scheduleJumps(schedule, filing);
    const exempt = deduction ? forFiling(deduction, filing) : 0;
    if (base === "wages") income.push(...starts.map((start) => start + exempt));
    else taxable.push(...starts);
  }

  const points = income.filter((point) => point > from && point < to);
  if (rule && taxable.length > 0) {
    const reached = (gross: UsdPerYear) => taxableIncome(gross, filing, home, rule);
    const [least, most] = [reached(from), reached(to)];
    for (const start of taxable) {
      if (start > least && start < most) points.push(grossReaching(start, reached, from, to));
    }
  }
  return [...new Set(points)].sort((one, other) => one - other);
}

function taxableIncome(
  gross: UsdPerYear,
  filing: FilingStatus,
  home: TaxHome,
  rule: IncomeTaxRule,
): UsdPerYear {
  const { federal, state } = home;
  const fica =
    socialSecurityTax(gross, federal.socialSecurity, silent) +
    medicareTax(gross, filing, federal.medicare, silent);
  const income = federalIncomeTax(gross, filing, federal.incomeTax, silent);
  const person = { filing, income: gross, fica, taxable: 0 };
  return stateIncomeTax(state.name, rule, state, income, person, silent).taxable;
}

/** The largest gross, to double precision, that does not take the taxable income over `start`. */
function grossReaching(
  start: UsdPerYear,
  taxableOf: (gross: UsdPerYear) => UsdPerYear,
  from: UsdPerYear,
  to: UsdPerYear,
): UsdPerYear {
  let [low, high] = [from, to];
  for (let middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2) {
    if (taxableOf(middle) > start) high = middle;
    else low = middle;
  }
  return low;
}
