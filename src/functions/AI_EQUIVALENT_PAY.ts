import { geographicFactor } from "../core/market/geographicFactor.ts";
import { equivalentByMarket, equivalentByTakeHome } from "../core/tax/equivalentPay.ts";
import { FILING_STATUSES } from "../core/tax/filing.ts";
import { amount } from "../input/params/amount.ts";
import { choice } from "../input/params/choice.ts";
import { optional } from "../input/params/optional.ts";
import { place } from "../input/params/place.ts";
import { taxYear } from "../input/params/taxYear.ts";
import { publishedBenchmarks } from "../reference/benchmarks.ts";
import { taxHome } from "../reference/taxHome.ts";
import { DEFAULT_TAX_YEAR } from "../reference/taxYears.ts";
import { defineFunction } from "./define/defineFunction.ts";

export const AI_EQUIVALENT_PAY = defineFunction({
  name: "AI_EQUIVALENT_PAY",
  category: "Tax",
  summary: "Pay in another state that is equal after tax, in its labour market, or in what it buys.",
  params: {
    base: amount({ description: "Gross pay in the first state.", example: "200000" }),
    from_state: place({ description: "The state of that pay.", example: '"TX"' }),
    to_state: place({ description: "The other state.", example: '"CA"' }),
    basis: optional(
      choice(["net", "market", "living"], {
        description: '"net" after tax, "market" by state factor, "living" by net pay ÷ price parity.',
        example: '"living"',
      }),
      "net",
    ),
    filing: optional(
      choice(FILING_STATUSES, {
        description: '"single", "joint" or "hoh"; for net and living.',
        example: '"joint"',
      }),
      "single",
    ),
    year: optional(
      taxYear({ description: "Tax year; for net and living.", example: "2026" }),
      DEFAULT_TAX_YEAR,
    ),
  },
  returns: "US dollars a year, gross.",
  examples: [
    { formula: '=AI_EQUIVALENT_PAY(200000,"TX","FL")', shows: 200_000 },
    { formula: '=AI_EQUIVALENT_PAY(200000,"TX","WA","market")', shows: 253_138.21 },
  ],
  errors: [
    {
      formula: '=AI_EQUIVALENT_PAY(200000,"TX","REMOTE")',
      says: 'AI_EQUIVALENT_PAY: to_state must name one state such as "WA", because income is taxed where one lives; got "REMOTE".',
    },
  ],
  notes: [
    "The smallest gross that leaves at least as much: where a tax jumps at a threshold no gross may give exactly the same.",
    "Local tax only where every resident owes it; what AI_TAKE_HOME leaves out is left out here too.",
  ],
  sources: ["As AI_TAKE_HOME", "BLS OEWS May 2025 (market)", "BEA Regional Price Parities 2024 (living)"],
  nativeless: "solves for a salary over the tax codes of two states",
  compute({ base, from_state, to_state, basis, filing, year }, trace) {
    const benchmarks = publishedBenchmarks();
    if (basis === "market") {
      const from = geographicFactor(from_state, "market", benchmarks, trace);
      const to = geographicFactor(to_state, "market", benchmarks, trace);
      return equivalentByMarket(base, { from, to }, trace);
    }
    const [from, to] = [
      taxHome("from_state", from_state, undefined, year),
      taxHome("to_state", to_state, undefined, year),
    ];
    const prices =
      basis === "net"
        ? { from: 1, to: 1 }
        : {
            from: geographicFactor(from_state, "living", benchmarks, trace),
            to: geographicFactor(to_state, "living", benchmarks, trace),
          };
    return equivalentByTakeHome(base, filing, from, to, prices, trace);
  },
});
