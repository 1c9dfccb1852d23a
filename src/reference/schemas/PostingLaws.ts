import * as v from "valibot";
import { DUTY_KINDS, NAMED_PARTS } from "../../core/hiring/postingDuty.ts";
import { SourceSchema } from "./Source.ts";
import { Count, IsoDate, Sentence, SourceId, State } from "./values.ts";

/** A city or county with its state: "Cleveland, OH". */
const Locality = v.pipe(
  v.string(),
  v.regex(/^\S.*\S, [A-Z]{2}$/, "must be a city or county with its state, such as Cleveland, OH"),
);

/** data/law/posting-laws.json: duties to disclose a pay range. */
export const PostingLawsSchema = v.strictObject({
  method: Sentence,
  sources: v.array(SourceSchema),
  localities: v.array(
    v.strictObject({
      place: Locality,
      alsoCalled: v.array(Sentence),
      /** Other states have a place of this name, so that it must be named with its own. */
      needsState: v.boolean(),
    }),
  ),
  /** Those of a place in the order in which they began. */
  rows: v.array(
    v.strictObject({
      place: v.union(
        [State, Locality],
        "must be a state such as OH, or a city or county such as Cleveland, OH",
      ),
      kind: v.picklist(DUTY_KINDS),
      since: IsoDate,
      /** The first day on which it no longer holds: a stronger duty took its place, or it ended. */
      until: v.exactOptional(IsoDate),
      /** In force before, but nobody is fined. */
      enforcedFrom: v.exactOptional(IsoDate),
      /** Smallest employer covered; null where it was not found. */
      employersWithAtLeast: v.nullable(Count),
      /** "check statute": a date or number rests on reports; the reader must be told so. */
      status: v.picklist(["settled", "check statute"]),
      statute: v.nullable(Sentence),
      /** Where the sources name two days on which it takes effect. */
      dispute: v.exactOptional(
        v.strictObject({ chosenBy: Sentence, other: IsoDate, otherBy: Sentence, effect: Sentence }),
      ),
      /** What a posting must name beside the range. */
      benefits: v.exactOptional(Sentence),
      /** The same in single words, of a posting on a yearly salary. */
      mustName: v.exactOptional(v.array(v.picklist(NAMED_PARTS))),
      /** Which employers elsewhere are covered, and for which jobs. */
      outOfState: v.exactOptional(Sentence),
      note: v.string(),
      source: SourceId,
    }),
  ),
});

export type PostingLaws = v.InferOutput<typeof PostingLawsSchema>;
