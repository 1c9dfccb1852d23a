import * as v from "valibot";
import { DisputeSchema } from "./Dispute.ts";
import { SourceSchema } from "./Source.ts";
import { Count, Positive, Sentence, SourceId, State, Status } from "./values.ts";

const Grade = v.picklist(["A", "B", "C", "D"]);

/** data/geography/state-factors.json: AI-related pay in each state relative to the US. */
export const StateFactorsSchema = v.strictObject({
  method: Sentence,
  sources: v.array(SourceSchema),
  reliability: v.array(v.strictObject({ grade: Grade, meaning: Sentence })),
  rows: v.array(
    v.strictObject({
      state: State,
      factor: Positive,
      reliability: Grade,
      /** Software developers (15-1252) employed in the state. */
      developers: Count,
      source: SourceId,
      status: Status,
      dispute: v.exactOptional(DisputeSchema),
      /** Which figures are missing or carried; empty where none is. */
      note: v.string(),
    }),
  ),
});

export type StateFactors = v.InferOutput<typeof StateFactorsSchema>;
