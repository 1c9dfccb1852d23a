/** Behaviours of the list that the stand-in does not have yet, by what they say. It may only get shorter. */
export const DEVIATIONS: readonly string[] = [];
