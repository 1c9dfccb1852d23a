import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Refusal } from "../../src/core/Refusal.ts";
import { FUNCTIONS } from "../../src/functions/index.ts";
import type { Argument } from "../../src/input/cell.ts";
import { goodArguments } from "../support/goodArguments.ts";

// Whatever stands in a cell, a formula answers: a finite number, text, or one sentence that names itself.
const hostileCell = fc.oneof(
  fc.constantFrom<unknown>(
    ...["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#ERROR!", "Loading..."],
    ...[
      "",
      " ",
      "\n\t",
      "👩‍💻🦄",
      "é".repeat(50_000),
      "1".repeat(50_000),
      ",".repeat(50_000),
      "=AI_SALARY(8)",
    ],
    ...["1e999", "NaN", "Infinity", "-0", "0x10", "١٢", "1,2,3", "$", "%", "--5", "1970-01-01", "__proto__"],
    ...[true, false, null, undefined, new Date(2026, 0, 1), new Date(Number.NaN), new Date(8.64e15)],
    ...[
      0,
      -0,
      1,
      -1,
      5e-324,
      1e-300,
      1e300,
      -1e308,
      Number.MAX_SAFE_INTEGER,
      Number.NaN,
      Infinity,
      -Infinity,
    ],
    ...[
      "US",
      "REMOTE",
      "WA",
      "Guam",
      "Senior",
      "Mid",
      "genai",
      "us.base",
      "market",
      "toString",
      "constructor",
    ],
    ...[8, 0.5, 200_000, 46_000],
  ),
  fc.double(),
  fc.string({ unit: "binary", maxLength: 30 }),
);
const hostileRange = fc.oneof(
  fc.array(fc.array(hostileCell, { maxLength: 3 }), { maxLength: 3 }),
  fc.array(hostileCell, { maxLength: 3 }),
  fc.constantFrom<Argument>([], [[]], [[], []], [[1], [1, 2]], [[], [1]]),
);
const hostile = fc.oneof({ weight: 3, arbitrary: hostileCell }, hostileRange) as fc.Arbitrary<Argument>;

describe.each(FUNCTIONS.map((formula) => [formula.name, formula] as const))("%s", (name, formula) => {
  const most = Object.keys(formula.params).length + 1;
  const allHostile = fc.array(hostile, { maxLength: most });
  // One bad cell among good ones gets further into the computation than bad cells alone.
  const oneHostile = fc
    .tuple(goodArguments(formula), fc.nat(most - 1), hostile)
    .map(([cells, at, cell]) => [...cells.slice(0, at), cell, ...cells.slice(at + 1)]);
  const argumentList = fc.oneof(allHostile, oneHostile) as fc.Arbitrary<Argument[]>;

  test("answers or says in one sentence why not", () => {
    fc.assert(
      fc.property(argumentList, (cells) => {
        let result: unknown;
        try {
          result = formula.evaluate(cells);
        } catch (error) {
          expectSentence((error as Error).message, error);
          return;
        }
        const isOfRange = cells.some((cell) => Array.isArray(cell));
        for (const value of flat(result)) {
          // NaN is how a bad row of a range is shown: #NUM!.
          if (typeof value === "number") expect(isOfRange || Number.isFinite(value), `${value}`).toBe(true);
          else expect(typeof value).toBe("string");
          expect(value).not.toBe(Infinity);
          expect(value).not.toBe(-Infinity);
        }
        expectRectangle(result);
      }),
      { numRuns: 250 },
    );
  });

  test("explains or says in one sentence why not", () => {
    fc.assert(
      fc.property(argumentList, (cells) => {
        const explained = formula.explain(cells);
        if (typeof explained === "string") {
          if (name !== "AI_EXPLAIN") expectSentence(explained, new Refusal(explained));
          return;
        }
        for (const value of flat(explained)) {
          if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
          else expect(String(value).length).toBeLessThan(2000);
        }
        expectRectangle(explained);
      }),
      { numRuns: 250 },
    );
  });

  function expectSentence(message: string, error: unknown): void {
    expect(error, String((error as Error).stack)).toBeInstanceOf(Refusal);
    expect(message.startsWith(`${name}: `), message).toBe(true);
    expect(message.length, message).toBeLessThan(300);
    expect(message).toMatch(/\.$/);
    expect(message).not.toMatch(/undefined|\[object|\n/);
    const body = message.slice(name.length + 2);
    const parameters = [...Object.keys(formula.params), "takes at most"];
    expect(
      parameters.some((each) => body.startsWith(each)),
      message,
    ).toBe(true);
  }
});

function flat(result: unknown): unknown[] {
  return Array.isArray(result) ? result.flatMap(flat) : [result];
}

function expectRectangle(result: unknown): void {
  if (!Array.isArray(result) || !Array.isArray(result[0])) return;
  for (const row of result) expect(row).toHaveLength(result[0].length);
}
