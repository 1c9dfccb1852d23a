import type { Place } from "../units/place.ts";

/**
 * By which market a company pays: that of each place, one national rate, its headquarters' everywhere, or its own pay
 * zones. A zone gives a place another factor; it changes no place.
 */
export const GEOGRAPHIC_POLICIES = ["location", "national", "headquarters", "zones"] as const;
export type GeographicPolicy = (typeof GEOGRAPHIC_POLICIES)[number];

export interface PayByPlace {
  /** Absent: location. */
  policy?: GeographicPolicy | undefined;
  /** Where everybody is paid as, with that policy. */
  headquarters?: Place | undefined;
}

/** The place by whose market a job in a place is paid. */
export function paidAs(place: Place, { policy, headquarters = place }: PayByPlace): Place {
  if (policy === "national") return "US";
  return policy === "headquarters" ? headquarters : place;
}
