import * as v from "valibot";
import { SourceSchema } from "./Source.ts";
import { Positive, Sentence, SourceId, Status } from "./values.ts";

/** data/employer/payroll-tax-*.json: the employer's federal payroll taxes. */
export const EmployerPayrollTaxSchema = v.strictObject({
  sources: v.array(SourceSchema),
  rows: v.array(
    v.strictObject({
      key: v.picklist([
        "social_security.wage_base",
        "social_security.rate",
        "medicare.rate",
        "futa.wage_base",
        "futa.rate",
        "futa.credit_reduction.CA",
      ]),
      year: v.pipe(v.number(), v.integer()),
      value: Positive,
      unit: v.picklist(["USD/year", "ratio"]),
      source: SourceId,
      status: Status,
      note: Sentence,
    }),
  ),
});

export type EmployerPayrollTax = v.InferOutput<typeof EmployerPayrollTaxSchema>;
