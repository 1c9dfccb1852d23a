/** How long a text of the user's own may be, in characters. */
export const LONGEST_TEXT = {
  /** What an offer or a place is called. */
  name: 60,
  /** One of an offer's questions, answered. */
  answer: 300,
  /** Where an own figure is from. */
  source: 200,
  /** A range: as long as a sheet's name may be, with an address. */
  address: 140,
  /** Why something was approved. */
  reason: 200,
} as const;
