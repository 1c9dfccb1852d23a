import { geographicFactor } from "../core/market/geographicFactor.ts";
import { equivalentByMarket, equivalentByTakeHome } from "../core/tax/equivalentPay.ts";
import { FILING_STATUSES } from "../core/tax/filing.ts";
import { amount } from "../input/params/amount.ts";
import { choice } from "../input/params/choice.ts";
import { LOCALITY_DEFAULT, locality } from "../input/params/locality.ts";
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
  summary: "Pay in another place that is equal after tax, in its labour market, or in what it buys.",
  params: {
    base: amount({ description: "Gross pay in the first state.", example: "200000" }),
    from_state: place({ description: "The state or metropolitan area of that pay.", example: '"TX"' }),
    to_state: place({ description: "The other state or metropolitan area.", example: '"CA"' }),
    basis: optional(
      choice(["net", "market", "living"], {
        description: '"net" after tax, "market" by factor of the place, "living" by net pay ÷ price parity.',
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
    from_locality: optional(
      locality({
        description: "City or county of the first state, or a local rate; for net and living.",
        example: '"Columbus"',
      }),
      "",
      LOCALITY_DEFAULT,
    ),
    to_locality: optional(
      locality({
        description: "City or county of the other state, or a local rate; for net and living.",
        example: '"New York City"',
      }),
      "",
      LOCALITY_DEFAULT,
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
    { formula: '=AI_EQUIVALENT_PAY(200000,"TX","FL",,,2%,"2%")', shows: 200_000 },
    // 200,000 × 1.5477 ÷ 0.94
    { formula: '=AI_EQUIVALENT_PAY(200000,"Austin","San Jose, CA","market")', shows: 329_297.87 },
  ],
  errors: [
    {
      formula: '=AI_EQUIVALENT_PAY(200000,"TX","REMOTE")',
      says: 'AI_EQUIVALENT_PAY: to_state must name one state such as "WA", because income is taxed where one lives; got "REMOTE".',
    },
  ],
  notes: [
    "The smallest gross that leaves at least as much: where a tax jumps at a threshold no gross may give exactly the same.",
    "Local tax where a locality is named, and the default where every resident owes one, as in AI_TAKE_HOME; what that leaves out is left out here too.",
  ],
  sources: ["As AI_TAKE_HOME", "BLS OEWS May 2025 (market)", "BEA Regional Price Parities 2024 (living)"],
  mostRows: 10_000,
  nativeless: "solves for a salary over the tax codes of two states",
  compute({ base, from_state, to_state, basis, filing, from_locality, to_locality, year }, trace) {
    const benchmarks = publishedBenchmarks();
    if (basis === "market") {
      const from = geographicFactor(from_state, "market", benchmarks, trace);
      const to = geographicFactor(to_state, "market", benchmarks, trace);
      return equivalentByMarket(trace.given("Gross pay", base, "USD/year"), { from, to }, trace);
    }
    const [from, to] = [
      taxHome("from_state", from_state, from_locality, year, "from_locality"),
      taxHome("to_state", to_state, to_locality, year, "to_locality"),
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
