import { defineNative } from "./defineNative.ts";

export const nativeVacancyCost = defineNative({
  name: "AI_VACANCY_COST",
  params: ["annual_value", "days", "annual_cost_saved", "cover_per_day", "basis"],
  write({ annual_value, days: daysArgument, annual_cost_saved, cover_per_day, basis }, inputs) {
    const value = inputs.amount(annual_value);
    const days = inputs.number(daysArgument, { min: 0, max: 36_600 });
    const saved = inputs.amount(annual_cost_saved, "0");
    const cover = inputs.amount(cover_per_day, "0");
    const year = inputs.number(basis, { min: 1, max: 366 }, "365");
    return [`${days}*((${value}-${saved})/${year}+${cover})`];
  },
});
