import { Refusal } from "../Refusal.ts";
import { type ContributionRule, contribution } from "../tax/contribution.ts";
import type { AskedFor, PremiumRule } from "../tax/employerRules.ts";
import type { FederalRules } from "../tax/federalRules.ts";
import { standing } from "../tax/provenance.ts";
import type { StateRules } from "../tax/stateRules.ts";
import type { Trace } from "../trace.ts";
import { percent } from "../units/amountText.ts";
import type { Limits } from "../units/limits.ts";
import type { Ratio, UsdPerYear } from "../units/money.ts";
import type { Place } from "../units/place.ts";

/** The rules of a tax year for somebody who is paid in a place. */
export interface EmployerRules {
  place: Place;
  federal: FederalRules;
  /** Undefined where there is no single state. */
  state: StateRules | undefined;
}

/** What an employer knows of its own taxes. */
export interface EmployerChoices {
  /** The employer's own state unemployment rate: it varies by employer, so 0 means that it is left out. */
  unemploymentRate: Ratio;
  /** Whether the premiums that every employer of the state owes are counted. */
  premiums: boolean;
  /** Taxes of the state that are counted only where they are asked for. */
  askedFor: ReadonlySet<AskedFor>;
}

/** More than any state charges: 0.6 is 0.6% typed without its sign. */
export const UNEMPLOYMENT_RATE_LIMITS: Limits = { min: 0, max: 0.2 };

/** What an employer pays by law on one employee's wages of a calendar year, part by part. */
export interface EmployerTaxes {
  socialSecurity: UsdPerYear;
  medicare: UsdPerYear;
  federalUnemployment: UsdPerYear;
  stateUnemployment: UsdPerYear;
  /** Shares of the state's schemes, in the order of its rules. */
  premiums: readonly { name: string; amount: UsdPerYear }[];
  total: UsdPerYear;
}

/** An employer's taxes on wages that are all paid in the calendar year of the rules: the caps are those of the year. */
export function employerTaxes(
  wages: UsdPerYear,
  rules: EmployerRules,
  choices: EmployerChoices,
  trace: Trace,
): EmployerTaxes {
  const { federal, state } = rules;
  const due = (step: string, rule: ContributionRule, how: string): UsdPerYear => {
    const part = trace.part();
    return part.derive(step, contribution(wages, rule, federal.socialSecurity, part), "USD/year", how);
  };
  const capped = "rate × the smaller of pay and wage base";
  const shared = "The employer pays the employee's rate (26 USC 3111)";
  const socialSecurity = due(
    "Social Security",
    { ...federal.socialSecurity, name: "Social Security, employer" },
    `${capped}. ${shared}`,
  );
  const medicare = due(
    "Medicare",
    { ...federal.medicare, name: "Medicare, employer", wageBase: null },
    `rate × pay. ${shared}; the additional tax falls on employees only`,
  );
  const federalUnemployment = due(
    "Federal unemployment tax (FUTA)",
    { ...federal.employer.unemployment, name: "FUTA" },
    capped,
  );
  if (state?.employer.creditReduction) trace.note(state.employer.creditReduction);
  const stateUnemployment = stateUnemploymentTax(wages, rules, choices.unemploymentRate, trace.part());
  const premiums = countedPremiums(rules, choices, trace).map((rule) => ({
    name: rule.name,
    amount: due(rule.name, rule, rule.wageBase === null ? "rate × pay" : capped),
  }));
  const total = premiums.reduce(
    (sum, { amount }) => sum + amount,
    socialSecurity + medicare + federalUnemployment + stateUnemployment,
  );
  return { socialSecurity, medicare, federalUnemployment, stateUnemployment, premiums, total };
}

function stateUnemploymentTax(
  wages: UsdPerYear,
  { place, state }: EmployerRules,
  rate: Ratio,
  trace: Trace,
): UsdPerYear {
  if (rate === 0) {
    trace.note(
      "State unemployment tax is not included: its rate varies by employer. Give yours as ui_rate, with a state.",
    );
    return 0;
  }
  if (!state) {
    throw new Refusal(
      `state must be one US state when ui_rate is given, because each state has its own wage base; got "${place}".`,
    );
  }
  const { unemployment } = state.employer;
  const wageBase = trace.cite({
    label: `Unemployment wage base, ${place}`,
    value: unemployment.wageBase,
    unit: "USD/year",
    ...standing(unemployment),
  });
  trace.given("Your state unemployment rate", rate, "ratio");
  return trace.derive(
    "State unemployment tax",
    rate * Math.min(wages, wageBase),
    "USD/year",
    "your rate × the smaller of pay and wage base",
  );
}

function countedPremiums(
  { place, state }: EmployerRules,
  { premiums, askedFor }: EmployerChoices,
  trace: Trace,
): PremiumRule[] {
  const known = state?.employer.premiums ?? [];
  const [asked, another] = askedFor;
  if (another !== undefined) {
    throw new Refusal(
      `options must name one rate of New York City's payroll tax; got "${asked}" and "${another}".`,
    );
  }
  if (asked !== undefined && !known.some(({ option }) => option === asked)) {
    throw new Refusal(
      `state must be "NY" with the option "${asked}", the payroll tax of New York City; got "${place}".`,
    );
  }
  if (!state) {
    trace.note("No employer leave premium is included: each state has its own, and no single one is named.");
  }
  return known.filter(({ name, rate, option }) => {
    if (option === undefined ? premiums : option === asked) return true;
    const left = `${name}, ${percent(rate)} of wages, is not counted`;
    if (option === undefined) trace.note(`${left}, as you asked.`);
    else if (asked === undefined) trace.note(`${left}: the option "${option}" counts it.`);
    return false;
  });
}
