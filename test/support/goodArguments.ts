import * as fc from "fast-check";
import { LEVELS } from "../../src/core/market/levels.ts";
import type { Argument } from "../../src/input/cell.ts";
import { STATE_CODES } from "../../src/reference/states.ts";

const year = fc.double({ min: 0, max: 60, noNaN: true });
const level = fc.oneof(fc.constantFrom(...LEVELS.map((each) => each.level)), year);
const seniorLevel = fc.constantFrom("Senior", "Lead", "Principal", 8, "S", "10-14");
const state = fc.constantFrom(...STATE_CODES);
const place = fc.oneof(state, fc.constantFrom("US", "REMOTE", "", "california", " new york "));
const usd = fc.double({ min: 1, max: 1e6, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const bound = fc.constantFrom("low", "mid", "high", "");
const day = fc
  .integer({ min: 0, max: 40_000 })
  .map((offset) => new Date(Date.UTC(1990, 0, 1 + offset)).toISOString().slice(0, 10));
const overrides = fc.oneof(
  fc.constant(""),
  fc.constant([
    ["base.senior", "$180,000", "own survey"],
    ["", "", ""],
    ["mid.floor", 150_000, ""],
  ]),
);
const optionally = <T>(value: fc.Arbitrary<T>) => fc.oneof({ weight: 3, arbitrary: value }, fc.constant(""));
const skills = fc
  .subarray(["genai", "google_pmle", "security_ai"], { minLength: 1 })
  .map((each) => each.join(", "));

/** Arguments that each formula accepts, one cell each except where a range belongs. */
export const GOOD_ARGUMENTS: Readonly<Record<string, readonly fc.Arbitrary<Argument>[]>> = {
  AI_SALARY: [
    year,
    place,
    optionally(fc.double({ min: 0.1, max: 0.9, noNaN: true })),
    fc.constantFrom("", "smooth", "cash", "smooth, cash"),
    overrides,
  ],
  AI_LEVEL: [year, fc.constantFrom("", "name", "code", "years", "autonomy")],
  AI_GEO_FACTOR: [state, fc.constantFrom("", "market", "living")],
  AI_BAND: [
    seniorLevel,
    place,
    fc.constantFrom("", "market", "hire"),
    optionally(fc.double({ min: 0, max: 2, noNaN: true })),
    fc.constantFrom("", 0, 100, 1000, 5000),
    overrides,
  ],
  AI_FLOOR: [seniorLevel, overrides],
  AI_PREMIUM: [usd, skills, bound, overrides],
  AI_PERCENTILE: [usd, level, place, overrides],
  AI_BENCHMARK: [
    fc.constantFrom(
      "us.base",
      "startup.base.low",
      "factor.WA",
      "living.NY",
      "shape.lead.p90",
      "Senior.Floor",
    ),
    fc.constantFrom("", "value", "low", "high", "unit", "kind", "class", "source", "note", "as_of"),
    overrides,
  ],
  AI_OFFER_CHECK: [usd, level, place, overrides],
  AI_COMPA_RATIO: [usd, level, place, overrides],
  AI_AUDIT: [
    fc.array(level, { minLength: 4, maxLength: 4 }).map(asColumn),
    fc.array(usd, { minLength: 4, maxLength: 4 }).map(asColumn),
    fc.array(place, { minLength: 4, maxLength: 4 }).map(asColumn),
    optionally(share),
    overrides,
  ],
  AI_POSTING_RULE: [
    state,
    optionally(fc.integer({ min: 0, max: 5000 })),
    optionally(day),
    fc.constantFrom("", "rule", "since", "employers", "note", "source"),
  ],
  AI_TIME_TO_FILL: [usd, seniorLevel, bound, overrides],
  AI_BREAKEVEN: [
    usd,
    seniorLevel,
    optionally(fc.double({ min: 0, max: 10, noNaN: true })),
    optionally(fc.double({ min: 1, max: 2, noNaN: true })),
    overrides,
  ],
  AI_VACANCY_COST: [
    usd,
    fc.double({ min: 0, max: 400, noNaN: true }),
    optionally(usd),
    optionally(usd),
    optionally(fc.integer({ min: 200, max: 366 })),
  ],
  AI_LOADED_COST: [usd, state, optionally(usd), optionally(share), optionally(share)],
  AI_TOTAL_COMP: [
    usd,
    optionally(usd),
    optionally(usd),
    optionally(share),
    optionally(usd),
    optionally(fc.integer({ min: 1, max: 10 })),
  ],
  AI_OPTION_VALUE: [
    usd,
    fc.double({ min: 0, max: 100, noNaN: true }),
    fc.double({ min: 0, max: 1000, noNaN: true }),
    optionally(share),
    optionally(share),
    optionally(fc.integer({ min: 1, max: 10 })),
  ],
  AI_AGED: [
    usd,
    day,
    day,
    fc.double({ min: 0, max: 0.2, noNaN: true }),
    fc.constantFrom("", "compound", "simple"),
  ],
};

function asColumn(cells: readonly unknown[]): unknown[][] {
  return cells.map((cell) => [cell]);
}
