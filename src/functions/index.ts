import { AI_BAND } from "./AI_BAND.ts";
import { AI_BENCHMARK } from "./AI_BENCHMARK.ts";
import { AI_EXPLAIN } from "./AI_EXPLAIN.ts";
import { AI_FLOOR } from "./AI_FLOOR.ts";
import { AI_GEO_FACTOR } from "./AI_GEO_FACTOR.ts";
import { AI_LEVEL } from "./AI_LEVEL.ts";
import { AI_OFFER_CHECK } from "./AI_OFFER_CHECK.ts";
import { AI_SALARY } from "./AI_SALARY.ts";
import { AI_TIME_TO_FILL } from "./AI_TIME_TO_FILL.ts";
import type { SheetFunction } from "./define/SheetFunction.ts";

/** Every custom function, in the order of the docs. */
export const FUNCTIONS: readonly SheetFunction[] = [
  AI_SALARY,
  AI_LEVEL,
  AI_GEO_FACTOR,
  AI_BAND,
  AI_FLOOR,
  AI_BENCHMARK,
  AI_EXPLAIN,
  AI_OFFER_CHECK,
  AI_TIME_TO_FILL,
];
