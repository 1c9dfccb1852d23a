import { PACKAGE_DEFAULTS, SIGN_ON_YEARS } from "../../core/offers/totalCompensation.ts";
import { defineNative } from "./defineNative.ts";

export const nativeTotalComp = defineNative({
  name: "AI_TOTAL_COMP",
  params: ["base", "bonus", "equity_per_year", "certainty", "sign_on", "years"],
  write({ base, bonus, equity_per_year, certainty, sign_on, years }, inputs) {
    const equity = inputs.amount(equity_per_year, `${PACKAGE_DEFAULTS.equityPerYear}`);
    const share = inputs.share(certainty, `${PACKAGE_DEFAULTS.certainty}`);
    const signOn = inputs.amount(sign_on, `${PACKAGE_DEFAULTS.signOn}`);
    const spread = inputs.number(years, SIGN_ON_YEARS, `${PACKAGE_DEFAULTS.years}`);
    return [
      `${inputs.amount(base)}+${inputs.amount(bonus, `${PACKAGE_DEFAULTS.bonus}`)}+${equity}*${share}+${signOn}/${spread}`,
    ];
  },
});
