import { describe, expect, it } from "vitest";
import { payShapeFigure } from "../../src/reference/payShape.ts";

describe("payShapeFigure", () => {
  it("gives a percentile relative to the mean of its level", () => {
    expect(payShapeFigure("senior.p90")).toMatchObject({
      key: "shape.senior.p90",
      value: 1.3544, // 287,081 ÷ 211,965
      class: "C",
      source: "aijobs.net salary index, 2025-01-19",
    });
    expect(payShapeFigure("entry.p10")?.value).toBe(0.633); // 95,333 ÷ 150,600
  });

  it("gives Lead the shape of Senior, and says so", () => {
    for (const p of ["p10", "p25", "p50", "p75", "p90"]) {
      expect(payShapeFigure(`lead.${p}`)?.value).toBe(payShapeFigure(`senior.${p}`)?.value);
    }
    expect(payShapeFigure("lead.p50")?.doubt).toContain("Lead takes the shape of Senior");
  });

  it("says on how many postings it rests", () => {
    expect(payShapeFigure("entry.p50")?.doubt).toMatch(/ 154 postings\.$/);
    expect(payShapeFigure("principal.p50")?.doubt).toMatch(/ 1,760 postings\.$/);
  });
});
