import { BAND_BASES } from "../core/bands/band.ts";
import { LEVEL_NAMES } from "../core/market/levels.ts";
import { EQUITY_KINDS } from "../core/offers/equityCertainty.ts";
import { RATINGS } from "../core/team/merit.ts";
import type { Limits } from "../core/units/limits.ts";
import { everyPlace } from "../reference/metroAreas.ts";
import type { TypingRule } from "./SheetCell.ts";

const words = (head: string, list: readonly string[]): TypingRule => ({
  accepts: { list },
  help: `${head} should be ${list.length > 10 ? "one of the list" : list.join(", ")}.`,
});

/** What people should type into the blue cells of blocks. */
export const LEVEL_RULE = words("Level", LEVEL_NAMES);
export const RATING_RULE = words("Rating", RATINGS);
export const PLACE_RULE: TypingRule = {
  // Asked for when a rule is written, so that loading reads no data.
  get accepts() {
    return { list: everyPlace() };
  },
  help: "State should be a postal code, a metropolitan area such as San Jose, CA, US or REMOTE.",
};
export const BASIS_RULE = words("Basis", BAND_BASES);
export const EQUITY_RULE = words("Equity kind", EQUITY_KINDS);
export const TICK_RULE: TypingRule = { accepts: "tick", help: "Tick it where it holds." };

/** A number within limits. */
export function numberRule(head: string, { min, max }: Limits, inWords: string): TypingRule {
  return { accepts: { from: min, to: max }, help: `${head} should be ${inWords}.` };
}
