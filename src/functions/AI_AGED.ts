import { AGING_METHODS, aged } from "../core/market/aged.ts";
import { marketGrowth } from "../core/market/marketGrowth.ts";
import { amount } from "../input/params/amount.ts";
import { choice } from "../input/params/choice.ts";
import { date } from "../input/params/date.ts";
import { growth } from "../input/params/growth.ts";
import { optional } from "../input/params/optional.ts";
import { publishedBenchmarks } from "../reference/benchmarks.ts";
import { defineFunction } from "./define/defineFunction.ts";

export const AI_AGED = defineFunction({
  name: "AI_AGED",
  category: "Benchmarks",
  summary: "Pay data brought from its own date to another at a yearly rate.",
  params: {
    amount: amount({ description: "Pay at from_date.", example: "52000" }),
    from_date: date({ description: "The date of the data.", example: "DATE(2026,1,1)" }),
    to_date: date({ description: "The date wanted.", example: "DATE(2026,10,1)" }),
    rate: growth({
      description: 'Growth of pay a year; "market": as the median of software developers in the last one.',
      example: "3%",
    }),
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
    { formula: '=AI_AGED(133080,"2024-05-01","2025-05-01","market")', shows: 135_980 },
  ],
  errors: [
    {
      formula: '=AI_AGED(52000,"2026-01-01","2026-10-01","fast")',
      says: 'AI_AGED: rate must be a rate such as 0.2 or 20%, from -0.5 to 1, or "market"; got "fast".',
    },
    {
      formula: '=AI_AGED(52000,"2026-02-30","2026-10-01",3%)',
      says: 'AI_AGED: from_date must be a date from 1950-01-01 to 2199-12-31, such as 2026-11-23; got "2026-02-30".',
    },
  ],
  notes: [
    "compound: amount × (1 + rate)^(months ÷ 12); simple: amount × (1 + rate × months ÷ 12).",
    "market: `growth.last_year`, 2.2%; over the last four years it was 3.0% a year, `growth.four_years`.",
    "Months are whole months plus the rest as a share of its month. To an earlier date the growth is undone.",
  ],
  sources: ["Arithmetic on your figures", "BLS OEWS May 2021 to May 2025 (market)"],
  compute({ amount, from_date, to_date, rate, method }, trace) {
    const growth = rate === "market" ? marketGrowth(publishedBenchmarks(), trace) : rate;
    return aged(amount, from_date, to_date, growth, method, trace);
  },
});
