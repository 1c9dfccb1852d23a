import type { CellStyle } from "../tables/Content.ts";

interface Look {
  background: string | null;
  colour: string;
  weight: "bold" | "normal";
}

const INK = "#202124";
/** Points of a figure; all other cells are as the spreadsheet has them. */
export const FIGURE_POINTS = 18;

export const LOOKS: Readonly<Record<CellStyle, Look>> = {
  title: { background: null, colour: INK, weight: "bold" },
  note: { background: null, colour: "#5f6368", weight: "normal" },
  head: { background: "#e8f0fe", colour: "#174ea6", weight: "bold" },
  // Blue is what finance reads as "an input: change me".
  input: { background: null, colour: "#1a56db", weight: "normal" },
  result: { background: null, colour: INK, weight: "normal" },
  text: { background: null, colour: "#5f6368", weight: "normal" },
  total: { background: null, colour: INK, weight: "bold" },
  // To be read from the other end of a table.
  figure: { background: null, colour: INK, weight: "bold" },
};

/** Colours of the rules: a fill light enough for dark text. */
export const RULE_COLOURS = { good: "#e6f4ea", warning: "#fef7e0", bad: "#fce8e6" } as const;
