import type { Trace } from "../trace.ts";
import { dollars, percent } from "../units/amountText.ts";
import type { Ratio, UsdPerYear } from "../units/money.ts";
import { type ByFiling, type FilingStatus, forFiling } from "./filing.ts";
import { type Provenance, standing } from "./provenance.ts";

export interface SocialSecurityRule extends Provenance {
  rate: Ratio;
  wageBase: UsdPerYear;
}

export interface MedicareRule extends Provenance {
  rate: Ratio;
  /** What is due on wages over a threshold, on top of the rate. */
  additional: { rate: Ratio; over: ByFiling<UsdPerYear> };
}

/** The employee's Social Security tax. */
export function socialSecurityTax(gross: UsdPerYear, rule: SocialSecurityRule, trace: Trace): UsdPerYear {
  if (trace.on) {
    const label = `Social Security: ${percent(rule.rate)} of wages to ${dollars(rule.wageBase)}`;
    trace.cite({ label, value: rule.rate, unit: "ratio", ...standing(rule) });
  }
  return trace.derive(
    "Social Security",
    rule.rate * Math.min(gross, rule.wageBase),
    "USD/year",
    "rate × wages up to the wage base",
  );
}

/** The employee's Medicare tax with the additional one: what is owed for the year, not what is withheld. */
export function medicareTax(
  filing: FilingStatus,
  rule: MedicareRule,
  trace: Trace,
): (gross: UsdPerYear) => UsdPerYear {
  const { rate, additional } = rule;
  const over = forFiling(additional.over, filing);
  return (gross) => {
    const excess = Math.max(0, gross - over);
    if (trace.on) {
      const label = `Medicare: ${percent(rate)} of wages`;
      trace.cite({ label, value: rate, unit: "ratio", ...standing(rule) });
      if (excess > 0) {
        const more = `Additional Medicare: ${percent(additional.rate)} of wages over ${dollars(over)}`;
        trace.cite({ label: more, value: additional.rate, unit: "ratio", ...standing(rule) });
      }
    }
    return trace.derive(
      "Medicare",
      rate * gross + additional.rate * excess,
      "USD/year",
      excess > 0 ? "both rates on their wages" : "rate × wages",
    );
  };
}
