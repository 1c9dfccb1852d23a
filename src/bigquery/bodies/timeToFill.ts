import type { WriteBody } from "../Body.ts";
import { floorOf, noFloorQuoted } from "../noFloorQuoted.ts";
import { figure } from "../parts.ts";
import { inDataset } from "../sqlText.ts";

/** Days to fill a seat at a base, where a value named `floor` is the level's. */
export function daysToFill(base: string, bound: string): string {
  return `IF(${base} < floor, ${figure("senior.slow.days")}, ${inDataset("ai_comp_competitive_days")}(${bound}, overrides))`;
}

export const timeToFill: WriteBody = ({ base = "", level = "", bound = "" }) => ({
  named: { floor: floorOf(level) },
  refusals: [noFloorQuoted(level)],
  value: daysToFill(base, bound),
});
