import type { Benchmarks } from "../../core/market/Benchmarks.ts";
import { publishedBenchmarks } from "../../reference/benchmarks.ts";
import type { Param } from "../Param.ts";
import { readOverrides } from "./readOverrides.ts";

const ACCEPTS =
  "a range of key, value and optional source, with keys of AI_BENCHMARK, or of zone, places and factor";

/**
 * The user's own figures: rows of key, value and optional source. An argument, so that Sheets recalculates when
 * they change; it is how a company's own survey data enters every formula.
 */
export const overrides: Param<Benchmarks> = {
  takes: "range",
  type: "Range",
  description:
    "Your own figures: rows of key, value and optional source; or pay zones: rows of zone, places and factor.",
  example: "Overrides!A2:C20",
  accepts: ACCEPTS,
  samples: [
    [
      ["base.senior", "$180,000", "own survey"],
      ["", "", ""],
      ["mid.floor", 150_000, ""],
    ],
  ],
  default: "the published figures",
  whenBlank: publishedBenchmarks,
  read: (argument, name) => readOverrides(argument, name, ACCEPTS),
};
