/** Postal code of one of the 50 states or DC. */
export type StateCode = string;

/** Where a job is paid: a state, the national market, or remote. */
export type Place = StateCode | "US" | "REMOTE";
