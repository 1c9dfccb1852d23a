import type { Level } from "../core/market/levels.ts";
import type { EquityKind, EquityTicks } from "../core/offers/equityCertainty.ts";
import type { OfferReview } from "../core/offers/offerReview.ts";
import type { Place } from "../core/units/place.ts";
import type { Destination, Inserted } from "./insertTable.ts";

/** What the Offer check panel sends. Preview with `offerReview` of core/offers, which this writes. */
export interface CheckOfferRequest {
  /** Names the offer's row; the same label again updates its row, another one adds a row. */
  label: string;
  level: Level;
  state: Place;
  base: number;
  bonus: number;
  equityPerYear: number;
  equityKind: EquityKind;
  ticks: EquityTicks;
  /** The guide's four questions; the kind of equity is the second. */
  answers: {
    /** How much is guaranteed cash, in US dollars a year; blank: the base. */
    guaranteedCash?: number | undefined;
    /** What must go right? */
    mustGoRight: string;
    /** What does the role control? */
    roleControls: string;
  };
  /** What a day of the filled seat is worth net of its cost, in US dollars; blank: unknown. */
  seatValuePerDay?: number | undefined;
  /** Whether to write the one-page rationale too, on a sheet of its own. */
  rationale: boolean;
  insertAs: "live" | "native" | "values";
  destination: Destination;
  /** The range the user agreed to replace, as the question named it. */
  replace?: string | undefined;
}

export interface OfferChecked extends Inserted {
  review: OfferReview;
  /** Where the rationale was written: "'Rationale Jane'!A1:C20". */
  rationale?: string;
}
