import type { CompareOffersRequest } from "../../../commands/compareOffers.ts";
import type { Destination } from "../../../commands/insertTable.ts";
import { FILING_STATUSES, type FilingStatus } from "../../../core/tax/filing.ts";
import type { Problems } from "../../parts/Form.tsx";
import type { InsertedAs } from "../../parts/InsertAs.tsx";
import { readOffer, type TypedOffer } from "./TypedOffer.ts";

/** How offers are compared. Settings only: the offers themselves are pay. */
export interface CompareChoices {
  years: number;
  filing: FilingStatus;
  insertAs: InsertedAs;
  destination: Destination;
}

export const FIRST_CHOICES: CompareChoices = {
  years: 4,
  filing: "single",
  insertAs: "live",
  destination: "new sheet",
};

export const YEARS = [1, 2, 3, 4] as const;

/** Choices remembered from an earlier time, or by another version: whatever is not usable is as at first. */
export function rememberedCompareChoices(remembered: unknown): CompareChoices {
  const found = (typeof remembered === "object" && remembered !== null ? remembered : {}) as Record<
    string,
    unknown
  >;
  const oneOf = <Word>(value: unknown, words: readonly Word[], first: Word) =>
    words.find((word) => word === value) ?? first;
  return {
    years: oneOf<number>(found.years, YEARS, FIRST_CHOICES.years),
    filing: oneOf(found.filing, FILING_STATUSES, FIRST_CHOICES.filing),
    insertAs: oneOf(found.insertAs, ["live", "native", "values"], FIRST_CHOICES.insertAs),
    destination: oneOf(found.destination, ["selection", "new sheet"], FIRST_CHOICES.destination),
  };
}

/** The request that choices and offers make, or what is wrong with them, by field: "offers.0.base". */
export function readComparison(
  choices: CompareChoices,
  typed: readonly TypedOffer[],
): { request: CompareOffersRequest; problems?: never } | { request?: never; problems: Problems } {
  const problems: Record<string, string> = {};
  const offers = typed.flatMap((each, index) => {
    const { offer, problems: found = {} } = readOffer(each);
    for (const [field, problem] of Object.entries(found)) problems[`offers.${index}.${field}`] = problem;
    const same = typed.findIndex(({ name }) => sameName(name, each.name));
    if (same < index) problems[`offers.${index}.name`] ??= `Offer ${same + 1} has this name already.`;
    return offer ?? [];
  });
  return Object.keys(problems).length > 0 ? { problems } : { request: { offers, ...choices } };
}

function sameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
