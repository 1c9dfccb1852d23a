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

/** Which offer is better, in a sentence: by cash after tax, and by cash with the equity that counts. */
export function answerInWords(
  rows: readonly ComparedRow[],
  years: number,
  dollars: (amount: number) => string,
): string | undefined {
  const net = ({ outcome }: ComparedRow) => outcome.cashAfterTax;
  const counted = ({ outcome }: ComparedRow) => outcome.counted;
  const [paysMost, countsMost] = [most(rows, net), most(rows, counted)];
  if (!paysMost || !countsMost || rows.length < 2) return undefined;
  const ahead = (first: ComparedRow, of: (row: ComparedRow) => number) =>
    of(first) - Math.max(...rows.filter((row) => row !== first).map(of));
  const over = `over ${years === 1 ? "1 year" : `${years} years`}`;
  const [paid, equal] = [ahead(paysMost, net), ahead(countsMost, counted)].map((more) =>
    more === 0 ? "as much" : `${dollars(Math.round(more))} more`,
  );
  return paysMost === countsMost
    ? `${paysMost.offer.name} leads: ${paid} cash after tax ${over}, ${equal} with certain equity before tax.`
    : `${paysMost.offer.name} pays ${paid} cash after tax ${over}; ${countsMost.offer.name} counts ${equal} with certain equity.`;
}
