import type { Ratio, UsdPerYear } from "../units/money.ts";
import type { ContributionRule } from "./contribution.ts";
import type { Provenance } from "./provenance.ts";

/** What the United States makes employers pay besides Social Security and Medicare, whose rates are the employees'. */
export interface FederalEmployerRules {
  /** After the full credit for state unemployment tax. */
  unemployment: Provenance & { rate: Ratio; wageBase: UsdPerYear };
}

/** Taxes that an employer owes or not by place and payroll within a state: counted where they are asked for. */
export const ASKED_FOR = ["mctmt", "mctmt_large"] as const;
export type AskedFor = (typeof ASKED_FOR)[number];

/** The employer's share of a state's scheme, paid leave above all. */
export interface PremiumRule extends ContributionRule {
  /** Absent: it is counted for every employer. */
  option?: AskedFor;
}

/** What a state makes employers pay. */
export interface StateEmployerRules {
  /** The rate is each employer's own. */
  unemployment: Provenance & { wageBase: UsdPerYear };
  premiums?: readonly PremiumRule[];
  /** Why the federal unemployment rate may be higher here, in whole sentences: told, not added. */
  creditReduction?: string;
}
