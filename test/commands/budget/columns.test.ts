import { beforeEach, describe, expect, test } from "vitest";
import type { OpenWorkbook } from "../../support/openWorkbook.ts";
import { AREAS, checks, command, done, planWorkbook, REQUEST, rowOf } from "./planWorkbook.ts";
import { columnOf, moveColumn, requisitionCell, typedCells, underHead, widths } from "./typedCells.ts";

const APPROVAL = { requisition: "AI-102", by: "Dana Lee", on: "2026-12-01" };
const allHold = (workbook: OpenWorkbook) =>
  expect(Object.entries(checks(workbook)).filter(([, state]) => state !== "OK")).toEqual([]);
const start = (workbook: OpenWorkbook, label: string) =>
  workbook.value(`Start!B${rowOf(workbook, "Start", label)}`);
const FIGURES = [
  "Plan cost, all months",
  "Budget left at the end",
  "Heads at the end",
  "Cost of waiting",
  "Approved cost",
  "Drift since approval",
];
const figures = (workbook: OpenWorkbook) => FIGURES.map((label) => start(workbook, label));

/** Puts columns of the user's own before some of ours: contents, formulas, formats. */
function addOwnColumns(workbook: OpenWorkbook, ...befores: readonly string[]): void {
  workbook.select("Reqs!A1");
  befores.forEach((before, i) => {
    const letters = columnOf(workbook, "Reqs", before);
    workbook.insertColumns(columnNumber(letters));
    workbook.type(`Reqs!${letters}3`, `Department ${i + 1}`);
    workbook.typeRows(
      `Reqs!${letters}5`,
      Array.from({ length: 12 }, (_, row) => [row % 2 ? 0.25 : "=1/8"]),
    );
    workbook.setFormat(`Reqs!${letters}5:${letters}16`, "0.00%");
  });
}
const ownColumns = (workbook: OpenWorkbook, count: number) =>
  Array.from({ length: count }, (_, i) => underHead(workbook, "Reqs", `Department ${i + 1}`, 20));

const columnNumber = (letters: string) =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

/** A plan with two approvals. */
async function approvedPlan(request: object = {}): Promise<OpenWorkbook> {
  const workbook = await planWorkbook(request);
  await done(workbook, "approveRequisition", APPROVAL);
  await done(workbook, "approveRequisition", { ...APPROVAL, requisition: "AI-104" });
  return workbook;
}

describe.each(["native", "live"])("with columns of the user's own on the requisitions, %s", (insertAs) => {
  let workbook: OpenWorkbook;
  beforeEach(async () => {
    workbook = await approvedPlan({ insertAs });
  });

  test("they stay, and every typed cell stays under its head", async () => {
    const [typed, said] = [typedCells(workbook), figures(workbook)];
    addOwnColumns(workbook, "Requisition", "Status", "Gap", "Approved by", "Merit years");
    const own = ownColumns(workbook, 5);
    const wide = widths(workbook, "Reqs", "Requisition");
    await done(workbook, "buildBudget", { ...REQUEST, insertAs });
    expect(typedCells(workbook)).toEqual(typed);
    expect(ownColumns(workbook, 5)).toEqual(own);
    expect(widths(workbook, "Reqs", "Requisition")).toEqual(wide);
    figures(workbook).forEach((figure, i) => {
      expect(figure, FIGURES[i]).toBeCloseTo(said[i] as number, 6);
    });
    allHold(workbook);
    // 1,000 more a year: 100 bonus, 200 fee, 1.45% Medicare on 1,100, 8.04 ÷ 57.29 benefits.
    const base = requisitionCell(workbook, "AI-102", "Base plan");
    workbook.type(base, (workbook.value(base) as number) + 1_000);
    expect(workbook.value(requisitionCell(workbook, "AI-102", "Drift"))).toBeCloseTo(
      1_000 + 100 + 200 + 15.95 + (1_000 * 8.04) / 57.29,
      4,
    );
    const asked = await command(workbook, "approveRequisition", APPROVAL);
    expect(asked).toMatchObject({ code: "occupied" });
    await done(workbook, "approveRequisition", { ...APPROVAL, by: "Kim", replace: asked.range });
    expect(workbook.value(requisitionCell(workbook, "AI-102", "Approved by"))).toBe("Kim");
    expect(workbook.displayed(requisitionCell(workbook, "AI-102", "Approved on"))).toBe("2026-12-01");
    expect(workbook.value(requisitionCell(workbook, "AI-102", "Drift"))).toBeCloseTo(0, 6);
    expect(ownColumns(workbook, 5)).toEqual(own);
  });

  test("columns that were moved stay where they are", async () => {
    const [typed, said] = [typedCells(workbook), figures(workbook)];
    moveColumn(workbook, "Reqs", "Base plan", "Requisition");
    moveColumn(workbook, "Reqs", "Gap share", "Level");
    moveColumn(workbook, "Reqs", "Approved on", "Verdict");
    moveColumn(workbook, "Reqs", "Requisition", "Merit years");
    const heads = workbook.values("Reqs!A3:AP3");
    await done(workbook, "buildBudget", { ...REQUEST, insertAs });
    expect(workbook.values("Reqs!A3:AP3")).toEqual(heads);
    expect(typedCells(workbook)).toEqual(typed);
    figures(workbook).forEach((figure, i) => {
      expect(figure, FIGURES[i]).toBeCloseTo(said[i] as number, 6);
    });
    allHold(workbook);
    await done(workbook, "approveRequisition", { ...APPROVAL, requisition: "AI-105" });
    expect(workbook.value(requisitionCell(workbook, "AI-105", "Approved by"))).toBe("Dana Lee");
    expect(workbook.value(requisitionCell(workbook, "AI-105", "Drift"))).toBeCloseTo(0, 6);
    allHold(workbook);
  });
});

describe("heads that are not there once", () => {
  const WAY_ON = "Type the head in row 3 again, above an empty column if its own is gone.";
  test.each<[string, (workbook: OpenWorkbook) => void, string]>([
    [
      "renamed",
      (workbook) => workbook.type(`Reqs!${columnOf(workbook, "Reqs", "State")}3`, "Place"),
      `The sheet "Reqs" has no column headed "State". ${WAY_ON} Nothing was changed.`,
    ],
    [
      "deleted",
      (workbook) => {
        workbook.select("Reqs!A1");
        workbook.deleteColumns(columnNumber(columnOf(workbook, "Reqs", "Gap share")));
      },
      `The sheet "Reqs" has no column headed "Gap share". ${WAY_ON} Nothing was changed.`,
    ],
    [
      "doubled",
      (workbook) => {
        workbook.select("Reqs!A1");
        workbook.insertColumns(3);
        workbook.type("Reqs!C3", " level");
      },
      'The sheet "Reqs" has more than one column headed "Level" in row 3. Rename yours. Nothing was changed.',
    ],
  ])("%s: named, and nothing is written", async (_, spoil, message) => {
    const workbook = await approvedPlan();
    spoil(workbook);
    const before = AREAS.map((area) => workbook.values(area));
    for (const request of [REQUEST, { ...REQUEST, step: 3 }]) {
      expect(await command(workbook, "buildBudget", request)).toMatchObject({ code: "refused", message });
    }
    expect(await command(workbook, "approveRequisition", APPROVAL)).toMatchObject({
      code: "refused",
      message,
    });
    expect(AREAS.map((area) => workbook.values(area))).toEqual(before);
  });

  test("on the assumptions are named too", async () => {
    const workbook = await approvedPlan();
    workbook.type("Assumptions!D24", "Thrifty");
    expect(await command(workbook, "buildBudget", REQUEST)).toMatchObject({
      code: "refused",
      message:
        'The sheet "Assumptions" has no column headed "Lean". Type the head in row 24 again, above an empty column if its own is gone. Nothing was changed.',
    });
  });

  test("typed again over an empty column, a calculated one is filled in", async () => {
    const workbook = await approvedPlan();
    const shares = underHead(workbook, "Reqs", "Gap share", 20).map(([value]) => value);
    workbook.select("Reqs!A1");
    workbook.deleteColumns(columnNumber(columnOf(workbook, "Reqs", "Gap share")));
    workbook.insertColumns(9);
    workbook.type("Reqs!I3", "Gap share");
    await done(workbook, "buildBudget", REQUEST);
    expect(underHead(workbook, "Reqs", "Gap share", 20).map(([value]) => value)).toEqual(shares);
    allHold(workbook);
  });
});

describe("inserted rows", () => {
  test("leave every requisition where it is: above the heads, between and below requisitions", async () => {
    const workbook = await approvedPlan();
    const said = figures(workbook);
    workbook.select("Reqs!A1");
    for (const row of [106, 8, 5, 3, 1]) workbook.insertRows(row, 2);
    workbook.type("Reqs!A1", "Confidential");
    const typed = typedCells(workbook, 130);
    await done(workbook, "buildBudget", REQUEST);
    expect(typedCells(workbook, 130)).toEqual(typed);
    figures(workbook).forEach((figure, i) => {
      expect(figure, FIGURES[i]).toBeCloseTo(said[i] as number, 6);
    });
    expect(workbook.value("Reqs!A1")).toBe("Confidential");
    await done(workbook, "approveRequisition", { ...APPROVAL, requisition: "AI-105" });
    expect(workbook.value(requisitionCell(workbook, "AI-105", "Drift"))).toBeCloseTo(0, 6);
    allHold(workbook);
  });

  test("grow with a column of the user's between ours", async () => {
    const workbook = await approvedPlan();
    addOwnColumns(workbook, "Status");
    const own = ownColumns(workbook, 1);
    // Requisition, level, state, skills, opened, the user's own, status, base plan.
    workbook.typeRows(
      "Reqs!A60",
      Array.from({ length: 30 }, (_, i) => [`B-${i}`, "Mid", "TX", null, null, null, "Open", 150_000]),
    );
    await done(workbook, "buildBudget", REQUEST);
    // Nine of the samples are counted; rows 5 to 89 are used: 85 and 50 more.
    expect(start(workbook, "Requisitions counted")).toBe(39);
    expect(workbook.value("Reqs!A140")).toBe("Insert rows above this line.");
    expect(ownColumns(workbook, 1)).toEqual(own);
    allHold(workbook);
  });
});

describe("columns of the user's own on the calculated sheets", () => {
  test("stay, and those that were moved too, without a question", async () => {
    const workbook = await approvedPlan();
    const said = figures(workbook);
    for (const [sheet, before, row] of [
      ["Cash", "Total", 3],
      ["Offers", "Verdict", 3],
      ["Audit", "Flag", 10],
      ["Bands", "Step", 3],
      ["Assumptions", "Lean", 24],
    ] as const) {
      const letters = columnOf(workbook, sheet, before);
      workbook.select(`${sheet}!A1`);
      workbook.insertColumns(columnNumber(letters));
      workbook.type(`${sheet}!${letters}${row}`, "My own");
      workbook.type(`${sheet}!${letters}${row + 1}`, "mine");
    }
    moveColumn(workbook, "Cash", "Heads", "Last day");
    moveColumn(workbook, "Bands", "Floor gap", "Market min");
    const fee = rowOf(workbook, "Assumptions", "Recruiter's fee");
    workbook.type(`Assumptions!${columnOf(workbook, "Assumptions", "Aggressive")}${fee}`, 0.3);
    await done(workbook, "buildBudget", { ...REQUEST, months: 36, states: ["TX", "WA"] });
    await done(workbook, "buildBudget", { ...REQUEST, scenario: 3 });
    expect(workbook.value(`Assumptions!${columnOf(workbook, "Assumptions", "In use")}${fee}`)).toBe(0.3);
    await done(workbook, "buildBudget", REQUEST);
    for (const [sheet, row] of [
      ["Cash", 3],
      ["Offers", 3],
      ["Audit", 10],
      ["Bands", 3],
      ["Assumptions", 24],
    ] as const) {
      const letters = columnOf(workbook, sheet, "My own");
      expect(workbook.value(`${sheet}!${letters}${row + 1}`), sheet).toBe("mine");
    }
    expect(columnOf(workbook, "Cash", "Heads")).toBe("B");
    expect(columnOf(workbook, "Bands", "Floor gap")).toBe("C");
    figures(workbook).forEach((figure, i) => {
      expect(figure, FIGURES[i]).toBeCloseTo(said[i] as number, 6);
    });
    allHold(workbook);
  });
});
