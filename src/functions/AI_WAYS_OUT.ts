import { EQUITY_KINDS, type EquityKind } from "../core/offers/equityCertainty.ts";
import { offerGap } from "../core/offers/offerGap.ts";
import { amount } from "../input/params/amount.ts";
import { choice } from "../input/params/choice.ts";
import { level } from "../input/params/level.ts";
import { optional } from "../input/params/optional.ts";
import { overrides } from "../input/params/overrides.ts";
import { place } from "../input/params/place.ts";
import { defineFunction } from "./define/defineFunction.ts";

const CREDIBLE_KINDS = EQUITY_KINDS.filter((kind): kind is Exclude<EquityKind, "none"> => kind !== "none");

export const AI_WAYS_OUT = defineFunction({
  name: "AI_WAYS_OUT",
  category: "Offers",
  summary: "The three ways to make an offer close, in dollars: raise it, re-scope it to Mid, add equity.",
  params: {
    base: amount({ description: "Offered base salary.", example: "190000" }),
    level: level({ description: "Level, or years of experience.", example: '"Senior"' }),
    state: optional(place({ description: "State, metropolitan area, US or REMOTE.", example: '"WA"' }), "US"),
    day_value: optional(
      amount({ description: "What a day of the filled seat is worth, net of its cost.", example: "1500" }),
      undefined,
      "unknown: the cost of waiting is blank",
    ),
    equity: optional(
      choice(CREDIBLE_KINDS, { description: "The kind of equity to add.", example: '"options"' }),
      "public stock",
    ),
    overrides,
  },
  returns:
    "The raise, the extra days of not raising, their cost, the value of a day above which raising is cheaper, what re-scoping saves, and the equity a year instead.",
  columns: ["raise", "extra days", "waiting cost", "break-even day", "re-scoping saves", "equity a year"],
  examples: [
    // 114 − 114 ÷ 1.45 = 35.38 days × 1,500; 10,000 ÷ 35.38; 200,000 − 138,185; 10,000 ÷ 90%
    {
      formula: '=AI_WAYS_OUT(190000,"Senior","US",1500)',
      shows: [10_000, 35.38, 53_068.97, 282.65, 61_815, 11_111.11],
    },
    // Mid is held to the local average, for which no search times are quoted: 138,185 − 130,000 = 8,185; ÷ 30%
    {
      formula: '=AI_WAYS_OUT(130000,"Mid","US",,"options")',
      shows: [8_185, "", "", "", "", 27_283.33],
    },
  ],
  errors: [
    {
      formula: '=AI_WAYS_OUT(190000,"Senior","US",1500,"luck")',
      says: 'AI_WAYS_OUT: equity must be "public stock", "private stock" or "options"; got "luck".',
    },
  ],
  notes: [
    "The raise is to the floor for Senior and above, to the local average for Entry and Mid, which have no search times: days stay blank.",
    "Equity a year is what makes up for the raise with valuation, vesting and liquidity settled; how much of each kind counts is ours. It does not shorten the search: the days quoted go by base.",
  ],
  sources: ["nexus IT group guide", "BLS OEWS May 2025 (factors)", "How much equity counts is ours"],
  compute({ base, level, state, day_value, equity, overrides: benchmarks }, trace) {
    const { raise, rescope, ifCredible } = offerGap(base, level, state, day_value, equity, benchmarks, trace);
    return [
      raise.gap,
      raise.extraDays ?? "",
      raise.waitingCost ?? "",
      raise.breakevenPerDay ?? "",
      rescope?.saving ?? "",
      ifCredible.equityPerYear,
    ];
  },
});
