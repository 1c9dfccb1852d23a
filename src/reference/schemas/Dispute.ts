import * as v from "valibot";
import type { Dispute } from "../../core/dispute.ts";
import { Positive, Sentence } from "./values.ts";

/** The figure that is not in use where there are two, on a row or group with the status "disputed". */
export const DisputeSchema: v.GenericSchema<unknown, Dispute> = v.strictObject({
  chosenBy: Sentence,
  other: v.union([Positive, v.strictObject({ single: Positive, joint: Positive, hoh: Positive })]),
  otherBy: Sentence,
  effect: Sentence,
});
