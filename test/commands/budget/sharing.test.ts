import { describe, expect, test } from "vitest";
import { openWorkbook } from "../../support/openWorkbook.ts";
import {
  AREAS,
  checks,
  column,
  command,
  done,
  planWorkbook,
  REQUEST,
  rowOf,
  SHEETS,
} from "./planWorkbook.ts";

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
    expect(inBetween).toMatchObject({ ok: false, code: "busy" });
    await done(second, "buildBudget", { ...REQUEST, scenario: 3 });
    expect([...first.sheetNames].sort()).toEqual([...SHEETS, "Benchmarks", "Log", "Sheet1"].sort());
    expect(first.value("Start!C4")).toBe("Aggressive");
    expect(new Set(Object.values(checks(first)))).toEqual(new Set(["OK"]));
  });

  test("lose nothing when one types while the other updates", { timeout: 400_000 }, async () => {
    const updating = await planWorkbook();
    const typing = updating.as("editor");
    const base = column(updating, "Reqs", "Base plan");
    const notice = `Assumptions!B${rowOf(updating, "Assumptions", "Notice, days")}`;
    updating.resetCalls();
    await done(updating, "buildBudget", REQUEST);
    const calls = updating.spreadsheetCalls;
    // At a tenth of the update's calls, half-way, and at nine tenths.
    for (const tenth of [1, 5, 9]) {
      const row = 20 + tenth;
      updating.beforeCall(Math.floor((calls * tenth) / 10), () => {
        typing.typeRows(`Reqs!A${row}`, [[`T-${tenth}`, "Mid", "TX", null, null, "Open", 140_000 + tenth]]);
        typing.type(`Reqs!${base}5`, 216_000 + tenth);
        typing.type(notice, 40 + tenth);
      });
      await done(updating, "buildBudget", { ...REQUEST, budget: 6_000_000 + tenth });
      expect(updating.value(`Reqs!${base}5`)).toBe(216_000 + tenth);
      expect(updating.value(`Reqs!${base}${row}`)).toBe(140_000 + tenth);
      expect(updating.value(notice)).toBe(40 + tenth);
    }
    expect(new Set(Object.values(checks(updating)))).toEqual(new Set(["OK"]));
    // Nine samples are counted, and the three that were typed.
    expect(updating.value(`Start!B${rowOf(updating, "Start", "Requisitions counted")}`)).toBe(12);
  });
});

describe("an approval", () => {
  const APPROVAL = { requisition: "AI-102", by: "Dana Lee", on: "2026-12-01" };

  test("writes cost, name and date as values, guards the row, and later edits show as drift", async () => {
    const workbook = await planWorkbook();
    const at = (head: string) => `Reqs!${column(workbook, "Reqs", head)}6`;
    const cost =
      (workbook.value(at("Loaded cost")) as number) + (workbook.value(at("One-time cost")) as number);
    const approved = await done(workbook, "approveRequisition", APPROVAL);
    expect(approved.cost).toBeCloseTo(cost, 6);
    expect(workbook.formula(at("Approved cost"))).toBeUndefined();
    expect(workbook.value(at("Approved cost"))).toBeCloseTo(cost, 6);
    expect(workbook.value(at("Approved by"))).toBe("Dana Lee");
    expect(workbook.displayed(at("Approved on"))).toBe("2026-12-01");
    expect(workbook.value(at("Drift"))).toBeCloseTo(0, 6);
    workbook.type(at("Base plan"), 195_000);
    // 10,000 more base: 10% bonus, 20% fee, 1.45% Medicare on 11,000 (Social Security is at its cap), 8.04 ÷ 57.29 benefits.
    expect(workbook.value(at("Drift"))).toBeCloseTo(
      10_000 + 1_000 + 2_000 + 159.5 + (10_000 * 8.04) / 57.29,
      4,
    );
    const drift = `Start!B${rowOf(workbook, "Start", "Drift since approval")}`;
    expect(workbook.value(drift)).toBeCloseTo(workbook.value(at("Drift")) as number, 6);
    const guards = workbook.document.grid.annotations("protection").map(({ data }) => data);
    expect(guards).toContainEqual(
      expect.objectContaining({
        isWarningOnly: true,
        description: "Approved by Dana Lee on 2026-12-01. Later changes show as drift.",
      }),
    );
    expect(new Set(Object.values(checks(workbook)))).toEqual(new Set(["OK"]));
    // Building again leaves it.
    await done(workbook, "buildBudget", REQUEST);
    expect(workbook.value(at("Approved cost"))).toBeCloseTo(cost, 6);
    const again = await command(workbook, "approveRequisition", APPROVAL);
    expect(again).toMatchObject({
      ok: false,
      code: "occupied",
      message: expect.stringContaining("Dana Lee"),
    });
    await done(workbook, "approveRequisition", { ...APPROVAL, by: "Kim", replace: again.range });
    expect(workbook.value(at("Approved by"))).toBe("Kim");
    expect(workbook.value(at("Drift"))).toBeCloseTo(0, 6);
  });

  test("is refused for rows that are not there, or do not calculate", async () => {
    const workbook = await planWorkbook();
    expect(
      await command(workbook, "approveRequisition", { ...APPROVAL, requisition: "AI-999" }),
    ).toMatchObject({
      ok: false,
      field: "requisition",
      message: 'requisition must name one row of the plan with a level; "AI-999" names no row.',
    });
    workbook.type("Reqs!F6", "Someday");
    expect(await command(workbook, "approveRequisition", APPROVAL)).toMatchObject({ ok: true });
    workbook.type("Reqs!C8", "ZZ");
    expect(
      await command(workbook, "approveRequisition", { ...APPROVAL, requisition: "AI-104" }),
    ).toMatchObject({
      ok: false,
      message:
        'requisition must have a cost to approve; "AI-104": State must be a postal code, US or REMOTE.',
    });
    expect(await command(openWorkbook(), "approveRequisition", APPROVAL)).toMatchObject({
      ok: false,
      message: "requisition must be one of a hiring plan; build it first.",
    });
  });

  test("that fails leaves the row as it was", async () => {
    const workbook = await planWorkbook();
    const before = AREAS.map((area) => workbook.values(area));
    workbook.failCall(1, "Service Spreadsheets failed while accessing document.", "Range.setValues");
    expect(await command(workbook, "approveRequisition", APPROVAL)).toMatchObject({
      ok: false,
      code: "failed",
    });
    expect(AREAS.map((area) => workbook.values(area))).toEqual(before);
  });
});
