import type { PreviewWriteRequest } from "../../commands/previewWrite.ts";

interface WrittenCalls {
  command: PreviewWriteRequest["command"];
  calls: readonly string[];
  ownFigures: boolean;
}

/** Of each kind of block: the command that writes it, the formulas that it calls when it is live, and whether they calculate with the user's own figures. */
export const WRITTEN_CALLS = {
  bands: { command: "generateBands", calls: ["AI_BAND", "AI_FLOOR"], ownFigures: true },
  offers: {
    command: "checkOffer",
    calls: ["AI_OFFER_CHECK", "AI_TIME_TO_FILL", "AI_SALARY", "AI_BAND", "AI_BENCHMARK"],
    ownFigures: true,
  },
  compare: { command: "compareOffers", calls: ["AI_TAKE_HOME"], ownFigures: false },
  postings: { command: "postJob", calls: ["AI_POSTING_RULE", "AI_FLOOR"], ownFigures: true },
  audit: { command: "auditTeam", calls: ["AI_AUDIT", "AI_BAND", "AI_FLOOR"], ownFigures: true },
  merit: { command: "writeMerit", calls: ["AI_MERIT", "AI_BAND"], ownFigures: true },
  thesis: {
    command: "writeThesis",
    calls: ["AI_FLOOR", "AI_TIME_TO_FILL", "AI_TAKE_HOME"],
    ownFigures: true,
  },
  candidate: { command: "writeCandidateSheet", calls: ["AI_BAND", "AI_FLOOR"], ownFigures: true },
} as const satisfies Readonly<Record<string, WrittenCalls>>;

export type WrittenKind = keyof typeof WRITTEN_CALLS;
