import { beforeAll, describe, expect, test } from "vitest";
import { samplePlan } from "../../../src/sidebar/panels/budget/samplePlan.ts";
import { type OpenWorkbook, openWorkbook } from "../../support/openWorkbook.ts";
import { sizeOf, tableIn, wholeSheet } from "../../support/tableIn.ts";
import {
  assumption,
  broken,
  cash,
  choose,
  command,
  done,
  figure,
  planWorkbook,
  REQUEST,
  SHEETS,
  tile,
} from "./planWorkbook.ts";
import { columnOf, headRow, typedCells } from "./typedCells.ts";
import { typeRequisitions } from "./typedRequisitions.ts";

const BANDS = { levels: ["Senior"], states: ["WA"], basis: "market", roundTo: 0, destination: "new sheet" };
const cost = (workbook: OpenWorkbook) => tile(workbook, "Cost against budget")[0] as number;
const all = (workbook: OpenWorkbook, sheets: readonly string[] = SHEETS) =>
  sheets.map((sheet) => workbook.values(wholeSheet(sheet, sizeOf(workbook, sheet))));

describe("what the panel asks for", () => {
  test.each([
    [
      { planStart: "2027-01-15" },
      "planStart",
      "planStart must be the first day of a month; got the 15th of the month.",
    ],
    [{ months: 11 }, "months", "months must be a whole number of months from 12 to 36; got 11."],
    [{ months: 12.5 }, "months", "months must be a whole number of months from 12 to 36; got 12.5."],
    [{ scenario: 4 }, "scenario", "scenario must be a whole number from 1 to 3; got 4."],
    [
      { sampleRequisitions: 13 },
      "sampleRequisitions",
      "sampleRequisitions must be a whole number of requisitions from 0 to 12; got 13.",
    ],
    [{ states: [] }, "states", "states must have from 1 to 250 items; got 0."],
    [{ insertAs: "values" }, "insertAs", 'insertAs must be "native" or "live"; got "values".'],
  ])("is refused in one sentence: %j", async (request, field, message) => {
    const workbook = openWorkbook();
    const answer = await command(workbook, "buildBudget", { ...REQUEST, ...request });
    expect(answer).toMatchObject({ ok: false, code: "refused", field, message });
    expect(workbook.sheetNames).toEqual(["Sheet1"]);
  });

  test("costs with the sample requisitions what the panel says it will", async () => {
    const { scenarios } = samplePlan(REQUEST);
    const board = tableIn(await planWorkbook(), "Board", "Scenario", "All-in cost");
    scenarios.forEach(({ name, cost }, i) => {
      expect(board.rows[i]?.Scenario).toBe(name);
      expect(board.rows[i]?.["All-in cost"]).toBeCloseTo(cost, 2);
    });
  });

  test("takes the next free name where a sheet has its own, and says so once", async () => {
    const workbook = openWorkbook();
    workbook.addSheet("Cash");
    workbook.type("Cash!A1", "mine");
    // A sheet that the add-on made for the Bands panel.
    await done(workbook, "generateBands", { ...BANDS, insertAs: "native" });
    const bands = workbook.values("Bands!A1:L7");
    const { message, sheets } = await done(workbook, "buildBudget", REQUEST);
    const names = SHEETS.map((name) => (name === "Cash" || name === "Bands" ? `${name} 2` : name));
    expect(sheets).toEqual(names);
    expect(message).toBe(
      `Made ${names.join(", ")}. There is a sheet "Cash" already; it stays as it is, and the plan's is "Cash 2". There is a sheet "Bands" already; it stays as it is, and the plan's is "Bands 2".`,
    );
    expect(workbook.value("Cash!A1")).toBe("mine");
    expect(workbook.values("Bands!A1:L7")).toEqual(bands);
    expect(broken(workbook)).toEqual([]);
    const again = await done(workbook, "buildBudget", { ...REQUEST, scenario: 2 });
    expect(again.message).toMatch(/^Updated Board, .*; requisitions as you typed them\.$/);
  });

  test("is refused where a sheet of somebody's own has the name of the pinned figures", async () => {
    const workbook = openWorkbook();
    workbook.addSheet("Benchmarks");
    workbook.type("Benchmarks!A1", "mine");
    for (const [name, request] of [
      ["previewBudget", {}],
      ["buildBudget", REQUEST],
    ] as const) {
      const answer = await command(workbook, name, request);
      expect(answer).toMatchObject({ ok: false, code: "refused" });
      expect(answer.message).toContain('The sheet "Benchmarks" was not made by AI Comp; rename it');
    }
    expect(workbook.sheetNames).toEqual(["Sheet1", "Benchmarks"]);
    expect(workbook.value("Benchmarks!A1")).toBe("mine");
  });
});

describe("a new plan", () => {
  let workbook: OpenWorkbook;
  beforeAll(async () => {
    workbook = await planWorkbook();
  });

  test("has its sheets in front, its names, and a line in the log", () => {
    expect(workbook.sheetNames.slice(0, SHEETS.length)).toEqual(SHEETS);
    expect(workbook.sheetNames).toContain("Benchmarks");
    expect(workbook.namedRanges).toMatchObject({ Scenario: "'Board'!B2" });
    expect(workbook.values("Log!B1:D5")).toContainEqual(["Hiring plan built", SHEETS.join(", "), "native"]);
  });

  test("says verdicts as the offer check does", () => {
    // 215,000 and 203,000 against 200,000; 185,000 is 7.5% under; 198,000 is 1% under.
    const verdicts = ["AI-101", "AI-102", "AI-103", "AI-108"].map((id) => figure(workbook, id, "Verdict"));
    expect(verdicts).toEqual(["Meets floor", "Stretch", "Meets floor, below remote median", "Stretch"]);
  });

  test("counts for waiting only the days that an offer under the floor adds", () => {
    // 114 − 114 ÷ 1.45 = 35.379 days; at a value of twice the loaded cost a day nets loaded ÷ 365.
    const loaded = figure(workbook, "AI-102", "Loaded cost") as number;
    // 185,000 + bonus 18,500 + taxes (0.062 × 184,500 + 0.0145 × 203,500 + 42 = 14,431.75) + benefits 8.04 ÷ 57.29.
    expect(loaded).toBeCloseTo(185_000 + 18_500 + 14_431.75 + (185_000 * 8.04) / 57.29, 2);
    expect(figure(workbook, "AI-102", "Cost of waiting")).toBeCloseTo(((114 - 114 / 1.45) * loaded) / 365, 2);
    // 15,000 a year for two years, with load.
    expect(figure(workbook, "AI-102", "Raise to floor")).toBeCloseTo((15_000 * 2 * loaded) / 185_000, 2);
    expect(figure(workbook, "AI-102", "Cheaper way")).toBe("Wait");
    expect(figure(workbook, "AI-101", "Cost of waiting")).toBe(0);
  });

  test("stays whole when requisitions are sorted", () => {
    const before = cost(workbook);
    const { row } = headRow(workbook, "Reqs", "Requisition");
    const letters = columnOf(workbook, "Reqs", "Base plan");
    const last = columnOf(workbook, "Reqs", "Recruiter");
    const first = () => workbook.value(`Reqs!A${row + 1}`);
    expect(first()).toBe("AI-101");
    workbook.sort(`Reqs!A${row + 1}:${last}${row + 12}`, letters, "asc");
    expect(first()).not.toBe("AI-101");
    expect(cost(workbook)).toBeCloseTo(before, 4);
    expect(broken(workbook)).toEqual([]);
    workbook.sort(`Reqs!A${row + 1}:${last}${row + 12}`, "A", "asc");
  });
});

describe("building again", () => {
  test("keeps what people typed, takes the panel's choices, and shows as many months as are asked for", async () => {
    const workbook = await planWorkbook();
    const notice = assumption(workbook, "Notice, days");
    const fee = assumption(workbook, "Recruiter's fee").replace("!B", "!D");
    workbook.type(notice, 45);
    workbook.type(fee, "=5%*2");
    typeRequisitions(workbook, [{ id: "AI-300", level: "Lead", place: "WA", basePlan: 260_000 }], 20);
    const typed = typedCells(workbook, 40);
    await done(workbook, "buildBudget", {
      ...REQUEST,
      scenario: 2,
      months: 36,
      budget: 7_000_000,
      sampleRequisitions: 0,
      states: ["TX"],
    });
    expect(workbook.value(notice)).toBe(45);
    expect(workbook.formula(fee)).toBe("=5%*2");
    expect(workbook.value("Board!C2")).toBe("Lean");
    expect(workbook.value(assumption(workbook, "Budget for all months"))).toBe(7_000_000);
    expect(typedCells(workbook, 40)).toEqual(typed);
    expect(tableIn(workbook, "Bands", "Level").under("State")).toEqual(Array(5).fill("TX"));
    expect(cash(workbook, "Plan", 36).every((month) => typeof month === "number")).toBe(true);
    expect(workbook.sheetNames.filter((name) => SHEETS.includes(name))).toHaveLength(SHEETS.length);
    expect(broken(workbook)).toEqual([]);
    await done(workbook, "buildBudget", { ...REQUEST, months: 12 });
    expect(cash(workbook, "Plan", 13)[12]).toBe("");
    expect(broken(workbook)).toEqual([]);
  });

  test("asks before it replaces anything but an open cell, on sheets under any name", async () => {
    const workbook = await planWorkbook();
    workbook.renameSheet("Guide", "How to");
    workbook.type("'How to'!A1", "my note");
    const asked = await command(workbook, "buildBudget", REQUEST);
    expect(asked).toMatchObject({ ok: false, code: "edited" });
    expect(asked.range).toMatch(/^'How to'!/);
    expect(workbook.value("'How to'!A1")).toBe("my note");
    const { sheets } = await done(workbook, "buildBudget", { ...REQUEST, replace: asked.range });
    expect(sheets).toContain("How to");
    expect(workbook.sheetNames).not.toContain("Guide");
    expect(workbook.value("'How to'!A1")).toBe("How this workbook is used");
  });
});

test("a plan changes to live formulas and back: they say the same, in at most ten calls of the add-on's functions", async () => {
  const [native, live] = [await planWorkbook(), await planWorkbook()];
  await done(live, "buildBudget", { ...REQUEST, insertAs: "live" });
  let calls = 0;
  const { grid } = live.document;
  for (const sheet of SHEETS) {
    const area = wholeSheet(sheet, sizeOf(native, sheet));
    const [left, right] = [native.values(area), live.values(area)];
    const sheetId = grid.sheetIdByName(sheet) as string;
    right.forEach((row, i) => {
      row.forEach((value, j) => {
        const expected = left[i]?.[j];
        if (typeof expected === "number") expect(value, `${sheet} ${i} ${j}`).toBeCloseTo(expected, 6);
        else expect(value, `${sheet} ${i} ${j}`).toEqual(expected);
        calls += grid.formula({ sheetId, row: i, col: j })?.match(/AI_[A-Z]/g)?.length ?? 0;
      });
    });
  }
  expect(calls).toBeGreaterThan(0);
  expect(calls).toBeLessThanOrEqual(10);
  await done(live, "buildBudget", REQUEST);
  expect(all(live, ["Reqs", "Bands"])).toEqual(all(native, ["Reqs", "Bands"]));
});

describe("a failure on the way", () => {
  test("of a new plan leaves no trace", async () => {
    const workbook = openWorkbook();
    workbook.type("Sheet1!A1", "mine");
    workbook.failCall(5, "Service Spreadsheets failed while accessing document.", "Range.setValues");
    expect(await command(workbook, "buildBudget", REQUEST)).toMatchObject({ ok: false, code: "failed" });
    expect(workbook.sheetNames).toEqual(["Sheet1"]);
    expect(workbook.namedRanges).toEqual({});
    expect(workbook.value("Sheet1!A1")).toBe("mine");
  });

  test("of an update leaves the plan as it was", async () => {
    const workbook = await planWorkbook();
    const before = all(workbook);
    workbook.failCall(2, "Service Spreadsheets failed while accessing document.", "Range.setValues");
    const request = { ...REQUEST, scenario: 3, months: 36, states: ["TX"] };
    expect(await command(workbook, "buildBudget", request)).toMatchObject({ ok: false, code: "failed" });
    expect(all(workbook)).toEqual(before);
    choose(workbook, "Base");
  });
});
