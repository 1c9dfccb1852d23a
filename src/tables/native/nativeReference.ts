import { type FigureRanges, figure } from "./FigureRanges.ts";
import { keyOf, type Word } from "./Inputs.ts";

/** What an offer is held to: the floor where one is known, else the local average. */
export function referencePay(level: Word, average: string, figures: FigureRanges): string {
  const floor = figure(keyOf("", level, ".floor"), figures);
  // Where no floor is quoted its cell holds words.
  return `IF(ISNUMBER(${floor}),${floor},${average})`;
}

/** Whether a floor is known for the level. */
export function isFloorKnown(level: Word, figures: FigureRanges): string {
  return `ISNUMBER(${figure(keyOf("", level, ".floor"), figures)})`;
}
