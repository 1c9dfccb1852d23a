import { OPTION_DEFAULTS, OPTION_LIMITS } from "../../core/offers/optionValue.ts";
import { defineNative } from "./defineNative.ts";

export const nativeOptionValue = defineNative({
  name: "AI_OPTION_VALUE",
  params: ["shares", "strike", "exit_price", "p_exit", "dilution", "vest_years"],
  write({ shares: sharesArgument, strike, exit_price, p_exit, dilution, vest_years }, inputs) {
    const shares = inputs.number(sharesArgument, OPTION_LIMITS.shares);
    const kept = `(1-${inputs.share(dilution, `${OPTION_DEFAULTS.dilution}`)})`;
    const gain = `MAX(0,${inputs.number(exit_price, OPTION_LIMITS.price)}*${kept}-${inputs.number(strike, OPTION_LIMITS.price)})`;
    const chance = inputs.share(p_exit, `${OPTION_DEFAULTS.exitChance}`);
    const years = inputs.number(vest_years, OPTION_LIMITS.vestYears, `${OPTION_DEFAULTS.vestYears}`);
    return [`${gain}*${shares}*${chance}/${years}`];
  },
});
