import { silent } from "../trace.ts";
import type { UsdPerYear } from "../units/money.ts";
import type { Amount } from "./amount.ts";
import { amountJumps } from "./amountJumps.ts";
import { bisection } from "./bisection.ts";
import { type FilingStatus, forFiling } from "./filing.ts";
import { defaultLocality } from "./localities.ts";
import { scheduleJumps } from "./schedule.ts";
import type { NamedAmount } from "./stateIncomeTax.ts";
import type { TaxHome } from "./TaxHome.ts";
import { takeHome } from "./takeHome.ts";

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
  // A rate of the user's own falls on all wages alike.
  const local = locality && "rules" in locality ? locality.rules : undefined;
  collectNamed(local?.credits);
  for (const { base, deduction, schedule } of local?.taxes ?? []) {
    const starts = scheduleJumps(schedule, filing);
    const exempt = deduction ? forFiling(deduction, filing) : 0;
    if (base === "wages") income.push(...starts.map((start) => start + exempt));
    else taxable.push(...starts);
  }

  const points = income.filter((point) => point > from && point < to);
  if (taxable.length > 0) {
    const homePay = takeHome(filing, home, silent);
    const taxableOf = (gross: UsdPerYear) => homePay(gross).stateTaxable;
    const [least, most] = [taxableOf(from), taxableOf(to)];
    for (const start of taxable) {
      if (start > least && start < most) {
        points.push(bisection(from, to, (gross) => taxableOf(gross) > start).fails);
      }
    }
  }
  return [...new Set(points)].sort((one, other) => one - other);
}
