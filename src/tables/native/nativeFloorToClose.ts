import { defineNative } from "./defineNative.ts";
import { nativeFloor } from "./nativeAverageBase.ts";

export const nativeFloorToClose = defineNative({
  name: "AI_FLOOR",
  params: ["level"],
  write: ({ level }, inputs, figures) => [nativeFloor(inputs.level(level, "senior"), figures)],
});
