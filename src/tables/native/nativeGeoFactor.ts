import { defineNative } from "./defineNative.ts";
import { figure } from "./FigureRanges.ts";
import { keyOf } from "./Inputs.ts";

export const nativeGeoFactor = defineNative({
  name: "AI_GEO_FACTOR",
  params: ["state", "basis"],
  write({ state, basis }, inputs, figures) {
    const place = inputs.word(state, "UPPER");
    return [
      inputs.choice(
        basis,
        {
          market: figure(keyOf("factor.", place), figures),
          living: figure(keyOf("living.", place), figures),
        },
        "market",
      ),
    ];
  },
});
