import { defineNative } from "./defineNative.ts";
import { nativeAverageBase } from "./nativeAverageBase.ts";

export const nativeCompaRatio = defineNative({
  name: "AI_COMPA_RATIO",
  params: ["pay", "level", "state"],
  write({ pay: payArgument, level: levelArgument, state }, inputs, figures) {
    const pay = inputs.amount(payArgument);
    const level = inputs.level(levelArgument);
    return [`${pay}/(${nativeAverageBase(level, state, inputs, figures)})`];
  },
});
