import * as fc from "fast-check";
import type { SheetFunction } from "../../src/functions/define/SheetFunction.ts";
import type { Argument } from "../../src/input/cell.ts";
import { goodArguments } from "./goodArguments.ts";

const LONGEST_CELL = 50_000;

/** What a cell may hold that nobody expects: every kind of value at its ends, and words that mean something to code. */
export const HOSTILE_CELLS: readonly unknown[] = [
  ...["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#ERROR!", "Loading..."],
  ...[
    "",
    " ",
    "\n\t",
    "\u0000",
    "a\u0007b\u009Fc",
    "\uD800",
    "x\uDFFFy",
    "\u202Eabc",
    "\u2066\u200F",
    "\uFEFF",
  ],
  ...["👩‍💻🦄", "é".repeat(LONGEST_CELL), "1".repeat(LONGEST_CELL), ",".repeat(LONGEST_CELL)],
  ...[
    "\u0000".repeat(LONGEST_CELL),
    "#N/A".repeat(LONGEST_CELL / 4),
    "=AI_SALARY(8)",
    "#N/A (Did not find)\n",
  ],
  ...[
    "NaN",
    "text with NaN",
    "Infinity",
    "undefined",
    "[object Object]",
    "1e999",
    "-0",
    "0x10",
    "١٢",
    "１２",
  ],
  ...[
    "1,2,3",
    "$",
    "%",
    "--5",
    "1970-01-01",
    "9999-99-99",
    "2026-02-30",
    "__proto__",
    "toString",
    "constructor",
  ],
  ...[true, false, null, undefined],
  ...[new Date(2026, 0, 1), new Date(Number.NaN), new Date(8.64e15), new Date(-8.64e15)],
  ...[0, -0, 1, -1, 5e-324, 1e-300, 1e300, 1e308, -1e308, Number.MAX_SAFE_INTEGER],
  ...[Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  ...["US", "REMOTE", "WA", "Guam", "Senior", "Mid", "genai", "us.base", "market"],
  ...[8, 0.5, 200_000, 46_000],
];

const hostileCell: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE_CELLS) },
  fc.double(),
  fc.string({ unit: "binary", maxLength: 30 }),
);

const hostileRange: fc.Arbitrary<unknown> = fc.oneof(
  fc.array(fc.array(hostileCell, { maxLength: 3 }), { maxLength: 3 }),
  fc.array(hostileCell, { maxLength: 3 }),
  fc.constantFrom<Argument>([], [[]], [[], []], [[1], [1, 2]], [[], [1]]),
);

const hostile = fc.oneof({ weight: 3, arbitrary: hostileCell }, hostileRange);

/** Arguments nobody would give the formula, all of them or one among good ones, which gets further into it. */
export function hostileArguments(formula: SheetFunction): fc.Arbitrary<Argument[]> {
  const most = Object.keys(formula.params).length + 1;
  const allHostile = fc.array(hostile, { maxLength: most });
  const oneHostile = fc
    .tuple(goodArguments(formula), fc.nat(most - 1), hostile)
    .map(([cells, at, cell]) => [...cells.slice(0, at), cell, ...cells.slice(at + 1)]);
  return fc.oneof(allHostile, oneHostile);
}
