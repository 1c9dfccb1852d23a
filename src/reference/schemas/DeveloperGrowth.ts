import * as v from "valibot";
import { SourceSchema } from "./Source.ts";
import { Positive, Sentence, SourceId, Status, Year } from "./values.ts";

/** data/roles/developer-growth.json: the median wage of software developers by year, from which growth is worked out. */
export const DeveloperGrowthSchema = v.strictObject({
  method: Sentence,
  sources: v.array(SourceSchema),
  rows: v.array(
    v.strictObject({
      /** The year of a survey of May. */
      year: Year,
      /** US dollars a year. */
      median: Positive,
      source: SourceId,
      status: Status,
    }),
  ),
});

export type DeveloperGrowth = v.InferOutput<typeof DeveloperGrowthSchema>;
