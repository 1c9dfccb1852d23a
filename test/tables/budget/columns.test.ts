import { describe, expect, test } from "vitest";
import type { AssumptionReferences } from "../../../src/tables/budget/assumptionsSheet.ts";
import { findHeads, sideBySide } from "../../../src/tables/budget/layout.ts";
import { columnsGiven, rowCells } from "../../../src/tables/budget/SheetColumn.ts";

const COLUMNS = columnsGiven<AssumptionReferences>()({
  base: { head: "Base", width: 100, format: "0" },
  bonus: {
    head: "Bonus",
    width: 100,
    format: "0",
    formula: (c, at, rowAt) => `${c.base}*${at.BonusRate}+${rowAt(-1).bonus}`,
  },
});

describe("a list of columns", () => {
  test("gives its formulas the cells where the columns stand", () => {
    const at = { BonusRate: "Assumptions!$B$28" } as AssumptionReferences;
    const [, bonus] = rowCells(COLUMNS, { base: 28, bonus: 2 }, 7, at);
    expect(bonus?.content).toEqual({ formula: "=$AB7*Assumptions!$B$28+$B6" });
    expect(sideBySide(COLUMNS)).toEqual({ base: 1, bonus: 2 });
  });

  test("does not compile with a misspelt column or assumption", () => {
    columnsGiven<AssumptionReferences>()({
      base: {
        head: "Base",
        width: 100,
        format: "0",
        // @ts-expect-error there is no column "bse"
        formula: (c) => c.bse,
      },
      bonus: {
        head: "Bonus",
        width: 100,
        format: "0",
        // @ts-expect-error there is no assumption "StrechShare"
        formula: (c, at) => `${c.base}*${at.StrechShare}`,
      },
    });
  });
});

describe("heads", () => {
  test("are found in the row that has the most of them, whatever stands between", () => {
    const cells = [["Base"], ["", "bonus ", "Department", "Base"], ["Base", 1]];
    expect(findHeads(COLUMNS, cells)).toEqual({ row: 2, layout: { base: 4, bonus: 2 } });
  });

  test("are named where they are missing or stand there twice", () => {
    expect(findHeads(COLUMNS, [["Base", "x", "Base"]])).toEqual({
      problem: { missing: ["Bonus"], doubled: ["Base"], row: 1 },
    });
    expect(findHeads(COLUMNS, [["x"]])).toEqual({
      problem: { missing: ["Base", "Bonus"], doubled: [], row: undefined },
    });
  });
});
