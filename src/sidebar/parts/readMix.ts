import type { CompetitionMix } from "../../core/offers/competition.ts";
import { MIX } from "../../input/params/mix.ts";
import { readTyped, type Typed } from "../readTyped.ts";

/** More characters than every company with its share. */
export const MOST_MIX = 120;

/** The companies that one competes with, as typed; undefined where none are. */
export function readMix(text: string): Typed<CompetitionMix | undefined> {
  return text.trim() === "" ? { value: undefined } : readTyped(MIX, text, "Companies");
}
