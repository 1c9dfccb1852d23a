import { defineNative } from "./defineNative.ts";

export const nativeTotalComp = defineNative({
  name: "AI_TOTAL_COMP",
  params: ["base", "bonus", "equity_per_year", "certainty", "sign_on", "years"],
  write({ base, bonus, equity_per_year, certainty, sign_on, years }, inputs) {
    const equity = inputs.amount(equity_per_year, "0");
    const share = inputs.number(certainty, { min: 0, max: 1 }, "1");
    const signOn = inputs.amount(sign_on, "0");
    const spread = inputs.number(years, { min: 1, max: 50 }, "1");
    return [`${inputs.amount(base)}+${inputs.amount(bonus, "0")}+${equity}*${share}+${signOn}/${spread}`];
  },
});
