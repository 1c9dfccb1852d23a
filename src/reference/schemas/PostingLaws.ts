import * as v from "valibot";
import { SourceSchema } from "./Source.ts";
import { Count, IsoDate, Sentence, SourceId, State } from "./values.ts";

/** data/law/posting-laws.json: duties to disclose a pay range. */
export const PostingLawsSchema = v.strictObject({
  method: Sentence,
  sources: v.array(SourceSchema),
  rows: v.array(
    v.strictObject({
      place: State,
      /** Smallest employer covered; null where it was not found. */
      employersWithAtLeast: v.nullable(Count),
      since: IsoDate,
      kind: v.picklist(["required", "after interview", "on request"]),
      /** "check statute": reported, but the text was not read; the reader must be told so. */
      status: v.picklist(["settled", "check statute"]),
      statute: v.nullable(Sentence),
      note: v.string(),
      source: SourceId,
    }),
  ),
});

export type PostingLaws = v.InferOutput<typeof PostingLawsSchema>;
