import * as v from "valibot";
import { Cbsa, Sentence } from "./values.ts";

const CbsaKey = v.pipe(v.string(), v.regex(/^\d{5}$/));
const Name = v.pipe(v.string(), v.trim(), v.nonEmpty());

/** data/geography/place-names.json: what people call metropolitan areas besides their official names. */
export const PlaceNamesSchema = v.strictObject({
  method: Sentence,
  // A state's name or code is always the state: NY, DC and LA stand here for "NY metro", "DC area" and "Greater LA".
  /** What an area is called, where that is not the first city and state of its official name. */
  shown: v.record(CbsaKey, v.pipe(v.string(), v.regex(/^[^,]+, [A-Z]{2}$/))),
  /** Names that mean one area. */
  wellKnown: v.record(CbsaKey, v.array(Name)),
  /** Names that may mean one of several. */
  ask: v.record(Name, v.array(Cbsa)),
});

export type PlaceNames = v.InferOutput<typeof PlaceNamesSchema>;
