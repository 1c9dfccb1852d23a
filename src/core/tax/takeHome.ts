import type { Trace } from "../trace.ts";
import type { Ratio, UsdPerYear } from "../units/money.ts";
import type { Circumstances } from "./amount.ts";
import { citeTaxYear } from "./citeTaxYear.ts";
import { contribution } from "./contribution.ts";
import { federalIncomeTax } from "./federalIncomeTax.ts";
import { medicareTax, socialSecurityTax } from "./fica.ts";
import type { FilingStatus } from "./filing.ts";
import { defaultLocality } from "./localities.ts";
import { localityInWords, localTax } from "./locality.ts";
import { provenanceInWords } from "./provenance.ts";
import { areaRemark, localityRemark } from "./remarks.ts";
import { type StateIncomeTax, stateIncomeTax } from "./stateIncomeTax.ts";
import type { StateRules } from "./stateRules.ts";
import { summableTo } from "./summableTo.ts";
import type { TaxHome } from "./TaxHome.ts";

/** A year's wages and what becomes of them. The six parts and `net` add up to the gross to the last digit. */
export interface TakeHome {
  federal: UsdPerYear;
  socialSecurity: UsdPerYear;
  medicare: UsdPerYear;
  state: UsdPerYear;
  /** Employee contributions to state schemes. */
  contributions: UsdPerYear;
  local: UsdPerYear;
  net: UsdPerYear;
  /** The state's taxable income; 0 where wages are not taxed. */
  stateTaxable: UsdPerYear;
  /** Share of the gross that is taken. */
  effectiveRate: Ratio;
  /** The locality whose tax is in `local`. */
  locality?: string;
}

/** What this reckoning leaves out; said in the last row of every explanation. */
export const LEFT_OUT =
  "Left out: itemised and pre-tax deductions, dependents and their credits, a second earner, other income, " +
  "the alternative minimum tax, refundable resident credits and rebates, part-year and cross-border work, and " +
  "local taxes not listed for the state. It is the tax owed for the year, not what a paycheck withholds.";

/**
 * Yearly take-home pay of a resident, full-year, single-job wage earner who takes the standard deduction: first what follows from
 * the place, then from the pay. Where the gross is from, the caller tells.
 */
export function takeHome(filing: FilingStatus, home: TaxHome, trace: Trace): (gross: UsdPerYear) => TakeHome {
  const { federal, state } = home;
  const incomeTaxOn = federalIncomeTax(filing, federal.incomeTax, trace);
  const medicareOn = medicareTax(filing, federal.medicare, trace);
  const stateTaxOn = state.incomeTax
    ? stateIncomeTax(state.name, state.incomeTax, state, filing, trace)
    : () => untaxed(state, trace);
  const locality = home.locality ?? defaultLocality(state);
  const localTaxOn = locality && localTax(locality, filing, trace);
  return (gross) => {
    const part = summableTo(gross);
    citeTaxYear(federal, trace);
    const income = incomeTaxOn(gross);
    const socialSecurity = socialSecurityTax(gross, federal.socialSecurity, trace);
    const medicare = medicareOn(gross);

    const person: Circumstances = { filing, income: gross, fica: socialSecurity + medicare, taxable: 0 };
    const owed = stateTaxOn(income, person);

    let contributions = 0;
    if (state.contributions) {
      for (const rule of state.contributions) {
        contributions += contribution(gross, rule, federal.socialSecurity, trace);
      }
    }
    trace.derive("Employee contributions to state schemes", contributions, "USD/year", "their sum");

    const local = localTaxOn ? localTaxOn(person, owed.tax) : 0;

    const result: TakeHome = {
      federal: part(income.tax),
      socialSecurity: part(socialSecurity),
      medicare: part(medicare),
      state: part(owed.tax),
      contributions: part(contributions),
      local: part(local),
      net: 0,
      stateTaxable: owed.taxable,
      effectiveRate: 0,
    };
    const taken =
      result.federal +
      result.socialSecurity +
      result.medicare +
      result.state +
      result.contributions +
      result.local;
    result.net = gross - taken;
    if (gross > 0) result.effectiveRate = taken / gross;
    if (locality) result.locality = localityInWords(locality);
    if (trace.on) {
      trace.derive("Effective rate", result.effectiveRate, "ratio", "all that is taken ÷ gross");
      const how = ["gross less everything above.", LEFT_OUT, areaRemark(home), localityRemark(home)].filter(
        Boolean,
      );
      trace.derive("Take-home pay", result.net, "USD/year", how.join(" ").trim());
    }
    return result;
  };
}

function untaxed(state: StateRules, trace: Trace): StateIncomeTax {
  if (trace.on) trace.note(`${state.name} does not tax wages. ${provenanceInWords(state)}`);
  return { taxable: 0, beforeCredits: 0, tax: 0 };
}
