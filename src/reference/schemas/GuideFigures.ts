import * as v from "valibot";
import { DisputeSchema } from "./Dispute.ts";
import { SourceSchema } from "./Source.ts";
import { IsoDateOrPart, Positive, Sentence, SourceId, Status } from "./values.ts";

/** data/benchmarks/guide-*.json: every figure of the published guide. */
export const GuideFiguresSchema = v.strictObject({
  sources: v.array(SourceSchema),
  rows: v.array(
    v.strictObject({
      key: v.pipe(v.string(), v.regex(/^[a-z]+(\.[a-z_]+)+$/)),
      value: Positive,
      unit: v.picklist(["USD/year", "ratio", "days"]),
      /**
       * What may be compared with what: base pay, base + additional cash, packages with equity (tc), the floor to
       * close, yearly equity, a premium, days, or how much longer a search takes (excess).
       */
      kind: v.picklist(["base", "cash", "tc", "floor", "equity", "premium", "days", "excess"]),
      class: v.picklist(["A", "B", "C", "D"]),
      /** The ends of the range or bound that the source quotes, if it quotes one. */
      low: v.exactOptional(Positive),
      high: v.exactOptional(Positive),
      asOf: IsoDateOrPart,
      status: Status,
      dispute: v.exactOptional(DisputeSchema),
      source: SourceId,
      /** What the source says, in our own words, with the conflicts it holds. */
      note: Sentence,
    }),
  ),
});

export type GuideFigures = v.InferOutput<typeof GuideFiguresSchema>;
