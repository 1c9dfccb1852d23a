import { wordsJoined } from "../wordsJoined.ts";
import { defaultLocality } from "./localities.ts";
import { localityInWords } from "./locality.ts";
import { localityNames } from "./localityNamed.ts";
import { type OwnProvenance, type Provenance, provenanceOf } from "./provenance.ts";
import type { IncomeTaxRule } from "./stateIncomeTax.ts";
import type { TaxHome } from "./TaxHome.ts";

/** What one should know who sees the figures alone: whose local tax is in them, and which of them are not final. */
export function remarks(home: TaxHome): string {
  return [areaRemark(home), localityRemark(home), statusRemark(home)]
    .filter((remark) => remark !== "")
    .join(" ");
}

/** Whose state tax is counted where an area lies in several states; "" elsewhere. */
export function areaRemark({ state, area }: TaxHome): string {
  if (!area) return "";
  return `The tax is that of ${state.name}; the area of ${area.name} also lies in ${wordsJoined(area.otherStates, "and")}, for whose tax name the state.`;
}

/** Whose local tax is counted and why; who levies one where none is. "" where nobody does. */
export function localityRemark({ state, locality }: TaxHome): string {
  if (locality) return `Local tax: ${localityInWords(locality)}.`;
  const byDefault = defaultLocality(state);
  if (byDefault) {
    return `Local tax: ${byDefault.name}, for none was named and every resident of ${state.name} owes one.`;
  }
  const levying = localityNames(state).sort();
  if (levying.length === 0) return "";
  return (
    `No local tax is counted: none was named. In ${state.name} ${wordsJoined(levying, "and")} ` +
    `${levying.length === 1 ? "levies" : "levy"} one; for any other place give its rate.`
  );
}

/** Which figures are not final and how they stand: "Disputed: standard deduction. Carried from 2025: county tax." */
export function statusRemark(home: TaxHome): string {
  const standing = new Map<string, Set<string>>();
  for (const [name, { status, effective }] of figuresOf(home)) {
    if (status === "final") continue;
    const words = status === "carried" ? `Carried from ${effective}` : capitalised(status);
    standing.set(words, (standing.get(words) ?? new Set()).add(name));
  }
  if (standing.size === 0) return "All figures are final.";
  return [...standing].map(([status, names]) => `${status}: ${[...names].join(", ")}.`).join(" ");
}

/** Every group of figures that the reckoning takes, by the name of what it is for. */
function* figuresOf({ federal, state, locality }: TaxHome): Generator<[string, Provenance]> {
  yield ["federal income tax", federal.incomeTax];
  yield ["Social Security", federal.socialSecurity];
  yield ["Medicare", federal.medicare];
  const { name, incomeTax, contributions = [] } = state;
  if (incomeTax) {
    yield [`${name} income tax`, state];
    for (const part of partsOf(incomeTax)) yield [`${name} ${part.name}`, provenanceOf(part, state)];
  }
  for (const contribution of contributions)
    if (!contribution.optional) yield [contribution.name, contribution];
  const local = locality ?? defaultLocality(state);
  if (!local || "rate" in local) return;
  for (const tax of local.rules.taxes) yield [tax.name, provenanceOf(tax, local.provenance)];
}

/** The parts of an income tax that stand otherwise than the whole. */
function partsOf(rule: IncomeTaxRule): (OwnProvenance & { name: string })[] {
  const { additions = [], deductions = [], addOns = [], credits = [], schedule } = rule;
  return [...additions, ...deductions, { ...schedule, name: "rates" }, ...addOns, ...credits].filter(
    ({ status }) => status !== undefined,
  );
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
