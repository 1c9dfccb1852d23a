import * as v from "valibot";
import { SourceSchema } from "./Source.ts";
import { Area, Positive, Sentence, SourceId, State, Status } from "./values.ts";

/** data/roles/developer-concentration.json: how many of a place's jobs are software developers', relative to the US. */
export const DeveloperConcentrationSchema = v.strictObject({
  method: Sentence,
  sources: v.array(SourceSchema),
  rows: v.array(
    v.strictObject({
      place: v.union([State, Area]),
      locationQuotient: Positive,
      source: SourceId,
      status: Status,
    }),
  ),
});

export type DeveloperConcentration = v.InferOutput<typeof DeveloperConcentrationSchema>;
