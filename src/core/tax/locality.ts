import type { Trace } from "../trace.ts";
import { dollars, percent } from "../units/amountText.ts";
import type { Limits } from "../units/limits.ts";
import type { Ratio, UsdPerYear } from "../units/money.ts";
import { amountFor, type Circumstances } from "./amount.ts";
import { amountInWords } from "./amountInWords.ts";
import { type ByFiling, type FilingStatus, forFiling } from "./filing.ts";
import { type OwnProvenance, type Provenance, provenanceOf, standing } from "./provenance.ts";
import { type Schedule, scheduleTax } from "./schedule.ts";
import type { NamedAmount } from "./stateIncomeTax.ts";

/** One tax of a city or county on its residents. */
interface LocalTaxRule extends OwnProvenance {
  name: string;
  base: "wages" | "stateTaxableIncome" | "stateTax";
  deduction?: ByFiling<UsdPerYear>;
  schedule: Schedule;
}

/** A city or county, or several with the same tax. */
export interface LocalityRules {
  /** The first is the one shown. */
  names: readonly [string, ...string[]];
  /** What people call them besides. */
  otherNames?: readonly string[];
  /** Every resident of the state owes a tax of this kind: this one unless another place is named. */
  residentDefault?: boolean;
  taxes: readonly LocalTaxRule[];
  credits?: readonly NamedAmount[];
}

/** Localities whose figures have the same source. */
export interface LocalityGroup extends Provenance {
  places?: readonly LocalityRules[];
  /** Places with one rate each on the same base, by their names. */
  flat?: Pick<LocalTaxRule, "base" | "deduction"> & { rates: Readonly<Record<string, Ratio>> };
}

/** A locality with the name it was asked for by, and where its figures come from. */
export interface Locality {
  name: string;
  rules: LocalityRules;
  provenance: Provenance;
}

/** The rate of a place that is not in the data, as the user gives it: on gross wages. */
export interface OwnLocalRate {
  rate: Ratio;
}

/** What a local rate of the user's may be: no place levies as much as a tenth of wages. */
export const OWN_LOCAL_RATE: Limits = { min: 0, max: 0.1 };

/** What a locality is called where it is counted. */
export function localityInWords(locality: Locality | OwnLocalRate): string {
  return "rate" in locality ? `your rate, ${percent(locality.rate)} of gross wages` : locality.name;
}

/** A locality's tax on a resident, not rounded. */
export function localTax(
  locality: Locality | OwnLocalRate,
  filing: FilingStatus,
  trace: Trace,
): (person: Circumstances, stateTax: UsdPerYear) => UsdPerYear {
  if ("rate" in locality) {
    const label = trace.on ? `Your local rate, ${percent(locality.rate)} of gross wages` : "";
    return (person) => {
      const rate = trace.given(label, locality.rate, "ratio");
      return trace.derive("Local tax, your rate", rate * person.income, "USD/year", "rate × gross wages");
    };
  }
  const { name: place, rules, provenance } = locality;
  const taxes = rules.taxes.map((rule) => {
    const { name, base, deduction, schedule } = rule;
    const deducted = deduction ? forFiling(deduction, filing) : 0;
    return {
      name,
      base,
      deducted,
      taxOn: scheduleTax(name, schedule, filing, provenanceOf(rule, provenance), trace),
    };
  });
  return (person, stateTax) => {
    const bases = { wages: person.income, stateTaxableIncome: person.taxable, stateTax };
    let tax = 0;
    for (const { name, base, deducted, taxOn } of taxes) {
      const taxable = Math.max(0, bases[base] - deducted);
      if (trace.on && deducted > 0) {
        trace.derive(`${name}: taxable wages`, taxable, "USD/year", `after ${dollars(deducted)} exempt`);
      }
      tax += taxOn(taxable);
    }
    for (const credit of rules.credits ?? []) {
      const value = amountFor(credit.amount, person);
      if (trace.on) {
        const { source, ...sureness } = standing(provenance);
        const words = `${amountInWords(credit.amount, filing)}. ${source}`;
        trace.cite({
          label: `${place}: ${credit.name}`,
          value,
          unit: "USD/year",
          ...sureness,
          source: words,
        });
      }
      tax -= value;
    }
    return trace.derive(
      trace.text`Local tax, ${place}`,
      Math.max(0, tax),
      "USD/year",
      "their sum, never below 0",
    );
  };
}
