import type { Scene } from "../Scene.ts";
import { BENCHMARK_SCENES } from "./benchmarks.ts";
import { BLOCK_SCENES, REMOVAL_SCENES } from "./blocks.ts";
import { FORMULA_SCENES, MENU_SCENES } from "./formulas.ts";
import { PLAN_SCENES } from "./plan.ts";

/** Every command that writes, in the states that spreadsheets ordinarily have. */
export const SCENES: readonly Scene[] = [
  ...BLOCK_SCENES,
  ...REMOVAL_SCENES,
  ...BENCHMARK_SCENES,
  ...FORMULA_SCENES,
  ...MENU_SCENES,
  ...PLAN_SCENES,
];
