import { Refusal } from "../Refusal.ts";
import type { Trace } from "../trace.ts";
import { dollars } from "../units/amountText.ts";
import type { UsdPerYear } from "../units/money.ts";
import { amountFor, type Circumstances } from "./amount.ts";
import { amountInWords } from "./amountInWords.ts";
import { type ByFiling, forFiling } from "./filing.ts";
import { type Provenance, standing } from "./provenance.ts";
import { type Schedule, scheduleTax } from "./schedule.ts";
import type { NamedAmount } from "./stateIncomeTax.ts";
import type { StateRules } from "./stateRules.ts";

/** One tax of a city or county on its residents. */
interface LocalTaxRule {
  name: string;
  base: "wages" | "stateTaxableIncome" | "stateTax";
  deduction?: ByFiling<UsdPerYear>;
  schedule: Schedule;
}

/** A city or county, or several with the same tax. */
export interface LocalityRules {
  /** The first is the one shown. */
  names: readonly [string, ...string[]];
  /** Every resident of the state owes a tax of this kind: this one unless another place is named. */
  residentDefault?: boolean;
  taxes: readonly LocalTaxRule[];
  credits?: readonly NamedAmount[];
}

/** Localities whose figures have the same source. */
export interface LocalityGroup extends Provenance {
  places: readonly LocalityRules[];
}

/** A locality with the name it was asked for by, and where its figures come from. */
export interface Locality {
  name: string;
  rules: LocalityRules;
  provenance: Provenance;
}

/** The locality that applies to residents who name none, if the state has such a one. */
export function defaultLocality(state: StateRules): Locality | undefined {
  for (const provenance of state.localities ?? []) {
    const rules = provenance.places.find(({ residentDefault }) => residentDefault);
    if (rules) return { name: rules.names[0], rules, provenance };
  }
  return undefined;
}

/** The locality of a name, in any case and with or without "County"; a Refusal listing the known ones otherwise. */
export function localityNamed(state: StateRules, name: string): Locality {
  const wanted = withoutCounty(name);
  const known: string[] = [];
  for (const provenance of state.localities ?? []) {
    for (const rules of provenance.places) {
      known.push(...rules.names);
      const found =
        rules.names.find((candidate) => lower(candidate) === lower(name)) ??
        rules.names.find((candidate) => withoutCounty(candidate) === wanted);
      if (found) return { name: found, rules, provenance };
    }
  }
  throw new Refusal(
    known.length === 0
      ? `locality must be left out for ${state.name}, for which no local tax is in the data; got "${name}".`
      : `locality must be one that is in the data for ${state.name} (${known.join(", ")}); got "${name}".`,
  );
}

const lower = (name: string): string => name.trim().toLowerCase();
const withoutCounty = (name: string): string => lower(name).replace(/ county$/, "");

/** A locality's tax on a resident, not rounded. */
export function localTax(
  { name: place, rules, provenance }: Locality,
  person: Circumstances,
  stateTax: UsdPerYear,
  trace: Trace,
): UsdPerYear {
  const bases = { wages: person.income, stateTaxableIncome: person.taxable, stateTax };
  let tax = 0;
  for (const { name, base, deduction, schedule } of rules.taxes) {
    const deducted = deduction ? forFiling(deduction, person.filing) : 0;
    const taxable = Math.max(0, bases[base] - deducted);
    if (trace.on && deducted > 0) {
      trace.derive(`${name}: taxable wages`, taxable, "USD/year", `after ${dollars(deducted)} exempt`);
    }
    tax += scheduleTax(name, schedule, taxable, person.filing, provenance, trace);
  }
  for (const credit of rules.credits ?? []) {
    const value = amountFor(credit.amount, person);
    if (trace.on) {
      const { source, ...sureness } = standing(provenance);
      const words = `${amountInWords(credit.amount, person.filing)}. ${source}`;
      trace.cite({ label: `${place}: ${credit.name}`, value, unit: "USD/year", ...sureness, source: words });
    }
    tax -= value;
  }
  return trace.derive(`Local tax, ${place}`, Math.max(0, tax), "USD/year", "their sum, never below 0");
}
