import * as v from "valibot";
import { SourceSchema } from "./Source.ts";
import { IsoDateOrPart, Positive, Sentence, SourceId, Status } from "./values.ts";

/** data/employer/benefit-load.json: employer cost per hour worked, by component. */
export const BenefitLoadSchema = v.strictObject({
  method: Sentence,
  sources: v.array(SourceSchema),
  rows: v.array(
    v.strictObject({
      series: Sentence,
      month: IsoDateOrPart,
      totalCompensation: Positive,
      wages: Positive,
      paidLeave: Positive,
      supplementalPay: Positive,
      insurance: Positive,
      retirement: Positive,
      legallyRequired: Positive,
      source: SourceId,
      status: Status,
    }),
  ),
});

export type BenefitLoad = v.InferOutput<typeof BenefitLoadSchema>;
