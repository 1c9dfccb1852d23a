import type { WriteBody } from "../Body.ts";
import { inDataset } from "../sqlText.ts";

export const compaRatio: WriteBody = ({ pay, level, state }) => ({
  value: `${pay} / ${inDataset("ai_comp_average_base")}(${level}, ${state}, overrides)`,
});
