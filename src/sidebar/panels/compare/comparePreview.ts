import type { ComparedOffer } from "../../../commands/compareOffers.ts";
import { compareOffers, type OfferOutcome } from "../../../core/offers/compareOffers.ts";
import type { FilingStatus } from "../../../core/tax/filing.ts";
import { taxHome } from "../../../reference/taxHome.ts";

export interface ComparedRow {
  offer: ComparedOffer;
  outcome: OfferOutcome;
}

/** What the offers come to, from the same calculation as the table that is written. */
export function comparePreview(
  offers: readonly ComparedOffer[],
  years: number,
  filing: FilingStatus,
): ComparedRow[] {
  const homes = offers.map((offer) => ({ offer, home: taxHome("State", offer.state, offer.locality) }));
  const outcomes = compareOffers(homes, years, filing);
  return offers.map((offer, i) => ({ offer, outcome: outcomes[i] as OfferOutcome }));
}

/** The row with the most of something; the first one where several have it. */
export function most(
  rows: readonly ComparedRow[],
  of: (row: ComparedRow) => number,
): ComparedRow | undefined {
  return rows.reduce<ComparedRow | undefined>(
    (best, row) => (best === undefined || of(row) > of(best) ? row : best),
    undefined,
  );
}
