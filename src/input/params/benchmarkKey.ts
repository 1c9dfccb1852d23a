import { textOf } from "./text.ts";

/** The key of a figure, as AI_BENCHMARK takes it; whether there is one by that key depends on the figures. */
export const BENCHMARK_KEY = textOf('a benchmark key such as "us.base"', {
  samples: ["us.base", "startup.base.low", "factor.WA", "living.NY", "shape.lead.p90", "Senior.Floor"],
});
