import * as v from "valibot";
import { OCCUPATIONS } from "../../core/market/roles.ts";
import { CountGradesSchema } from "./CountGrades.ts";
import { SourceSchema } from "./Source.ts";
import { Area, Count, Positive, Sentence, SourceId, State, Status } from "./values.ts";

/** data/roles/occupations.json: what occupations are paid, in the US, by state and by metropolitan area. */
export const OccupationPaySchema = v.strictObject({
  method: Sentence,
  sources: v.array(SourceSchema),
  reliability: CountGradesSchema,
  rows: v.array(
    v.strictObject({
      place: v.union([v.literal("US"), State, Area]),
      occupation: v.picklist(OCCUPATIONS.map(({ soc }) => soc)),
      employment: Count,
      /** US dollars a year. */
      p10: Positive,
      p25: Positive,
      p50: Positive,
      p75: Positive,
      p90: Positive,
      source: SourceId,
      status: Status,
    }),
  ),
});

export type OccupationPay = v.InferOutput<typeof OccupationPaySchema>;
