import type { AssumptionReferences } from "./assumptionsSheet.ts";

/** What the states take, by requisition. */
export interface StateTaxes {
  unemploymentBase: string;
  premium: string;
  premiumBase: string;
}

const upTo = (wages: string, base: string) => `IF(${wages}<${base},${wages},${base})`;

/** An employer's taxes on the wages of a calendar year: the caps are those of the year. */
export function employerTaxFormula(wages: string, states: StateTaxes, at: AssumptionReferences): string {
  return [
    `${at.MedicareRate}*${wages}`,
    `${at.SocialSecurityRate}*${upTo(wages, at.SocialSecurityWageBase)}`,
    `${at.FutaRate}*${upTo(wages, at.FutaWageBase)}`,
    `${at.StateUnemploymentRate}*${upTo(wages, states.unemploymentBase)}`,
    `${states.premium}*${upTo(wages, states.premiumBase)}`,
  ].join("+");
}
