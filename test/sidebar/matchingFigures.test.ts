import { describe, expect, it } from "vitest";
import { allFigures } from "../../src/sidebar/panels/benchmarks/allFigures.ts";
import { matchingFigures } from "../../src/sidebar/panels/benchmarks/matchingFigures.ts";

const keys = (typed: string) => matchingFigures(typed, allFigures()).map(({ key }) => key);

describe("matchingFigures", () => {
  it("lists the guide's figures and the floors only a user can give, until something is searched", () => {
    const listed = keys("  ");
    expect(listed.slice(0, 3)).toEqual(["us.base", "us.cash", "base.entry"]);
    expect(listed).toContain("mid.floor");
    // 24 figures of the guide, a title, growth over two spans, and the floors of the four levels other than Senior
    expect(listed).toHaveLength(31);
  });

  it("finds a state by its name, and by its code", () => {
    expect(keys("Texas")).toEqual(["factor.TX", "living.TX"]);
    expect(keys("factor tx")[0]).toBe("factor.TX");
    expect(keys("factor texas")).toEqual(["factor.TX"]);
    expect(keys("west virginia")).toEqual(["factor.WV", "living.WV"]);
  });

  it("finds a metropolitan area by its name, by another of its cities and by its code", () => {
    expect(keys("san jose")).toEqual(["factor.San Jose, CA", "living.San Jose, CA"]);
    expect(keys("sunnyvale")).toEqual(["factor.San Jose, CA"]);
    expect(keys("factor 41940")).toEqual(["factor.San Jose, CA"]);
  });

  it("puts the exact key first, then keys with the word, then notes with it", () => {
    expect(keys("US.BASE")[0]).toBe("us.base");
    const floors = keys("floor");
    expect(floors.slice(0, 5).sort()).toEqual([
      "entry.floor",
      "lead.floor",
      "mid.floor",
      "principal.floor",
      "senior.floor",
    ]);
    // Its note says how far it is under the floor.
    expect(floors).toContain("base.senior");
    expect(keys("shape senior p90")[0]).toBe("shape.senior.p90");
  });

  it("needs every word", () => {
    expect(keys("remote median")).toContain("senior.remote.median");
    expect(keys("remote banana")).toEqual([]);
  });
});
