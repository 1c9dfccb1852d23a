import type { Block } from "./columns/blockTable.ts";
import { columnList } from "./columns/Column.ts";
import { PAGE, USD_LINE, WORDS_LINE } from "./pageLine.ts";
import type { InsertAs } from "./Table.ts";
import type { OfferOnPaper } from "./thesisTable.ts";

/** A letter is in one colour, whatever may be typed into it. */
const INK = { style: "result" } as const;
const EQUITY_CAVEAT = "At today's price: it may come to more, to less or to nothing.";

/** The offer as the candidate gets it: every line one that was agreed, and nothing that is not certain told as if it were. */
export function letterBlock(offer: OfferOnPaper, insertAs: InsertAs): Block<OfferOnPaper, LetterKey> {
  return {
    title: "Offer letter",
    subtitle: offer.role,
    provenance:
      "AI Comp wrote what was typed in the panel; have your counsel look at a letter before it is sent.",
    columns: LETTER_LINES,
    without: offer.equityKind === "none" ? ["equity", "equityIs"] : [],
    across: { width: PAGE.names, isPage: true },
    identifies: ["candidate"],
    items: [offer],
    insertAs,
  };
}

type LetterKey = keyof typeof LETTER_LINES;

export const LETTER_LINES = columnList<OfferOnPaper>()({
  candidate: { is: "typed", style: "head", head: "To", ...WORDS_LINE, value: ({ candidate }) => candidate },
  role: { is: "typed", ...INK, head: "Role", ...WORDS_LINE, value: ({ role }) => role },
  cash: {
    is: "calculated",
    head: "Cash a year",
    note: "Base and bonus, before tax.",
    ...USD_LINE,
    value: ({ base, bonus }) => base + bonus,
    formula: (row) => `${row.base}+${row.bonus}`,
  },
  base: { is: "typed", ...INK, head: "Base a year", ...USD_LINE, value: ({ base }) => base },
  bonus: { is: "typed", ...INK, head: "Bonus a year", ...USD_LINE, value: ({ bonus }) => bonus },
  equity: {
    is: "typed",
    ...INK,
    head: "Equity a year",
    ...USD_LINE,
    value: ({ equityPerYear }) => equityPerYear,
  },
  equityIs: {
    is: "typed",
    ...INK,
    head: "Of which kind",
    ...WORDS_LINE,
    value: ({ equityKind }) =>
      `${equityKind.charAt(0).toUpperCase()}${equityKind.slice(1)}. ${EQUITY_CAVEAT}`,
  },
  scope: { is: "typed", ...INK, head: "You own", ...WORDS_LINE, value: ({ scope }) => scope },
  decides: {
    is: "typed",
    ...INK,
    head: "You decide",
    ...WORDS_LINE,
    value: ({ roleControls }) => roleControls,
  },
  manager: { is: "typed", ...INK, head: "You report to", ...WORDS_LINE, value: ({ manager }) => manager },
  trajectory: {
    is: "typed",
    ...INK,
    head: "Where this leads",
    ...WORDS_LINE,
    value: ({ trajectory }) => trajectory,
  },
  start: { is: "typed", ...INK, head: "Start", ...WORDS_LINE, value: ({ start }) => start || "To be agreed" },
  answerBy: {
    is: "typed",
    ...INK,
    head: "We ask for your answer by",
    ...WORDS_LINE,
    value: ({ answerBy }) => answerBy,
  },
  signed: { is: "typed", ...INK, head: "Signed", ...WORDS_LINE, value: () => "" },
});
