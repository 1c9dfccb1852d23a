import * as v from "valibot";
import { DisputeSchema } from "./Dispute.ts";
import { SourceSchema } from "./Source.ts";
import { Cbsa, Count, Positive, Sentence, SourceId, Status } from "./values.ts";

const Grade = v.picklist(["A", "B", "C"]);

/** "Akron, OH", "Boston-Cambridge-Newton, MA-NH": cities, then the states that the area lies in. */
export const MetroName = v.pipe(v.string(), v.regex(/^[^|,]+, [A-Z]{2}(-[A-Z]{2})*$/));

/** data/geography/metro-areas.json: AI-related pay and prices in metropolitan areas relative to the US. */
export const MetroAreasSchema = v.strictObject({
  method: Sentence,
  /** How the prices are measured. */
  pricesMethod: Sentence,
  sources: v.array(SourceSchema),
  reliability: v.array(v.strictObject({ grade: Grade, meaning: Sentence })),
  rows: v.array(
    v.strictObject({
      cbsa: Cbsa,
      name: MetroName,
      factor: Positive,
      reliability: Grade,
      /** Software developers (15-1252) employed in the area. */
      developers: Count,
      source: SourceId,
      status: Status,
      dispute: v.exactOptional(DisputeSchema),
      /** Price level, all items, when the US is 100. */
      prices: Positive,
      pricesSource: SourceId,
      pricesStatus: Status,
    }),
  ),
});

export type MetroAreas = v.InferOutput<typeof MetroAreasSchema>;
