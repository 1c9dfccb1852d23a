import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FUNCTIONS } from "../../src/functions/index.ts";
import type { Argument } from "../../src/input/cell.ts";
import { call, formula, steps } from "../support/formula.ts";
import { GOOD_ARGUMENTS } from "../support/goodArguments.ts";

// Laws that hold for every formula. AI_EXPLAIN is the one that states them of the others.
const TESTED = Object.entries(GOOD_ARGUMENTS);

test("every formula has arguments to be tried with", () => {
  // The tax formulas are tried in test/core/tax, AI_EXPLAIN here on all the others.
  const elsewhere = ["AI_EXPLAIN", "AI_TAKE_HOME", "AI_EQUIVALENT_PAY"];
  const names = FUNCTIONS.map(({ name }) => name).filter((name) => !elsewhere.includes(name));
  expect(Object.keys(GOOD_ARGUMENTS)).toEqual(names);
});

describe.each(TESTED)("%s", (name, argumentList) => {
  const good = fc.tuple(...argumentList) as fc.Arbitrary<Argument[]>;

  test("gives finite numbers or text for good input", () => {
    fc.assert(
      fc.property(good, (cells) => {
        for (const value of flat(call(name, ...cells)))
          expect(isAnswer(value), `${String(value)}`).toBe(true);
      }),
    );
  });

  test("the explanation ends in the value", () => {
    fc.assert(
      fc.property(good, (cells) => {
        // Rows of an audit explain four cells each; blanks that say "unknown" in a fixed row have no step.
        const values = flat(call(name, ...cells)).filter((value) => name === "AI_AUDIT" || value !== "");
        if (values.length === 0) return;
        expect(
          steps(name, ...cells)
            .slice(-values.length)
            .map(({ value }) => value),
        ).toEqual(values);
      }),
    );
  });

  test("every step says what it is and, for figures, where from", () => {
    fc.assert(
      fc.property(good, (cells) => {
        for (const each of steps(name, ...cells)) {
          expect(each.step).not.toBe("");
          expect(["A", "B", "C", "D", "yours", ""]).toContain(each.class);
          if (each.step === "Note") expect(each.source).not.toBe("");
        }
      }),
      { numRuns: 30 },
    );
  });

  // The rows of an audit depend on each other: a call of one row is another question. And it tells medians of its input.
  if (name === "AI_AUDIT") return;
  test("calls nothing your input that was not given", () => {
    const required = Object.values(formula(name).params).filter(({ whenBlank }) => !whenBlank).length;
    fc.assert(
      fc.property(good, (cells) => {
        const yours = steps(name, ...cells.slice(0, required)).filter(
          ({ source }) => source === "your input",
        );
        expect(yours.length).toBeLessThanOrEqual(required);
      }),
      { numRuns: 30 },
    );
  });

  test("an array call equals the calls cell by cell", () => {
    fc.assert(
      fc.property(fc.array(good, { minLength: 2, maxLength: 6 }), (rows) => {
        // Overrides are taken whole, so all rows share the first row's.
        const params = Object.values(formula(name).params);
        const shared = rows.map((row) =>
          row.map((cell, i) => (params[i]?.takes === "range" ? rows[0]?.[i] : cell)),
        );
        const ranges = params.map((param, i) =>
          param.takes === "range" ? rows[0]?.[i] : shared.map((row) => [row[i]]),
        );
        const together = call(name, ...ranges) as unknown[][];
        expect(together).toEqual(shared.map((row) => flat(call(name, ...row))));
      }),
      { numRuns: 50 },
    );
  });
});

test("min ≤ midpoint ≤ max in every band", () => {
  fc.assert(
    fc.property(fc.tuple(...(GOOD_ARGUMENTS.AI_BAND ?? [])), (cells) => {
      const [[min, midpoint, max] = []] = call("AI_BAND", ...cells) as number[][];
      expect(min).toBeLessThanOrEqual(midpoint as number);
      expect(midpoint).toBeLessThanOrEqual(max as number);
    }),
  );
});

function flat(result: unknown): unknown[] {
  return Array.isArray(result) ? result.flatMap(flat) : [result];
}

function isAnswer(value: unknown): boolean {
  return typeof value === "string" || (typeof value === "number" && Number.isFinite(value));
}
