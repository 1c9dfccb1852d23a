import * as v from "valibot";
import { SourceSchema } from "./Source.ts";
import { Count, Positive, Sentence, Soc, SourceId, State, Status } from "./values.ts";

/** data/geography/oews-means.json: what the state factors are computed from. Read by the checks only, not shipped. */
export const OewsMeansSchema = v.strictObject({
  method: Sentence,
  sources: v.array(SourceSchema),
  occupations: v.array(v.strictObject({ soc: Soc, title: Sentence })),
  rows: v.array(
    v.strictObject({
      place: v.union([State, v.literal("US")]),
      occupation: Soc,
      /** Null where the mean is published and the employment is not. */
      employment: v.nullable(Count),
      /** US dollars a year. */
      mean: Positive,
      source: SourceId,
      status: Status,
    }),
  ),
});

export type OewsMeans = v.InferOutput<typeof OewsMeansSchema>;
