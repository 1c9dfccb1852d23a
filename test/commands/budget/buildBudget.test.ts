import { beforeAll, describe, expect, test } from "vitest";
import { samplePlan } from "../../../src/sidebar/panels/budget/samplePlan.ts";
import { type OpenWorkbook, openWorkbook } from "../../support/openWorkbook.ts";
import {
  AREAS,
  checks,
  column,
  command,
  done,
  EXTENTS,
  planWorkbook,
  REQUEST,
  rowOf,
  SHEETS,
} from "./planWorkbook.ts";

const BANDS = { levels: ["Senior"], states: ["WA"], basis: "market", roundTo: 0, destination: "new sheet" };

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
    [{ states: [] }, "states", "states must have from 1 to 60 items; got 0."],
    [{ insertAs: "values" }, "insertAs", 'insertAs must be "native" or "live"; got "values".'],
  ])("is refused in one sentence: %j", async (request, field, message) => {
    const workbook = openWorkbook();
    const answer = await command(workbook, "buildBudget", { ...REQUEST, ...request });
    expect(answer).toMatchObject({ ok: false, code: "refused", field, message });
    expect(workbook.sheetNames).toEqual(["Sheet1"]);
  });

  test("costs with the sample requisitions what the panel says it will", async () => {
    const { scenarios } = samplePlan(REQUEST);
    const built = await planWorkbook();
    for (const [i, { cost }] of scenarios.entries()) {
      built.type("Start!B4", i + 1);
      expect(built.value(`Start!B${rowOf(built, "Start", "Plan cost, all months")}`)).toBeCloseTo(cost, 2);
    }
  });

  test("takes the next free name where a sheet has its own, and says so once", async () => {
    const workbook = openWorkbook();
    workbook.addSheet("Cash");
    workbook.type("Cash!A1", "mine");
    workbook.addSheet("assumptions");
    workbook.addSheet("Assumptions 2");
    // A sheet that the add-on made for the Bands panel.
    await done(workbook, "generateBands", { ...BANDS, insertAs: "native" });
    const bands = workbook.values("Bands!A1:L7");
    const { message, sheets } = await done(workbook, "buildBudget", REQUEST);
    expect(sheets).toEqual(["Start", "Assumptions 3", "Reqs", "Bands 2", "Cash 2", "Offers", "Audit"]);
    expect(message).toBe(
      'Made Start, Assumptions 3, Reqs, Bands 2, Cash 2, Offers, Audit. There is a sheet "Assumptions" already; it stays as it is, and the plan\'s is "Assumptions 3". There is a sheet "Bands" already; it stays as it is, and the plan\'s is "Bands 2". There is a sheet "Cash" already; it stays as it is, and the plan\'s is "Cash 2".',
    );
    expect(workbook.value("Cash!A1")).toBe("mine");
    expect(workbook.values("Bands!A1:L7")).toEqual(bands);
    expect(new Set(Object.values(checks(workbook)))).toEqual(new Set(["OK"]));
    const again = await done(workbook, "buildBudget", { ...REQUEST, scenario: 2 });
    expect(again.message).toBe(
      "Updated Start, Assumptions 3, Reqs, Bands 2, Cash 2, Offers, Audit; requisitions as you typed them.",
    );
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
    expect(workbook.sheetNames.slice(0, 7)).toEqual(SHEETS);
    expect(workbook.sheetNames).toContain("Benchmarks");
    expect(workbook.namedRanges).toMatchObject({ Scenario: "'Start'!B4" });
    const log = workbook.values("Log!B1:D5");
    expect(log).toContainEqual(["Hiring plan built", SHEETS.join(", "), "native"]);
  });

  test("says verdicts as the offer check does", () => {
    const verdict = column(workbook, "Reqs", "Verdict");
    // 215,000 and 203,000 against 200,000; 185,000 is 7.5% under; 198,000 is 1% under.
    expect(workbook.value(`Reqs!${verdict}5`)).toBe("Meets floor");
    expect(workbook.value(`Reqs!${verdict}6`)).toBe("Stretch");
    expect(workbook.value(`Reqs!${verdict}7`)).toBe("Meets floor, below remote median");
    expect(workbook.value(`Reqs!${verdict}12`)).toBe("Stretch");
  });

  test("counts for waiting only the days that an offer under the floor adds", () => {
    // 114 − 114 ÷ 1.45 = 35.379 days; at a value of twice the loaded cost a day nets loaded ÷ 365.
    const loaded = workbook.value(`Reqs!${column(workbook, "Reqs", "Loaded cost")}6`) as number;
    // 185,000 + bonus 18,500 + taxes (0.062 × 184,500 + 0.0145 × 203,500 + 42 = 14,431.75) + benefits 8.04 ÷ 57.29.
    expect(loaded).toBeCloseTo(185_000 + 18_500 + 14_431.75 + (185_000 * 8.04) / 57.29, 2);
    const waiting = workbook.value(`Reqs!${column(workbook, "Reqs", "Cost of waiting")}6`);
    expect(waiting).toBeCloseTo(((114 - 114 / 1.45) * loaded) / 365, 2);
    // 15,000 a year for two years, with load.
    const raise = workbook.value(`Reqs!${column(workbook, "Reqs", "Raise to floor")}6`);
    expect(raise).toBeCloseTo((15_000 * 2 * loaded) / 185_000, 2);
    expect(workbook.value(`Reqs!${column(workbook, "Reqs", "Cheaper way")}6`)).toBe("Wait");
    expect(workbook.value(`Reqs!${column(workbook, "Reqs", "Cost of waiting")}5`)).toBe(0);
  });

  test("takes a typed row without anything else", () => {
    const heads = () => workbook.value(`Start!B${rowOf(workbook, "Start", "Heads at the end")}`) as number;
    const before = heads();
    workbook.typeRows("Reqs!A17", [["AI-300", "Senior", "WA", null, null, "Open", 210_000]]);
    expect(heads()).toBe(before + 1);
    expect(new Set(Object.values(checks(workbook)))).toEqual(new Set(["OK"]));
  });

  test("stays whole when requisitions are sorted", () => {
    const total = () =>
      workbook.value(`Start!B${rowOf(workbook, "Start", "Plan cost, all months")}`) as number;
    const before = total();
    const { grid } = workbook.document;
    const sheetId = grid.sheetIdByName("Reqs") as string;
    grid.sort(sheetId, { left: 0, top: 4, right: 36, bottom: 103 }, 6, false);
    expect(workbook.value("Reqs!G5")).not.toBe(215_000);
    expect(total()).toBeCloseTo(before, 4);
    expect(new Set(Object.values(checks(workbook)))).toEqual(new Set(["OK"]));
  });
});

test("a plan changes to live formulas and back: they say the same, in at most ten calls of the add-on's functions", async () => {
  const [native, live] = [await planWorkbook(), await planWorkbook()];
  await done(live, "buildBudget", { ...REQUEST, insertAs: "live" });
  expect(live.formula(`Reqs!${column(live, "Reqs", "Verdict")}4`)).toContain("AI_OFFER_CHECK");
  expect(live.formula(`Reqs!${column(live, "Reqs", "Verdict")}5`)).toBeUndefined();
  let calls = 0;
  for (const [sheet, area] of Object.entries(EXTENTS)) {
    const [left, right] = [native.values(`${sheet}!${area}`), live.values(`${sheet}!${area}`)];
    right.forEach((row, i) => {
      row.forEach((value, j) => {
        const expected = left[i]?.[j];
        if (typeof expected === "number") expect(value, `${sheet} ${i} ${j}`).toBeCloseTo(expected, 6);
        else expect(value, `${sheet} ${i} ${j}`).toEqual(expected);
      });
    });
  }
  for (const sheet of SHEETS) {
    const { grid } = live.document;
    const sheetId = grid.sheetIdByName(sheet) as string;
    const { rows, cols } = grid.size(sheetId);
    for (let row = 0; row < Math.min(rows, 150); row++) {
      for (let col = 0; col < cols; col++)
        calls += grid.formula({ sheetId, row, col })?.match(/AI_[A-Z]/g)?.length ?? 0;
    }
  }
  expect(calls).toBeGreaterThan(0);
  expect(calls).toBeLessThanOrEqual(10);
  await done(live, "buildBudget", REQUEST);
  expect(live.values("Reqs!A4:AK105")).toEqual(native.values("Reqs!A4:AK105"));
});

describe("building again", () => {
  test("keeps what people typed, and takes the panel's choices", async () => {
    const workbook = await planWorkbook();
    const notice = `Assumptions!B${rowOf(workbook, "Assumptions", "Notice, days")}`;
    const fee = `Assumptions!D${rowOf(workbook, "Assumptions", "Recruiter's fee")}`;
    workbook.type(notice, 45);
    workbook.type(fee, "=5%*2");
    workbook.typeRows("Reqs!A17", [["AI-300", "Lead", "WA", null, null, "Open", 260_000]]);
    const typed = workbook.values("Reqs!A5:H105");
    const answer = await command(workbook, "buildBudget", {
      ...REQUEST,
      scenario: 2,
      budget: 7_000_000,
      sampleRequisitions: 0,
      states: ["TX"],
    });
    expect(answer).toMatchObject({ ok: true });
    expect(workbook.value(notice)).toBe(45);
    expect(workbook.formula(fee)).toBe("=5%*2");
    expect(workbook.value("Start!B4")).toBe(2);
    expect(workbook.value(`Assumptions!B${rowOf(workbook, "Assumptions", "Budget for all months")}`)).toBe(
      7_000_000,
    );
    expect(workbook.values("Reqs!A5:H105")).toEqual(typed);
    expect(workbook.value("Bands!B4")).toBe("TX");
    expect(workbook.value("Bands!A9")).toBe("");
    expect(workbook.sheetNames.filter((name) => /Start|Cash|Reqs/.test(name))).toHaveLength(3);
    expect(new Set(Object.values(checks(workbook)))).toEqual(new Set(["OK"]));
  });

  test("fills in the formulas of inserted rows and prepares more rows", async () => {
    const workbook = await planWorkbook();
    workbook.select("Reqs!A7");
    workbook.insertRows(7);
    workbook.typeRows("Reqs!A7", [["AI-200", "Senior", "WA", null, null, "Open", 220_000]]);
    const many = Array.from({ length: 80 }, (_, i) => [`B-${i}`, "Mid", "TX", null, null, "Open", 150_000]);
    workbook.typeRows("Reqs!A20", many);
    expect(checks(workbook)["Every requisition calculates"]).toBe("Broken");
    await done(workbook, "buildBudget", REQUEST);
    expect(new Set(Object.values(checks(workbook)))).toEqual(new Set(["OK"]));
    // 12 samples, one inserted and 80 typed, less Proposed, On hold and Cancelled.
    expect(workbook.value(`Start!B${rowOf(workbook, "Start", "Requisitions counted")}`)).toBe(90);
    // Rows 5 to 99 are used: 95 and 50 more.
    expect(workbook.value("Reqs!A150")).toBe("Insert rows above this line.");
  });

  test("gives the cash sheet as many months as are asked for", async () => {
    const workbook = await planWorkbook();
    for (const months of [36, 12]) {
      await done(workbook, "buildBudget", { ...REQUEST, months });
      expect(workbook.value(`Cash!C${3 + months}`)).toBe(31);
      expect(workbook.value(`Cash!C${4 + months}`)).toBe("");
      expect(workbook.value(`Start!B${rowOf(workbook, "Start", "Plan cost, all months")}`)).toBeGreaterThan(
        2_000_000,
      );
      expect(new Set(Object.values(checks(workbook)))).toEqual(new Set(["OK"]));
    }
  });

  test("asks before it replaces anything but an open cell", async () => {
    const workbook = await planWorkbook();
    workbook.type("Cash!C1", "my note");
    const asked = await command(workbook, "buildBudget", REQUEST);
    expect(asked).toMatchObject({ ok: false, code: "edited", range: "Cash!A1:X27" });
    expect(workbook.value("Cash!C1")).toBe("my note");
    await done(workbook, "buildBudget", { ...REQUEST, replace: asked.range });
    expect(workbook.value("Cash!C1")).toBe("");
  });

  test("touches no requisition where it cannot tell which rows they are", async () => {
    const workbook = await planWorkbook();
    const before = workbook.values("Reqs!A4:AK105");
    workbook.document.grid.removeName("Requisitions");
    expect(await command(workbook, "buildBudget", REQUEST)).toMatchObject({
      ok: false,
      code: "refused",
      message:
        'The named range Requisitions must reach from row 4 of "Reqs" to the line that ends the requisitions; it is gone.',
    });
    expect(workbook.values("Reqs!A4:AK105")).toEqual(before);
  });

  test("finds its sheets under other names", async () => {
    const workbook = await planWorkbook();
    workbook.renameSheet("Cash", "Cash flow");
    const asked = await command(workbook, "buildBudget", REQUEST);
    const answer = asked.ok
      ? asked
      : await command(workbook, "buildBudget", { ...REQUEST, replace: asked.range });
    expect(answer.value.sheets).toContain("Cash flow");
    expect(workbook.sheetNames).not.toContain("Cash");
    expect(new Set(Object.values(checks(workbook)))).toEqual(new Set(["OK"]));
  });

  test("in steps gives the same workbook", async () => {
    const [whole, stepped] = [await planWorkbook(), openWorkbook()];
    for (let step = 0; step <= SHEETS.length; step++) {
      await done(stepped, "buildBudget", { ...REQUEST, step });
    }
    for (const area of AREAS) {
      expect(stepped.values(area)).toEqual(whole.values(area));
    }
  });
});

describe("a failure on the way", () => {
  test("of a new plan leaves no trace", async () => {
    for (const call of [40, 90, 150, 220]) {
      const workbook = openWorkbook();
      workbook.type("Sheet1!A1", "mine");
      workbook.failCall(call);
      expect(await command(workbook, "buildBudget", REQUEST)).toMatchObject({ ok: false, code: "failed" });
      expect(workbook.sheetNames).toEqual(["Sheet1"]);
      expect(workbook.namedRanges).toEqual({});
      expect(workbook.value("Sheet1!A1")).toBe("mine");
    }
  });

  test("of an update leaves the plan as it was", { timeout: 400_000 }, async () => {
    const workbook = await planWorkbook();
    const before = AREAS.map((area) => workbook.values(area));
    for (const [n, method] of [
      [2, "Range.setValues"],
      [3, "Sheet.addDeveloperMetadata"],
    ] as const) {
      workbook.failCall(n, "Service Spreadsheets failed while accessing document.", method);
      const answer = await command(workbook, "buildBudget", { ...REQUEST, scenario: 3, states: ["TX"] });
      expect(answer).toMatchObject({ ok: false, code: "failed" });
      expect(AREAS.map((area) => workbook.values(area))).toEqual(before);
    }
    await done(workbook, "buildBudget", REQUEST);
  });
});
