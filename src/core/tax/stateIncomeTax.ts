import type { Trace } from "../trace.ts";
import { dollars, percent } from "../units/amountText.ts";
import type { Ratio, UsdPerYear } from "../units/money.ts";
import { type Amount, amountFor, type Circumstances } from "./amount.ts";
import { amountInWords } from "./amountInWords.ts";
import type { FederalIncomeTax } from "./federalIncomeTax.ts";
import { type ByFiling, type FilingStatus, forFiling } from "./filing.ts";
import {
  type OwnProvenance,
  type Provenance,
  provenanceInWords,
  provenanceOf,
  standing,
} from "./provenance.ts";
import { type RecaptureRule, recapturedTax, recaptureInWords } from "./recapture.ts";
import { type Schedule, scheduleTax } from "./schedule.ts";

/** A deduction, addition, add-on or credit with the name its form gives it. */
export interface NamedAmount extends OwnProvenance {
  name: string;
  amount: Amount;
}

/** A rate on taxable income over a threshold. */
interface Surcharge extends OwnProvenance {
  name: string;
  over: ByFiling<UsdPerYear>;
  rate: Ratio;
}

/** A state's income tax on wages, in the order in which it is worked out. */
export interface IncomeTaxRule {
  startsFrom: "wages" | "federalTaxableIncome";
  additions?: readonly NamedAmount[];
  deductions?: readonly NamedAmount[];
  /** A share of the federal income tax, by income, up to a limit. */
  federalTaxDeduction?: { share: Amount; most?: Amount };
  schedule: Schedule & OwnProvenance;
  /** Rates on taxable income over a threshold, on top of the schedule. */
  surcharges?: readonly Surcharge[];
  addOns?: readonly NamedAmount[];
  recapture?: RecaptureRule;
  /** The tax is at least this share of an income over the threshold. */
  minimumTax?: { share: Ratio; over: UsdPerYear };
  /** A credit that is a share of the tax, by income. */
  shareOfTaxCredit?: { name: string; share: Amount };
  /** Credits lower the tax to nothing, never below. */
  credits?: readonly NamedAmount[];
}

export interface StateIncomeTax {
  taxable: UsdPerYear;
  beforeCredits: UsdPerYear;
  tax: UsdPerYear;
}

/** What a state's tax is worked out from, whoever pays it, and whom it is told to. */
interface Case {
  stateName: string;
  rule: IncomeTaxRule;
  provenance: Provenance;
  trace: Trace;
}

/** A state's income tax on wages, not rounded. It puts the taxable income that it works out into what is known of the person. */
export function stateIncomeTax(
  stateName: string,
  rule: IncomeTaxRule,
  provenance: Provenance,
  filing: FilingStatus,
  trace: Trace,
): (federal: FederalIncomeTax, person: Circumstances) => StateIncomeTax {
  const of: Case = { stateName, rule, provenance, trace };
  const scheduleProvenance = provenanceOf(rule.schedule, provenance);
  const bracketTaxOn = scheduleTax(stateName, rule.schedule, filing, scheduleProvenance, trace);
  return (federal, person) => {
    const { income } = person;
    const start = rule.startsFrom === "wages" ? income : federal.taxable;
    const additions = sum(rule.additions, person, of);
    const deductions = sum(rule.deductions, person, of) + federalTaxDeducted(federal, person, of);
    const taxable = trace.derive(
      trace.text`${stateName} taxable income`,
      Math.max(0, start + additions - deductions),
      "USD/year",
      trace.text`${rule.startsFrom === "wages" ? "gross" : "federal taxable income"}, plus additions, less deductions`,
    );
    person.taxable = taxable;

    const bracketTax = bracketTaxOn(taxable);
    let tax =
      bracketTax +
      surchargesOn(person, of) +
      sum(rule.addOns, person, of) +
      recaptured(bracketTax, person, of);
    if (rule.minimumTax && income > rule.minimumTax.over && tax < rule.minimumTax.share * income) {
      const { share, over } = rule.minimumTax;
      const how = because(of, () => `${percent(share)} of an income over ${dollars(over)}`);
      tax = trace.derive(trace.text`${stateName}: minimum tax`, share * income, "USD/year", how);
    }
    const beforeCredits = tax;
    tax = Math.max(0, tax - shareOfTax(tax, person, of) - sum(rule.credits, person, of));
    const how = "all of the above, never below 0";
    return {
      taxable,
      beforeCredits,
      tax: trace.derive(trace.text`${stateName} income tax`, tax, "USD/year", how),
    };
  };
}

function sum(
  amounts: readonly NamedAmount[] | undefined,
  person: Circumstances,
  { stateName, provenance, trace }: Case,
): number {
  let total = 0;
  if (!amounts) return total;
  for (const named of amounts) {
    const value = amountFor(named.amount, person);
    if (trace.on) {
      const { source, ...sureness } = standing(provenanceOf(named, provenance));
      const words = `${amountInWords(named.amount, person.filing)}. ${source}`;
      const label = `${stateName}: ${named.name}`;
      trace.cite({ label, value, unit: "USD/year", ...sureness, source: words });
    }
    total += value;
  }
  return total;
}

function because({ provenance, trace }: Case, how: () => string): string {
  return trace.on ? `${how()}. ${provenanceInWords(provenance)}` : "";
}

function federalTaxDeducted(federal: FederalIncomeTax, person: Circumstances, of: Case): number {
  const { stateName, rule, trace } = of;
  if (!rule.federalTaxDeduction) return 0;
  const share = amountFor(rule.federalTaxDeduction.share, person);
  const limit = rule.federalTaxDeduction.most;
  const most = limit ? amountFor(limit, person) : Number.POSITIVE_INFINITY;
  return trace.derive(
    trace.text`${stateName}: federal tax deducted`,
    Math.min(share * federal.tax, most),
    "USD/year",
    because(of, () => `${percent(share)} of it${limit ? `, at most ${dollars(most)} at this income` : ""}`),
  );
}

function surchargesOn(
  { taxable, filing }: Circumstances,
  { stateName, rule, provenance, trace }: Case,
): number {
  let total = 0;
  if (!rule.surcharges) return total;
  for (const surcharge of rule.surcharges) {
    const { name, over, rate } = surcharge;
    const threshold = forFiling(over, filing);
    if (taxable <= threshold) continue;
    if (trace.on) {
      const label = `${stateName}: ${name}, ${percent(rate)} of taxable income over ${dollars(threshold)}`;
      trace.cite({ label, value: rate, unit: "ratio", ...standing(provenanceOf(surcharge, provenance)) });
    }
    total += rate * (taxable - threshold);
  }
  return total;
}

function recaptured(bracketTax: UsdPerYear, person: Circumstances, of: Case): number {
  const { stateName, rule, trace } = of;
  const { recapture } = rule;
  if (!recapture || "rate" in rule.schedule) return 0;
  const rates = forFiling(rule.schedule.rates, person.filing);
  const topRate = rates[rates.length - 1] as Ratio;
  const rows = forFiling(recapture.rows, person.filing);
  const value = recapturedTax(recapture, rows, person.income, person.taxable, topRate, bracketTax);
  if (value === 0) return 0;
  const how = because(of, () => recaptureInWords(recapture));
  return trace.derive(trace.text`${stateName}: recapture`, value, "USD/year", how);
}

function shareOfTax(tax: UsdPerYear, person: Circumstances, of: Case): number {
  const { stateName, rule, trace } = of;
  if (!rule.shareOfTaxCredit) return 0;
  const { name, share } = rule.shareOfTaxCredit;
  const value = amountFor(share, person);
  if (value === 0) return 0;
  return trace.derive(
    trace.text`${stateName}: ${name}`,
    value * tax,
    "USD/year",
    because(of, () => `${percent(value)} of the tax`),
  );
}
