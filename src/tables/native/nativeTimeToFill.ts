import { daysToFill } from "./daysToFill.ts";
import { defineNative } from "./defineNative.ts";
import { nativeFloor } from "./nativeAverageBase.ts";

export const nativeTimeToFill = defineNative({
  name: "AI_TIME_TO_FILL",
  params: ["base", "level", "bound"],
  write({ base: baseArgument, level, bound }, inputs, figures) {
    const base = inputs.amount(baseArgument);
    const floor = nativeFloor(inputs.level(level, "senior"), figures);
    const days = (of: "low" | "mid" | "high") => daysToFill(base, floor, of, figures);
    return [inputs.choice(bound, { low: days("low"), mid: days("mid"), high: days("high") }, "mid")];
  },
});
