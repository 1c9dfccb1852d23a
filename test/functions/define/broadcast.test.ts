import { describe, expect, test } from "vitest";
import { Refusal } from "../../../src/core/Refusal.ts";
import { type Begin, broadcast } from "../../../src/functions/define/broadcast.ts";
import { BLANK } from "../../../src/functions/define/noValue.ts";
import { MOST_ROWS } from "../../../src/functions/define/SheetFunction.ts";
import { call, formula } from "../../support/formula.ts";

describe("ranges", () => {
  test("a column gives a column, a row gives a row, a grid gives a grid", () => {
    expect(call("AI_SALARY", [[2], [8]])).toEqual([[121_513], [155_008]]);
    expect(call("AI_SALARY", [[2, 8]])).toEqual([[121_513, 155_008]]);
    expect(
      call("AI_SALARY", [
        [2, 5],
        [8, 12],
      ]),
    ).toEqual([
      [121_513, 138_185],
      [155_008, 172_361],
    ]);
  });

  test("a column against a row is a grid", () => {
    // 121,513 × 1.1676 and 155,008 × 1.1676
    expect(call("AI_SALARY", [[2], [8]], [["US", "WA"]])).toEqual([
      [121_513, 121_513 * 1.1676],
      [155_008, 155_008 * 1.1676],
    ]);
  });

  test("a range of one cell is that cell", () => {
    expect(call("AI_SALARY", [[8]])).toBe(155_008);
    expect(() => call("AI_SALARY", [["x"]])).toThrow("AI_SALARY: years must be");
  });

  test("a bad row is NaN, a blank row is blank, the others stand", () => {
    expect(call("AI_SALARY", [[8], ["x"], [""], [2]])).toEqual([[155_008], [Number.NaN], [""], [121_513]]);
    expect(call("AI_BAND", [["Mid"], ["x"], [""]], "", "", 0)).toEqual([
      [138_185, 138_185, 138_185],
      [Number.NaN, Number.NaN, Number.NaN],
      ["", "", ""],
    ]);
  });

  test("bad rows are as wide as good ones would be", () => {
    expect(call("AI_BAND", [["x"], ["y"]])).toEqual([
      [Number.NaN, Number.NaN, Number.NaN],
      [Number.NaN, Number.NaN, Number.NaN],
    ]);
  });

  test("sizes that do not fit are an error that names both", () => {
    expect(() => call("AI_SALARY", [[1], [2], [3]], [["WA"], ["CA"]])).toThrow(
      "AI_SALARY: state must be a cell or a range of the same size as the others; got 2 × 1 cells beside years with 3 × 1.",
    );
  });

  test("results that take several cells across refuse several columns", () => {
    expect(() => call("AI_BAND", [["Mid", "Senior"]])).toThrow(
      "AI_BAND: level must be a cell or one column, because each result takes 3 cells across; got a range of 1 × 2 cells.",
    );
  });

  test("ranges that are empty or ragged are answered too", () => {
    expect(call("AI_SALARY", [])).toBe("");
    expect(call("AI_SALARY", [[]])).toBe("");
    expect(call("AI_SALARY", [[2], [8, 12]])).toEqual([
      [121_513, ""],
      [155_008, 172_361],
    ]);
  });

  test("a blank key in a range has no room for the whole table", () => {
    expect(call("AI_BENCHMARK", [["us.base"], [""]])).toEqual([[184_757], [""]]);
  });
});

describe("blanks", () => {
  test.each([
    ["''", ""],
    ["a space", " "],
    ["null", null],
    ["undefined", undefined],
  ])("%s is the default where optional, a blank where required", (_, blank) => {
    expect(call("AI_SALARY", 8, blank, blank, blank, blank)).toBe(155_008);
    expect(call("AI_SALARY", blank, "WA")).toBe("");
  });
});

test("too many arguments are counted", () => {
  expect(() => call("AI_LEVEL", 8, "name", 1)).toThrow("AI_LEVEL: takes at most 2 arguments; got 3.");
});

test.each([
  ["8", 8],
  [" 8 ", 8],
  ["$190,000", 190_000],
  ["190k", 190_000],
  ["1.9e5", undefined],
  ["190,00", undefined],
  ["0.19m", 190_000],
])("the amount %j", (typed, dollars) => {
  const typedAmount = () => call("AI_TOTAL_COMP", typed);
  if (dollars === undefined) expect(typedAmount).toThrow(`got "${typed}"`);
  else expect(typedAmount()).toBeCloseTo(dollars, 9);
});

test.each([["WA"], ["wa"], [" Washington "], ["WASHINGTON"]])("the state %j", (typed) => {
  expect(call("AI_GEO_FACTOR", typed)).toBe(1.1676);
});

test("what was found is shown short, on one line", () => {
  expect(() => call("AI_LEVEL", `a\nb\u0000c${"x".repeat(50_000)}`)).toThrow(
    `AI_LEVEL: years must be years of experience from 0 to 60, such as 8 or "7-9"; got "a b c${"x".repeat(35)}…".`,
  );
});

test("an explanation tells a figure once, however often it is used", () => {
  const table = formula("AI_OFFER_CHECK").explain([220_000, "Senior", "REMOTE"]) as unknown[][];
  const floors = table.filter(([step]) => step === "Floor to close, senior roles");
  expect(floors).toHaveLength(1);
});

test("bad input is explained by its sentence, ranges are explained a row at a time", () => {
  expect(call("AI_EXPLAIN", "=ai_salary(8)", 8, "ZZ")).toBe(
    'AI_SALARY: state must be a US state or metropolitan area, "US" or "REMOTE"; got "ZZ".',
  );
  expect(call("AI_EXPLAIN", "AI_SALARY", [[8], [9]])).toBe(
    "AI_SALARY: years must be one cell, because one calculation is explained; got a range of 2 × 1 cells.",
  );
});

describe("how much one call takes", () => {
  const column = (rows: number, cell: (row: number) => unknown) =>
    Array.from({ length: rows }, (_, row) => [cell(row)]);

  /** How often a row is computed. */
  function computed(rows: readonly (readonly unknown[])[], mostRows = MOST_ROWS): number {
    let count = 0;
    const years = { name: "years", argument: rows, read: (cell: unknown) => cell };
    broadcast([years], { cellsAcross: 1, mostRows, blank: () => "" }, () => () => {
      count++;
      return "";
    });
    return count;
  }

  test("rows of the same arguments are computed once, and others apart", () => {
    expect(computed(column(200_000, () => ""))).toBe(1);
    expect(computed(column(30_000, (row) => row % 20))).toBe(20);
    // A number is not the text of it, and two cells are not one that holds both.
    expect(computed([[1], ["1"], [true], ["true"], [""], [undefined], [Number.NaN], [1]])).toBe(7);
    const [a, b] = [new Date(2026, 0, 1), new Date(2026, 0, 1)];
    expect(computed([[a], [b], ["x".repeat(300)], ["x".repeat(300)]])).toBe(4);
  });

  test("what rows share is worked out once, and what is each one's own decides in its place", () => {
    const begun: unknown[] = [];
    const read = (cell: unknown) => {
      if (cell === "bad") throw new Refusal("bad");
      return cell === "" ? BLANK : cell;
    };
    const levels = { name: "level", argument: [["a"], ["a"], ["b"], ["bad"], [""], ["c"], ["c"]], read };
    const pays = { name: "pay", argument: [[1], [2], ["bad"], [""], ["bad"], [3], [4]], read };
    const limits = { cellsAcross: 1, mostRows: MOST_ROWS, blank: () => "" };
    const begin: Begin = ({ level }, own) => {
      begun.push(level, ...own);
      if (level === "c") throw new Refusal("c is never answered");
      return ([pay]) => `${level}${pay}`;
    };
    const shownBy = (all: Parameters<typeof broadcast>[0]) =>
      (broadcast(all, limits, begin, "pay") as unknown[][]).flat();
    // Of two that are no value the first decides.
    expect(shownBy([pays, levels])).toEqual(["a1", "a2", Number.NaN, "", Number.NaN, Number.NaN, Number.NaN]);
    expect(begun).toEqual(["a", "pay", "c", "pay", "c", "pay"]);
    expect(shownBy([levels, pays])).toEqual(["a1", "a2", Number.NaN, Number.NaN, "", Number.NaN, Number.NaN]);
  });

  test("what would take longer than Sheets allows is refused before anything is computed", () => {
    const rows = column(11, (row) => row);
    expect(() => computed(rows, 10)).toThrow(
      "takes at most 10 different rows in one call; got 11. Split the range.",
    );
    expect(computed(rows, 11)).toBe(11);
    expect(() => computed(new Array(1_001).fill(new Array(1_000).fill("")))).toThrow(
      "takes at most 1,000,000 cells in one call; got 1,001,000.",
    );
    expect(() =>
      call(
        "AI_EQUIVALENT_PAY",
        column(10_001, (row) => 80_000 + row),
        "TX",
        "CA",
      ),
    ).toThrow(
      "AI_EQUIVALENT_PAY: takes at most 10,000 different rows in one call; got 10,001. Split the range.",
    );
  });

  test("an audit takes so many people, however long the column below them", () => {
    const people = (count: number) => column(count + 5, (row) => (row < count ? "Mid" : ""));
    expect(() => call("AI_AUDIT", people(10_001), 140_000)).toThrow(
      "AI_AUDIT: levels must have at most 10,000 cells that are not blank in one call; got 10,001.",
    );
    expect(call("AI_AUDIT", people(3), 140_000)).toHaveLength(8);
  });
});
