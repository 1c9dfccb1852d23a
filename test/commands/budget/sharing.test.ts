import { describe, expect, test } from "vitest";
import { openWorkbook } from "../../support/openWorkbook.ts";
import { assumption, broken, command, done, planWorkbook, REQUEST, SHEETS } from "./planWorkbook.ts";
import { requisitionCell } from "./typedCells.ts";
import { typeRequisitions } from "./typedRequisitions.ts";

// 250 s at 0.2 s a call, of the 360 s that Google gives.
const MOST_CALLS = 1_250;

describe("two editors of one document", () => {
  test("who both press Build get one plan", async () => {
    const first = openWorkbook();
    const second = first.as("editor");
    let inBetween: unknown;
    // In the middle of the first one's build.
    first.beforeCall(60, () => {
      inBetween = second.runNow("runCommand", "buildBudget", REQUEST);
    });
    await done(first, "buildBudget", REQUEST);
    expect(first.spreadsheetCalls).toBeLessThan(MOST_CALLS);
    // 458, of them 67 for names; 1,080 in the first edition.
    expect(first.readsAndWrites).toBeLessThan(480);
    expect(inBetween).toMatchObject({ ok: false, code: "busy" });
    await done(second, "buildBudget", { ...REQUEST, scenario: 3 });
    expect([...first.sheetNames].sort()).toEqual([...SHEETS, "Benchmarks", "Log", "Sheet1"].sort());
    expect(first.value("Board!C2")).toBe("Aggressive");
    expect(broken(first)).toEqual([]);
  });

  test("lose nothing when one types while the other updates", async () => {
    const updating = await planWorkbook();
    const typing = updating.as("editor");
    const base = requisitionCell(updating, "AI-101", "Base plan");
    const notice = assumption(updating, "Notice, days");
    const update = (budget: number) => command(updating, "buildBudget", { ...REQUEST, budget });
    updating.resetCalls();
    await done(updating, "buildBudget", REQUEST);
    const calls = updating.spreadsheetCalls;
    expect(calls).toBeLessThan(MOST_CALLS);
    // However many requisitions there are; 1,100 of 1,000 in the first edition. A copied sheet's names go with the copy, one by one.
    const names = updating.calls["NamedRange.remove"] ?? 0;
    expect(names).toBeLessThanOrEqual(70);
    expect(updating.readsAndWrites - names).toBeLessThanOrEqual(122);
    // At a tenth of the update's calls, half-way, and at nine tenths.
    for (const tenth of [1, 5, 9]) {
      updating.beforeCall(Math.floor((calls * tenth) / 10), () => {
        typeRequisitions(
          typing,
          [{ id: `T-${tenth}`, level: "Mid", place: "TX", basePlan: 140_000 + tenth }],
          20 + tenth,
        );
        typing.type(base, 216_000 + tenth);
        typing.type(notice, 40 + tenth);
      });
      await update(6_000_000 + tenth);
      expect(updating.value(base)).toBe(216_000 + tenth);
      expect(updating.value(requisitionCell(updating, `T-${tenth}`, "Base plan"))).toBe(140_000 + tenth);
      expect(updating.value(notice)).toBe(40 + tenth);
    }
    expect(broken(updating)).toEqual([]);
  });
});
