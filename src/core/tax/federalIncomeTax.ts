import type { Trace } from "../trace.ts";
import type { UsdPerYear } from "../units/money.ts";
import { type ByFiling, type FilingStatus, forFiling } from "./filing.ts";
import { type Provenance, standing } from "./provenance.ts";
import { type Schedule, scheduleTax } from "./schedule.ts";

export interface FederalIncomeTaxRule extends Provenance {
  standardDeduction: ByFiling<UsdPerYear>;
  schedule: Schedule;
}

export interface FederalIncomeTax {
  taxable: UsdPerYear;
  tax: UsdPerYear;
}

/** Federal income tax on wages with the standard deduction. */
export function federalIncomeTax(
  filing: FilingStatus,
  rule: FederalIncomeTaxRule,
  trace: Trace,
): (gross: UsdPerYear) => FederalIncomeTax {
  const deduction = forFiling(rule.standardDeduction, filing);
  const taxOn = scheduleTax("Federal", rule.schedule, filing, rule, trace);
  return (gross) => {
    if (trace.on) {
      trace.cite({
        label: "Federal standard deduction",
        value: deduction,
        unit: "USD/year",
        ...standing(rule),
      });
    }
    const taxable = trace.derive(
      "Federal taxable income",
      Math.max(0, gross - deduction),
      "USD/year",
      "gross less the standard deduction",
    );
    const tax = taxOn(taxable);
    return { taxable, tax: trace.derive("Federal income tax", tax, "USD/year", "the sum over the brackets") };
  };
}
