import * as v from "valibot";
import { DisputeSchema } from "./Dispute.ts";
import { SourceSchema } from "./Source.ts";
import { Positive, Sentence, SourceId, State, Status } from "./values.ts";

/** data/geography/price-parities.json: price level of each state, US = 100. */
export const PriceParitiesSchema = v.strictObject({
  method: Sentence,
  sources: v.array(SourceSchema),
  rows: v.array(
    v.strictObject({
      place: v.union([State, v.literal("US")]),
      allItems: Positive,
      source: SourceId,
      status: Status,
      dispute: v.exactOptional(DisputeSchema),
    }),
  ),
});

export type PriceParities = v.InferOutput<typeof PriceParitiesSchema>;
