import { AGING_METHODS, AGING_RATE_LIMITS, aged } from "../core/market/aged.ts";
import { amount } from "../input/params/amount.ts";
import { choice } from "../input/params/choice.ts";
import { date } from "../input/params/date.ts";
import { optional } from "../input/params/optional.ts";
import { rate } from "../input/params/rate.ts";
import { defineFunction } from "./define/defineFunction.ts";

export const AI_AGED = defineFunction({
  name: "AI_AGED",
  category: "Benchmarks",
  summary: "Pay data brought from its own date to another at a yearly rate.",
  params: {
    amount: amount({ description: "Pay at from_date.", example: "52000" }),
    from_date: date({ description: "The date of the data.", example: "DATE(2026,1,1)" }),
    to_date: date({ description: "The date wanted.", example: "DATE(2026,10,1)" }),
    rate: rate({ description: "Growth of pay a year.", example: "3%", ...AGING_RATE_LIMITS }),
    method: optional(
      choice(AGING_METHODS, {
        description: '"compound" grows on growth; "simple" by the same dollars each month.',
        example: '"simple"',
      }),
      "compound",
    ),
  },
  returns: "US dollars a year.",
  examples: [
    { formula: '=AI_AGED(52000,DATE(2026,1,1),DATE(2026,10,1),3%,"simple")', shows: 53_170 },
    { formula: '=AI_AGED(52000,"2026-01-01","2027-01-01",3%)', shows: 53_560 },
  ],
  errors: [
    {
      formula: '=AI_AGED(52000,"2026-02-30","2026-10-01",3%)',
      says: 'AI_AGED: from_date must be a date from 1950-01-01 to 2199-12-31, such as 2026-11-23; got "2026-02-30".',
    },
  ],
  notes: [
    "compound: amount × (1 + rate)^(months ÷ 12); simple: amount × (1 + rate × months ÷ 12).",
    "Months are whole months plus the rest as a share of its month. To an earlier date the growth is undone.",
  ],
  sources: ["Arithmetic on your figures"],
  compute({ amount, from_date, to_date, rate, method }, trace) {
    return aged(amount, from_date, to_date, rate, method, trace);
  },
});
