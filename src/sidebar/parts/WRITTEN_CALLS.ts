/** The formulas that a live block of each kind calls, and whether they calculate with the user's own figures. */
export const WRITTEN_CALLS = {
  bands: { calls: ["AI_BAND", "AI_FLOOR"], ownFigures: true },
  offers: {
    calls: ["AI_OFFER_CHECK", "AI_TIME_TO_FILL", "AI_SALARY", "AI_BAND", "AI_BENCHMARK"],
    ownFigures: true,
  },
  compare: { calls: ["AI_TAKE_HOME"], ownFigures: false },
  postings: { calls: ["AI_POSTING_RULE", "AI_FLOOR"], ownFigures: true },
  audit: { calls: ["AI_AUDIT", "AI_BAND", "AI_FLOOR"], ownFigures: true },
  merit: { calls: ["AI_MERIT", "AI_BAND"], ownFigures: true },
  thesis: { calls: ["AI_FLOOR", "AI_TIME_TO_FILL", "AI_TAKE_HOME"], ownFigures: true },
  candidate: { calls: ["AI_BAND", "AI_FLOOR"], ownFigures: true },
} as const satisfies Readonly<Record<string, { calls: readonly string[]; ownFigures: boolean }>>;

export type WrittenKind = keyof typeof WRITTEN_CALLS;
