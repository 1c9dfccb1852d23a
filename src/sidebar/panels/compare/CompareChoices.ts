import type { CompareOffersRequest } from "../../../commands/compareOffers.ts";
import { LEVEL_NAMES, type Level } from "../../../core/market/levels.ts";
import { FILING_STATUSES, type FilingStatus } from "../../../core/tax/filing.ts";
import type { ReadFields } from "../../parts/Form.tsx";
import { FIRST_INSERT_CHOICES, type InsertChoices } from "../../parts/InsertFields.tsx";
import { MOST_MIX, readMix } from "../../parts/readMix.ts";
import { INSERT_READERS, oneOf, rememberedChoices, textUpTo } from "../../rememberedChoices.ts";
import { readOffer, type TypedOffer } from "./TypedOffer.ts";

/** How offers are compared. Settings only: the offers themselves are pay. */
export interface CompareChoices extends InsertChoices {
  years: number;
  filing: FilingStatus;
  /** For which level the offers are held against other companies and neighbouring roles. */
  level: Level;
  /** The companies that one competes with, as typed; blank where they are not asked about. */
  mix: string;
}

export const FIRST_CHOICES: CompareChoices = {
  years: 4,
  filing: "single",
  level: "Senior",
  mix: "",
  ...FIRST_INSERT_CHOICES,
};

export const YEARS = [1, 2, 3, 4] as const;

/** Choices remembered from an earlier time. */
export function rememberedCompareChoices(remembered: unknown): CompareChoices {
  return rememberedChoices(remembered, FIRST_CHOICES, {
    years: oneOf<number>(YEARS),
    filing: oneOf(FILING_STATUSES),
    level: oneOf(LEVEL_NAMES),
    mix: textUpTo(MOST_MIX),
    ...INSERT_READERS,
  });
}

/** The request that choices and offers make, or what is wrong with them, by field: "offers.0.base". */
export function readComparison(
  { level: _, mix, ...asked }: CompareChoices,
  typed: readonly TypedOffer[],
): ReadFields<CompareOffersRequest> {
  const problems: Record<string, string> = {};
  const readMixed = readMix(mix);
  if (readMixed.problem !== undefined) problems.mix = readMixed.problem;
  const offers = typed.flatMap((each, index) => {
    const { offer, problems: found = {} } = readOffer(each);
    for (const [field, problem] of Object.entries(found)) problems[`offers.${index}.${field}`] = problem;
    const same = typed.findIndex(({ name }) => sameName(name, each.name));
    if (same < index) problems[`offers.${index}.name`] ??= `Offer ${same + 1} has this name already.`;
    return offer ?? [];
  });
  return Object.keys(problems).length > 0 ? { problems } : { request: { offers, ...asked } };
}

function sameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
