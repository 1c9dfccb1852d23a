import * as v from "valibot";
import { TITLE_TIERS, TITLES } from "../../core/market/roles.ts";
import { CountGradesSchema } from "./CountGrades.ts";
import { SourceSchema } from "./Source.ts";
import { Area, Count, Positive, Sentence, SourceId, Status } from "./values.ts";

/** data/roles/titles.json: what filings for sponsored workers offer, by job title. */
export const TitlePaySchema = v.strictObject({
  method: Sentence,
  sources: v.array(SourceSchema),
  reliability: CountGradesSchema,
  rows: v.array(
    v.strictObject({
      title: v.picklist(TITLES),
      place: v.union([v.literal("US"), Area]),
      tier: v.picklist(["any", ...TITLE_TIERS]),
      filings: Count,
      /** US dollars a year. */
      p25: Positive,
      p50: Positive,
      p75: Positive,
      source: SourceId,
      status: Status,
    }),
  ),
});

export type TitlePay = v.InferOutput<typeof TitlePaySchema>;
