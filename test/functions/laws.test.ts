import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SheetFunction } from "../../src/functions/define/SheetFunction.ts";
import { FUNCTIONS } from "../../src/functions/index.ts";
import type { Argument } from "../../src/input/cell.ts";
import { call, formula, steps } from "../support/formula.ts";
import { acceptedArguments, goodArguments, isAnswered } from "../support/goodArguments.ts";

// Laws that hold for every formula. AI_EXPLAIN is the one that states them of the others.
const TESTED = FUNCTIONS.filter(({ name }) => name !== "AI_EXPLAIN");

describe.each(TESTED.map((each) => [each.name, each] as const))("%s", (name, tested) => {
  const good = goodArguments(tested);

  test("answers a good part of what its parameters accept", () => {
    const tried = fc.sample(acceptedArguments(tested), 200);
    const answered = tried.filter((cells) => isAnswered(tested, cells));
    // Far below what any answers: arguments that do not go together are refused, and the samples are random.
    expect(answered.length).toBeGreaterThan(tried.length / 10);
  });

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
        const answer = call(name, ...cells);
        // Rows of an audit explain four cells each; the whole table of figures is no calculation.
        if (name !== "AI_AUDIT" && isTable(answer)) return;
        // Blanks that say "unknown" in a fixed row have no step.
        const values = flat(answer).filter((value) => name === "AI_AUDIT" || value !== "");
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
    const required = Object.values(tested.params).findLastIndex(({ whenBlank }) => !whenBlank) + 1;
    fc.assert(
      fc.property(good, (cells) => {
        const given = cells.slice(0, required);
        fc.pre(isAnswered(tested, given));
        const yours = steps(name, ...given).filter(({ source }) => source === "your input");
        expect(yours.length).toBeLessThanOrEqual(required);
      }),
      { numRuns: 30 },
    );
  });

  test("an array call equals the calls cell by cell", () => {
    fc.assert(
      fc.property(fc.array(good, { minLength: 2, maxLength: 6 }), (rows) => {
        // Overrides are taken whole, so all rows share the first row's.
        const params = Object.values(tested.params);
        const shared = rows.map((row) =>
          row.map((cell, i) => (params[i]?.takes !== "cell" ? rows[0]?.[i] : cell)),
        );
        const ranges = params.map((param, i) =>
          param.takes !== "cell" ? rows[0]?.[i] : shared.map((row) => [row[i]]),
        );
        const together = call(name, ...ranges) as unknown[][];
        const apart = shared.map((row) => shownInRange(tested, row));
        const across = Math.max(tested.columns?.length ?? 1, ...apart.map((row) => row.length));
        // What has one value stands in every cell across, so that the range stays a rectangle.
        expect(together).toEqual(
          apart.map((row) => (row.length === 1 ? new Array(across).fill(row[0]) : row)),
        );
      }),
      { numRuns: 50 },
    );
  });
});

test("min ≤ midpoint ≤ max in every band", () => {
  fc.assert(
    fc.property(goodArguments(formula("AI_BAND")), (cells) => {
      const [[min, midpoint, max] = []] = call("AI_BAND", ...cells) as number[][];
      expect(min).toBeLessThanOrEqual(midpoint as number);
      expect(midpoint).toBeLessThanOrEqual(max as number);
    }),
  );
});

/** A row of a range: its own answer; #NUM! where that is refused, and nothing where it would be a whole table. */
function shownInRange(tested: SheetFunction, cells: readonly Argument[]): unknown[] {
  if (!isAnswered(tested, cells)) return [Number.NaN];
  const answer = tested.evaluate(cells);
  return isTable(answer) ? [""] : flat(answer);
}

function isTable(answer: unknown): boolean {
  return Array.isArray(answer) && answer.length > 1;
}

function flat(result: unknown): unknown[] {
  return Array.isArray(result) ? result.flatMap(flat) : [result];
}

function isAnswer(value: unknown): boolean {
  return typeof value === "string" || (typeof value === "number" && Number.isFinite(value));
}
