/** Postal code of one of the 50 states or DC. */
export type StateCode = string;

/** A metropolitan area by its first city and state: "San Jose, CA". */
export type MetroPlace = string;

/** Where a job is paid: a state, a metropolitan area, the national market, or remote. */
export type Place = StateCode | MetroPlace | "US" | "REMOTE";

/** Whether a place names no state: its job may be done in any. */
export const isAnywhere = (place: Place): boolean => place === "US" || place === "REMOTE";

/** Whether a place is a metropolitan area: it alone has its state behind a comma. */
export const isMetro = (place: Place): place is MetroPlace => place.includes(", ");
