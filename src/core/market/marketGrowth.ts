import type { Trace } from "../trace.ts";
import type { Benchmarks, Figure } from "./Benchmarks.ts";
import { required, toldBeside } from "./required.ts";

/** How fast the market's pay grows in a year: as the software developers' median did in the last one. */
export function marketGrowth(benchmarks: Benchmarks, trace: Trace): Figure {
  if (trace.on) toldBeside(required(benchmarks, "growth.four_years"), "Beside it: a year over four", trace);
  return required(benchmarks, "growth.last_year");
}
