import type { FederalEmployerRules } from "./employerRules.ts";
import type { FederalIncomeTaxRule } from "./federalIncomeTax.ts";
import type { MedicareRule, SocialSecurityRule } from "./fica.ts";

/** What the United States takes from wages in a tax year, and from those who pay them. */
export interface FederalRules {
  /** That of the folder the rules are in. */
  year: number;
  incomeTax: FederalIncomeTaxRule;
  socialSecurity: SocialSecurityRule;
  medicare: MedicareRule;
  employer: FederalEmployerRules;
}
