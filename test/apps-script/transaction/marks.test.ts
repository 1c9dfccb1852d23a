import { describe, expect, it } from "vitest";
import { isWrittenAt, marked, touchedCells } from "../../../src/apps-script/transaction/marks.ts";

const AREA = { row: 3, column: 2, rows: 2, columns: 2 };
const AREA_OF_ONE = { row: 1, column: 1, rows: 1, columns: 1 };
const area = marked({
  area: AREA,
  contents: [
    ["Senior", 0.25],
    [{ formula: "=A1+B2" }, undefined],
  ],
});
const isWritten = (row: number, column: number, value: unknown, formula = "") =>
  isWrittenAt([area], { row, column }, { value, formula });

describe("the marks of what is written", () => {
  it("tell it from what somebody types", () => {
    expect(isWritten(3, 2, "Senior")).toBe(true);
    expect(isWritten(3, 2, "Lead")).toBe(false);
    expect(isWritten(3, 3, 0.25)).toBe(true);
    expect(isWritten(3, 3, 0.2)).toBe(false);
  });

  it("know a formula that has moved, and a value in its place as another thing", () => {
    expect(isWritten(4, 2, 7, "=A5 + B6")).toBe(true);
    expect(isWritten(4, 2, 7, "=A1-B2")).toBe(false);
    expect(isWritten(4, 2, 7)).toBe(false);
  });

  it("know a formula whose sheet was renamed", () => {
    const naming = marked({
      area: { ...AREA, rows: 1, columns: 1 },
      contents: [[{ formula: "=Benchmarks!$B$2*2" }]],
    });
    const is = (formula: string) => isWrittenAt([naming], AREA, { value: 7, formula });
    expect(is("='Our figures'!$B$2*2")).toBe(true);
    expect(is("='Our figures'!$B$2*3")).toBe(false);
  });

  it("know a date by its number", () => {
    const dated = marked({ area: { row: 1, column: 1, rows: 1, columns: 1 }, contents: [[46_027]] });
    const is = (day: Date) => isWrittenAt([dated], { row: 1, column: 1 }, { value: day, formula: "" });
    // 46,027 days after 30 December 1899.
    expect(is(new Date(2026, 0, 5))).toBe(true);
    expect(is(new Date(2026, 0, 6))).toBe(false);
  });

  it("know a value that became plain text, and no other text for it", () => {
    const of = (content: string | number | boolean) => marked({ area: AREA_OF_ONE, contents: [[content]] });
    const reads = (content: string | number | boolean, value: string) =>
      isWrittenAt([of(content)], AREA_OF_ONE, { value, formula: "" });
    expect(reads("=Jane", "'=Jane")).toBe(true);
    expect(reads(true, "TRUE")).toBe(true);
    expect(reads(false, "FALSE")).toBe(true);
    expect(reads(0.25, "0,25")).toBe(true);
    for (const typed of ["mine", "TRUE", ""]) expect(reads(false, typed)).toBe(false);
    for (const typed of ["mine", ""]) expect(reads(0, typed)).toBe(false);
  });

  it("leave out what is not written, and what lies outside", () => {
    expect(touchedCells(area)).toEqual([
      { row: 3, column: 2 },
      { row: 3, column: 3 },
      { row: 4, column: 2 },
    ]);
    expect(isWritten(4, 3, "")).toBe(false);
    expect(isWritten(9, 9, "Senior")).toBe(false);
  });

  it("stay within a journal's room, however many cells there are", () => {
    const contents = Array.from({ length: 50_000 }, () => [1, 2]);
    const many = marked({ area: { row: 1, column: 1, rows: 50_000, columns: 2 }, contents });
    expect(many.marks.length).toBeLessThanOrEqual(120_000);
  });
});
