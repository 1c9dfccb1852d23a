import { averageBase, smoothedNationalBase, withAdditionalCash } from "../core/market/averageBase.ts";
import { geographicFactor } from "../core/market/geographicFactor.ts";
import { levelAt } from "../core/market/levels.ts";
import { PERCENTILE_LIMITS, percentileRatio } from "../core/market/payShape.ts";
import { required, toldBeside } from "../core/market/required.ts";
import { floorToClose, hasFloor } from "../core/offers/floorToClose.ts";
import { silent } from "../core/trace.ts";
import { dollars } from "../core/units/amountText.ts";
import type { BasePay } from "../core/units/money.ts";
import { choices } from "../input/params/choice.ts";
import { optional } from "../input/params/optional.ts";
import { overrides } from "../input/params/overrides.ts";
import { place } from "../input/params/place.ts";
import { rate } from "../input/params/rate.ts";
import { years } from "../input/params/years.ts";
import { defineFunction } from "./define/defineFunction.ts";

export const AI_SALARY = defineFunction({
  name: "AI_SALARY",
  category: "Benchmarks",
  summary: "Average base salary of an AI engineer in the US, by experience and place.",
  params: {
    years: years({ description: "Completed years of experience.", example: "A2:A100" }),
    state: optional(place({ description: "State, metropolitan area, US or REMOTE.", example: '"WA"' }), "US"),
    percentile: optional(
      rate({
        description: "Pay at this percentile of the level instead of the average.",
        example: "0.75",
        ...PERCENTILE_LIMITS,
      }),
      undefined,
      "the average",
    ),
    options: optional(
      choices(["smooth", "cash"], {
        description: 'Comma-separated: "smooth" (no jumps between levels), "cash" (with additional cash).',
        example: '"smooth"',
      }),
      undefined,
      "none",
    ),
    overrides,
  },
  returns: "US dollars a year.",
  examples: [
    { formula: "=AI_SALARY(8)", shows: 155_008 },
    { formula: '=AI_SALARY(8,"WA")', shows: 180_987.34 },
    // 155,008 × 1.5477
    { formula: '=AI_SALARY(8,"San Jose, CA")', shows: 239_905.88 },
    { formula: '=AI_SALARY(6,"US",,"smooth")', shows: 143_792.67 },
    { formula: '=AI_SALARY(8,"US",,"cash")', shows: 177_229.31 },
  ],
  errors: [
    {
      formula: '=AI_SALARY("Senior")',
      says: 'AI_SALARY: years must be years of experience from 0 to 60, such as 8 or "7-9"; got "Senior", which is a level: its years are missing, 7-9.',
    },
    {
      formula: '=AI_SALARY(8,"ZZ")',
      says: 'AI_SALARY: state must be a US state or metropolitan area, "US" or "REMOTE"; got "ZZ".',
    },
    {
      formula: '=AI_SALARY(8,"US",0.95)',
      says: "AI_SALARY: percentile must be a rate such as 0.2 or 20%, from 0.1 to 0.9; got 0.95.",
    },
  ],
  notes: [
    "Averages, not what closes a search: see AI_FLOOR for that.",
    "The explanation puts a check from another source beside the guide's average: the median of the title ML engineer, `title.ml_engineer`.",
    "Below 1 year nothing is published; the Entry figure is given and the explanation says so.",
    "For Senior in REMOTE the explanation also names the median that is quoted for remote senior roles, `senior.remote.median`.",
    "Factors of states and metropolitan areas compare software and data pay between labour markets; they are not cost of living.",
  ],
  mostRows: 50_000,
  sources: [
    "nexus IT group guide",
    "BLS OEWS May 2025 (factors)",
    "aijobs.net (percentiles)",
    "US DOL H-1B filings (cross-check)",
  ],
  compute({ years, state, percentile, options, overrides: benchmarks }, trace) {
    const level = levelAt(years);
    if (years < 1) trace.note("Below 1 year nothing is published: the Entry average of 1-3 years is used.");
    if (trace.on && hasFloor(level, benchmarks)) {
      const floor = dollars(floorToClose(level, benchmarks, silent));
      trace.note(`This is an average. The floor at which ${level} searches close is ${floor}: see AI_FLOOR.`);
    }
    if (trace.on && state === "REMOTE" && level === "Senior") {
      const { value, class: figureClass, source } = required(benchmarks, "senior.remote.median");
      trace.note(
        `Beside this average there is a quoted median base of remote senior roles, ${dollars(value)} (class ${figureClass}, ${source}): another series, not used here.`,
      );
    }
    if (trace.on) {
      toldBeside(required(benchmarks, "us.base"), "Beside it: average base of every level, US", trace);
      const title = required(benchmarks, "title.ml_engineer");
      toldBeside(title, "Cross-check of that: median base of the title ML engineer, US", trace);
    }
    let pay: BasePay;
    if (options?.has("smooth")) {
      const national = smoothedNationalBase(years, benchmarks, trace);
      const factor = geographicFactor(state, "market", benchmarks, trace);
      pay = trace.derive(
        trace.text`Average base, ${state}`,
        national * factor,
        "USD/year",
        "average × factor of the place",
      );
    } else {
      pay = averageBase(level, state, benchmarks, trace);
    }
    if (percentile !== undefined) {
      const ratio = percentileRatio(percentile, level, benchmarks, trace);
      const label = trace.text`Base at P${Math.round(percentile * 1000) / 10}`;
      pay = trace.derive(
        label,
        pay * ratio,
        "USD/year",
        "average × shape of pay, normal-score interpolation",
      );
    }
    return options?.has("cash") ? withAdditionalCash(pay, benchmarks, trace) : pay;
  },
});
