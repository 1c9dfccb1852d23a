import type { WriteBody } from "../Body.ts";
import { floorOf, noFloorQuoted } from "../noFloorQuoted.ts";
import { figure } from "../parts.ts";
import { inDataset } from "../sqlText.ts";

export const breakeven: WriteBody = ({ offer, level = "", horizon_years, load }) => ({
  named: { floor: floorOf(level) },
  refusals: [noFloorQuoted(level)],
  value: `GREATEST(0, floor - ${offer}) * ${horizon_years} * ${load}
      / (${figure("senior.slow.days")} - ${inDataset("ai_comp_competitive_days")}('mid', overrides))`,
});
