import * as v from "valibot";
import { SourceSchema } from "./Source.ts";
import { Positive, Sentence, SourceId, State, Status } from "./values.ts";

/** data/employer/unemployment-wage-base.json: pay that bears state unemployment tax. */
export const UnemploymentWageBasesSchema = v.strictObject({
  method: Sentence,
  sources: v.array(SourceSchema),
  rows: v.array(
    v.strictObject({
      state: State,
      wageBase: Positive,
      year: v.pipe(v.number(), v.integer()),
      source: SourceId,
      status: Status,
    }),
  ),
});

export type UnemploymentWageBases = v.InferOutput<typeof UnemploymentWageBasesSchema>;
