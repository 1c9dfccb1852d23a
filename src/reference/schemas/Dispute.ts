import * as v from "valibot";
import type { Dispute } from "../../core/dispute.ts";
import { Sentence } from "./values.ts";

/** 0 where the other side says that there is no such thing. */
const Figure = v.pipe(v.number(), v.finite(), v.minValue(0));

/** The figure that is not in use where there are two, on a row or group with the status "disputed". */
export const DisputeSchema: v.GenericSchema<unknown, Dispute> = v.strictObject({
  chosenBy: Sentence,
  other: v.union([Figure, v.strictObject({ single: Figure, joint: Figure, hoh: Figure })]),
  otherBy: Sentence,
  effect: Sentence,
});
