import * as v from "valibot";
import { SourceSchema } from "./Source.ts";
import { Cbsa, Count, Positive, Sentence, Soc, SourceId, State, Status } from "./values.ts";

/** data/geography/oews-medians.json: what the factors of metropolitan areas are computed from. Read by the checks only. */
export const OewsMediansSchema = v.strictObject({
  method: Sentence,
  sources: v.array(SourceSchema),
  rows: v.array(
    v.strictObject({
      place: v.union([State, Cbsa]),
      occupation: Soc,
      /** Null where the median is published and the employment is not. */
      employment: v.nullable(Count),
      /** US dollars a year. */
      median: Positive,
      source: SourceId,
      status: Status,
    }),
  ),
});
