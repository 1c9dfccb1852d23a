import type { Trace } from "../trace.ts";
import { dollars, percent } from "../units/amountText.ts";
import type { Ratio, UsdPerYear } from "../units/money.ts";
import type { SocialSecurityRule } from "./fica.ts";
import { type Provenance, provenanceInWords, standing } from "./provenance.ts";
import { type WageBase, wageBaseInDollars } from "./wageBase.ts";

/** What is paid on wages into a scheme: disability, family leave, unemployment, long-term care, transit. */
export interface ContributionRule extends Provenance {
  name: string;
  rate: Ratio;
  wageBase: WageBase;
  most?: UsdPerYear;
  /** The employer decides whether the employee pays it; shown, not counted. */
  optional?: boolean;
}

/** The contribution on a year's wages. */
export function contribution(
  gross: UsdPerYear,
  rule: ContributionRule,
  socialSecurity: SocialSecurityRule,
  trace: Trace,
): UsdPerYear {
  const { name, rate, most } = rule;
  if (rule.optional) {
    if (trace.on) trace.note(`${name}, ${percent(rate)}, is not counted. ${provenanceInWords(rule)}`);
    return 0;
  }
  const wageBase = wageBaseInDollars(rule.wageBase, socialSecurity, trace);
  if (trace.on) {
    const upTo = wageBase === null ? "" : ` to ${dollars(wageBase)}`;
    const atMost = most === undefined ? "" : `, at most ${dollars(most)}`;
    const label = `${name}: ${percent(rate)} of wages${upTo}${atMost}`;
    trace.cite({ label, value: rate, unit: "ratio", ...standing(rule) });
  }
  return Math.min(rate * Math.min(gross, wageBase ?? gross), most ?? Number.POSITIVE_INFINITY);
}
