import * as v from "valibot";
import { MetroName } from "./MetroAreas.ts";
import { SourceSchema } from "./Source.ts";
import { Cbsa, Count, Sentence, SourceId, Status } from "./values.ts";

/** data/geography/small-metro-areas.json: metropolitan areas with too few developers for a factor; names alone are shipped. */
export const SmallMetroAreasSchema = v.strictObject({
  method: Sentence,
  sources: v.array(SourceSchema),
  rows: v.array(
    v.strictObject({
      cbsa: Cbsa,
      name: MetroName,
      /** Software developers (15-1252); null where their number is not published. */
      developers: v.nullable(Count),
      source: SourceId,
      status: Status,
    }),
  ),
});
