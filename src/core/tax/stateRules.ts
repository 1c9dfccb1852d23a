import type { ContributionRule } from "./contribution.ts";
import type { StateEmployerRules } from "./employerRules.ts";
import type { LocalityGroup } from "./locality.ts";
import type { Provenance } from "./provenance.ts";
import type { IncomeTaxRule } from "./stateIncomeTax.ts";

/** What one of the 51 jurisdictions takes from wages in a tax year. Its provenance is that of its income tax. */
export interface StateRules extends Provenance {
  /** That of the folder the rules are in. */
  year: number;
  code: string;
  name: string;
  employer: StateEmployerRules;
  /** Missing where wages are not taxed. */
  incomeTax?: IncomeTaxRule;
  contributions?: readonly ContributionRule[];
  /** Then one of the localities is the default, which applies where none is named. */
  everyResidentOwesLocalTax?: true;
  localities?: readonly LocalityGroup[];
}
