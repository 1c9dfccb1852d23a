import * as v from "valibot";
import { IsoDateOrPart, Sentence } from "./values.ts";

/** A publication that rows name by `id`. */
export const SourceSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
  /** What an explanation shows: short, with its date. */
  citation: Sentence,
  title: Sentence,
  publisher: Sentence,
  /** Null where there is no single address, such as for the statutes of many states. */
  url: v.nullable(v.pipe(v.string(), v.url())),
  vintage: Sentence,
  licence: Sentence,
  asOf: IsoDateOrPart,
});

export type Source = v.InferOutput<typeof SourceSchema>;
