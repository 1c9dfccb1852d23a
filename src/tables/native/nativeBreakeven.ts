import { BREAKEVEN_DEFAULTS, BREAKEVEN_LIMITS } from "../../core/hiring/breakevenDayValue.ts";
import { extraDays } from "./daysToFill.ts";
import { defineNative } from "./defineNative.ts";
import { nativeFloor } from "./nativeAverageBase.ts";

export const nativeBreakeven = defineNative({
  name: "AI_BREAKEVEN",
  params: ["offer", "level", "horizon_years", "load"],
  write({ offer: offerArgument, level, horizon_years, load: loadArgument }, inputs, figures) {
    const offer = inputs.amount(offerArgument);
    const floor = nativeFloor(inputs.level(level, "senior"), figures);
    const years = inputs.number(
      horizon_years,
      BREAKEVEN_LIMITS.horizonYears,
      `${BREAKEVEN_DEFAULTS.horizonYears}`,
    );
    const load = inputs.number(loadArgument, BREAKEVEN_LIMITS.load, `${BREAKEVEN_DEFAULTS.load}`);
    return [`MAX(0,${floor}-${offer})*${years}*${load}/${extraDays(figures)}`];
  },
});
