import { type FigureRanges, figure } from "./FigureRanges.ts";
import { type Inputs, keyOf, type Word } from "./Inputs.ts";
import type { ArgumentText } from "./literal.ts";

/** `national` pay in a place: times the place's factor, where the place is not the whole US. */
export function inPlace(
  national: string,
  place: ArgumentText,
  inputs: Inputs,
  figures: FigureRanges,
): string {
  const word = inputs.word(place, "UPPER", "US");
  if ("known" in word && word.known === "US") return national;
  return `${national}*${figure(keyOf("factor.", word), figures)}`;
}

/** Average base salary of a level in a place. */
export function nativeAverageBase(
  level: Word,
  place: ArgumentText,
  inputs: Inputs,
  figures: FigureRanges,
): string {
  return inPlace(figure(keyOf("base.", level), figures), place, inputs, figures);
}

/** The floor to close of a level; an error where none is quoted, because its cell then holds words. */
export function nativeFloor(level: Word, figures: FigureRanges): string {
  return `(0+${figure(keyOf("", level, ".floor"), figures)})`;
}
