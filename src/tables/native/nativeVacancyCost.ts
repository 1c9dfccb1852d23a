import { VACANCY_DEFAULTS, VACANCY_LIMITS } from "../../core/hiring/vacancyCost.ts";
import { defineNative } from "./defineNative.ts";

export const nativeVacancyCost = defineNative({
  name: "AI_VACANCY_COST",
  params: ["annual_value", "days", "annual_cost_saved", "cover_per_day", "basis"],
  write({ annual_value, days: daysArgument, annual_cost_saved, cover_per_day, basis }, inputs) {
    const value = inputs.amount(annual_value);
    const days = inputs.number(daysArgument, VACANCY_LIMITS.days);
    const saved = inputs.amount(annual_cost_saved, `${VACANCY_DEFAULTS.annualCostSaved}`);
    const cover = inputs.amount(cover_per_day, `${VACANCY_DEFAULTS.coverPerDay}`);
    const year = inputs.number(basis, VACANCY_LIMITS.basis, `${VACANCY_DEFAULTS.basis}`);
    return [`${days}*((${value}-${saved})/${year}+${cover})`];
  },
});
