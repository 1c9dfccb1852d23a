import * as v from "valibot";
import { SourceSchema } from "./Source.ts";
import { Count, Positive, Sentence, SourceId, Status } from "./values.ts";

/** data/benchmarks/pay-shape.json: percentiles of pay relative to the mean, by level. */
export const PayShapeSchema = v.strictObject({
  method: Sentence,
  sources: v.array(SourceSchema),
  rows: v.array(
    v.strictObject({
      level: v.picklist(["entry", "mid", "senior", "lead", "principal"]),
      /** The source's own experience levels. */
      experience: v.picklist(["EN", "MI", "SE", "SE+EX"]),
      postings: Count,
      p10: Positive,
      p25: Positive,
      p50: Positive,
      p75: Positive,
      p90: Positive,
      source: SourceId,
      status: Status,
      note: Sentence,
    }),
  ),
});

export type PayShape = v.InferOutput<typeof PayShapeSchema>;
