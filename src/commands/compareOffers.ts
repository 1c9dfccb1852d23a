import type { CompetingOffer, OfferOutcome } from "../core/offers/compareOffers.ts";
import type { FilingStatus } from "../core/tax/filing.ts";
import type { StateCode } from "../core/units/place.ts";
import type { Destination, Inserted } from "./insertTable.ts";

/** One offer as the Compare offers panel sends it. A refusal's field is "offers.0.vesting" and the like. */
export interface ComparedOffer extends CompetingOffer {
  /** Where it is taxed: one state. */
  state: StateCode;
}

/** What the Compare offers panel sends. Preview with `compareOffers` of core/offers and `taxHome` of reference. */
export interface CompareOffersRequest {
  /** 2 to 4. */
  offers: readonly ComparedOffer[];
  /** 1 to 4 years. */
  years: number;
  filing: FilingStatus;
  insertAs: "live" | "native" | "values";
  destination: Destination;
  /** The range the user agreed to replace, as the question named it. */
  replace?: string | undefined;
}

export interface OffersCompared extends Inserted {
  /** In the order of the offers. */
  outcomes: readonly OfferOutcome[];
}
