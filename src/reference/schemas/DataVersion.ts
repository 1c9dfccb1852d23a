import * as v from "valibot";
import { IsoDate, Year } from "./values.ts";

/** data/version.json: one name for all embedded data. */
export const DataVersionSchema = v.strictObject({
  version: v.pipe(v.string(), v.regex(/^\d{4}\.\d{2}(\.\d+)?$/, "must be year.month, such as 2026.12")),
  asOf: IsoDate,
  /** The tax year of the formulas where none is named. */
  taxYear: Year,
});

export type DataVersion = v.InferOutput<typeof DataVersionSchema>;
