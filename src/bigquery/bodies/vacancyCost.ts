import type { WriteBody } from "../Body.ts";

export const vacancyCost: WriteBody = ({ annual_value, days, annual_cost_saved, cover_per_day, basis }) => ({
  value: `${days} * ((${annual_value} - ${annual_cost_saved}) / ${basis} + ${cover_per_day})`,
});
