import { defineNative } from "./defineNative.ts";

export const nativeOptionValue = defineNative({
  name: "AI_OPTION_VALUE",
  params: ["shares", "strike", "exit_price", "p_exit", "dilution", "vest_years"],
  write({ shares: sharesArgument, strike, exit_price, p_exit, dilution, vest_years }, inputs) {
    const shares = inputs.number(sharesArgument, { min: 0, max: 1_000_000_000 });
    const kept = `(1-${inputs.number(dilution, { min: 0, max: 1 }, "0")})`;
    const gain = `MAX(0,${inputs.amount(exit_price)}*${kept}-${inputs.amount(strike)})`;
    const chance = inputs.number(p_exit, { min: 0, max: 1 }, "1");
    const years = inputs.number(vest_years, { min: 0.25, max: 20 }, "4");
    return [`${gain}*${shares}*${chance}/${years}`];
  },
});
