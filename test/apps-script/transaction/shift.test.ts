import { describe, expect, it } from "vitest";
import { lineBefore, lineNow, shiftOf } from "../../../src/apps-script/transaction/shift.ts";

/** By single cells a line. */
const shiftBetween = (before: string[], now: string[]) =>
  shiftOf(
    now.length - before.length,
    Math.max(before.length, now.length),
    (was, is) => ((before[was - 1] ?? "") === (now[is - 1] ?? "") ? 0 : 1),
    (is) => ((now[is - 1] ?? "") === "" ? 0 : 1),
  );

describe("where lines came in or went", () => {
  it.each([
    { what: "none", before: ["a", "b"], now: ["a", "b"], count: 0, at: 1 },
    { what: "one at the start", before: ["a", "b"], now: ["", "a", "b"], count: 1, at: 1 },
    { what: "two within", before: ["a", "b", "c"], now: ["a", "", "", "b", "c"], count: 2, at: 2 },
    { what: "one at the end", before: ["a", "b"], now: ["a", "b", ""], count: 1, at: 3 },
    { what: "one gone", before: ["a", "b", "c"], now: ["a", "c"], count: -1, at: 2 },
  ])("$what", ({ before, now, count, at }) => {
    expect(shiftBetween(before, now)).toEqual({ at, count });
  });

  it("is told by the other lines where some were written over", () => {
    expect(shiftBetween(["a", "b", "c", "d"], ["a", "", "X", "c", "d"])).toEqual({ at: 2, count: 1 });
  });
});

describe("a line's place", () => {
  const inserted = { at: 3, count: 2 };
  const gone = { at: 3, count: -2 };
  it("moves down where lines came in, and those are new", () => {
    expect([2, 3, 4].map((line) => lineNow(line, inserted))).toEqual([2, 5, 6]);
    expect([2, 3, 4, 5].map((line) => lineBefore(line, inserted))).toEqual([2, undefined, undefined, 3]);
  });

  it("moves up where lines went, and those are nowhere", () => {
    expect([2, 3, 4, 5].map((line) => lineNow(line, gone))).toEqual([2, undefined, undefined, 3]);
    expect([2, 3].map((line) => lineBefore(line, gone))).toEqual([2, 5]);
  });
});
