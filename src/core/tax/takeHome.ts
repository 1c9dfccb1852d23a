import type { Trace } from "../trace.ts";
import type { Ratio, UsdPerYear } from "../units/money.ts";
import type { Circumstances } from "./amount.ts";
import { contribution } from "./contribution.ts";
import { federalIncomeTax } from "./federalIncomeTax.ts";
import type { FederalRules } from "./federalRules.ts";
import { medicareTax, socialSecurityTax } from "./fica.ts";
import type { FilingStatus } from "./filing.ts";
import { defaultLocality, type Locality, localTax } from "./locality.ts";
import { provenanceInWords } from "./provenance.ts";
import { type StateIncomeTax, stateIncomeTax } from "./stateIncomeTax.ts";
import type { StateRules } from "./stateRules.ts";
import { summable } from "./summable.ts";

/** The rules of where somebody lives and works. Without a locality, the state's default one applies if it has one. */
export interface TaxHome {
  federal: FederalRules;
  state: StateRules;
  locality?: Locality;
}

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

/** Yearly take-home pay of a resident, full-year, single-job wage earner who takes the standard deduction. */
export function takeHome(gross: UsdPerYear, filing: FilingStatus, home: TaxHome, trace: Trace): TakeHome {
  const { federal, state } = home;
  trace.derive("Gross pay", gross, "USD/year", "as given");
  const income = federalIncomeTax(gross, filing, federal.incomeTax, trace);
  const socialSecurity = socialSecurityTax(gross, federal.socialSecurity, trace);
  const medicare = medicareTax(gross, filing, federal.medicare, trace);

  const person: Circumstances = { income: gross, fica: socialSecurity + medicare, taxable: 0 };
  let owed: StateIncomeTax = { taxable: 0, beforeCredits: 0, tax: 0 };
  if (state.incomeTax) {
    owed = stateIncomeTax(state.name, state.incomeTax, state, filing, income, person, trace);
  } else if (trace.on) {
    trace.note(`${state.name} does not tax wages. ${provenanceInWords(state)}`);
  }
  const stateTax = trace.derive(`${state.name} income tax`, summable(owed.tax), "USD/year");

  let contributed = 0;
  for (const rule of state.contributions ?? []) contributed += contribution(gross, rule, trace);
  const contributions = trace.derive("Contributions", summable(contributed), "USD/year", "their sum");

  const locality = home.locality ?? defaultLocality(state);
  if (trace.on && locality && !home.locality) {
    const others = "Name a locality for another rate.";
    trace.note(`Every resident of ${state.name} owes local tax; none was named: ${locality.name}. ${others}`);
  }
  const local = locality
    ? trace.derive(
        trace.on ? `Local tax, ${locality.name}` : "",
        summable(localTax(locality, filing, { ...person, taxable: owed.taxable }, stateTax, trace)),
        "USD/year",
      )
    : 0;

  const taken = income.tax + socialSecurity + medicare + stateTax + contributions + local;
  const net = gross - taken;
  const effectiveRate = gross > 0 ? taken / gross : 0;
  trace.derive("Effective rate", effectiveRate, "ratio", "all that is taken ÷ gross");
  trace.derive("Take-home pay", net, "USD/year", `gross less everything above. ${LEFT_OUT}`);
  return {
    federal: income.tax,
    socialSecurity,
    medicare,
    state: stateTax,
    contributions,
    local,
    net,
    effectiveRate,
    ...(locality && { locality: locality.name }),
  };
}
