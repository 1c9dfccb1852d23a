import type { Place } from "../core/units/place.ts";

/** The 50 states and the District of Columbia by postal code, in the order of their names. */
export const STATE_NAMES = {
  AL: "Alabama",
  AK: "Alaska",
  AZ: "Arizona",
  AR: "Arkansas",
  CA: "California",
  CO: "Colorado",
  CT: "Connecticut",
  DE: "Delaware",
  DC: "District of Columbia",
  FL: "Florida",
  GA: "Georgia",
  HI: "Hawaii",
  ID: "Idaho",
  IL: "Illinois",
  IN: "Indiana",
  IA: "Iowa",
  KS: "Kansas",
  KY: "Kentucky",
  LA: "Louisiana",
  ME: "Maine",
  MD: "Maryland",
  MA: "Massachusetts",
  MI: "Michigan",
  MN: "Minnesota",
  MS: "Mississippi",
  MO: "Missouri",
  MT: "Montana",
  NE: "Nebraska",
  NV: "Nevada",
  NH: "New Hampshire",
  NJ: "New Jersey",
  NM: "New Mexico",
  NY: "New York",
  NC: "North Carolina",
  ND: "North Dakota",
  OH: "Ohio",
  OK: "Oklahoma",
  OR: "Oregon",
  PA: "Pennsylvania",
  RI: "Rhode Island",
  SC: "South Carolina",
  SD: "South Dakota",
  TN: "Tennessee",
  TX: "Texas",
  UT: "Utah",
  VT: "Vermont",
  VA: "Virginia",
  WA: "Washington",
  WV: "West Virginia",
  WI: "Wisconsin",
  WY: "Wyoming",
} as const;

/** Postal code of a state, or DC. */
export type StateCode = keyof typeof STATE_NAMES;

export const STATE_CODES = Object.keys(STATE_NAMES) as readonly StateCode[];

/** Where a job can be paid: the whole US, remote, or a state. */
export const PLACES: readonly Place[] = ["US", "REMOTE", ...STATE_CODES];

const states: ReadonlySet<Place> = new Set(STATE_CODES);

/** Whether a place is one of the 50 states or DC. */
export const isState = (place: Place): place is StateCode => states.has(place);

/** The state whose law holds in a place: itself, or the first that a metropolitan area's name has ("San Jose, CA"). */
export function stateOf(place: Place): StateCode | undefined {
  const state = place.slice(place.lastIndexOf(" ") + 1);
  return isState(state) ? state : undefined;
}

/** Territories by postal code: real places for which the data has no figure, so that an error can say just that. */
export const TERRITORY_NAMES = {
  AS: "American Samoa",
  GU: "Guam",
  MP: "Northern Mariana Islands",
  PR: "Puerto Rico",
  VI: "US Virgin Islands",
} as const;
