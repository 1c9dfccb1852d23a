import { beforeEach, describe, expect, test } from "vitest";
import type { OpenWorkbook } from "../../support/openWorkbook.ts";
import { tableIn } from "../../support/tableIn.ts";
import {
  assumption,
  broken,
  cash,
  checks,
  choose,
  decisions,
  done,
  figure,
  namedBy,
  planWorkbook,
  REQUEST,
  rowOf,
  tile,
} from "./planWorkbook.ts";
import { columnOf, headRow, requisitionCell } from "./typedCells.ts";
import { typeRequisitions } from "./typedRequisitions.ts";

// What was seen of the first edition in ordinary use, one by one.

const sum = (values: readonly unknown[]) => values.reduce<number>((all, value) => all + Number(value), 0);
const cost = (workbook: OpenWorkbook) => tile(workbook, "Cost against budget")[0] as number;

describe("a requisition", () => {
  let workbook: OpenWorkbook;
  beforeEach(async () => {
    workbook = await planWorkbook({ sampleRequisitions: 0 });
  });

  test("whose search should be over is late by name, and starts after the day that the plan is as of", () => {
    // 2025-01-15 and 78.6 + 14 days is 2025-04-18; as of 2026-11-23 that is 584 days late, and the start 30 days on.
    typeRequisitions(workbook, [
      { id: "L1", level: "Senior", status: "Open", basePlan: 210_000, opened: "2025-01-15" },
    ]);
    expect(figure(workbook, "L1", "Start is")).toBe("Late 584 days");
    expect(workbook.displayed(requisitionCell(workbook, "L1", "Start"))).toBe("2026-12-23");
    expect(decisions(workbook)).toEqual(["L1: late by 584 days: find out why, or move its dates"]);
    expect(checks(workbook)["Nobody is late"]).toBe("Look");
    expect(namedBy(workbook, "Nobody is late")).toBe("L1");
    workbook.type(assumption(workbook, "As of"), new Date(2027, 0, 15));
    expect(workbook.displayed(requisitionCell(workbook, "L1", "Start"))).toBe("2027-02-14");
    // Its one-time cost does not vanish: 20% of 210,000, and equipment.
    expect(sum(cash(workbook, "One-time"))).toBeCloseTo(47_000, 6);
  });

  test("that is filled or offered costs what was agreed, in every scenario", () => {
    typeRequisitions(workbook, [
      {
        id: "F1",
        level: "Senior",
        place: "GA",
        status: "Filled",
        basePlan: 205_000,
        knownStart: "2026-08-25",
      },
      {
        id: "O1",
        level: "Mid",
        place: "MS",
        status: "Offer out",
        basePlan: 240_000,
        knownStart: "2027-02-01",
      },
      { id: "P1", level: "Mid", place: "MS", status: "Open", basePlan: 240_000, knownStart: "2027-02-01" },
    ]);
    for (const name of ["Base", "Lean", "Aggressive"] as const) {
      choose(workbook, name);
      expect(figure(workbook, "F1", "Base in plan"), name).toBe(205_000);
      expect(figure(workbook, "O1", "Base in plan"), name).toBe(240_000);
      if (name === "Lean") expect(figure(workbook, "P1", "Base in plan")).toBeLessThan(140_000);
    }
  });

  test("counts wherever it is typed, pasted or inserted, without anything to run", () => {
    typeRequisitions(workbook, [
      { id: "A1", level: "Mid", status: "Filled", basePlan: 140_000, knownStart: "2027-01-01" },
    ]);
    const one = cost(workbook);
    expect(one).toBeGreaterThan(300_000);
    const { row } = headRow(workbook, "Reqs", "Requisition");
    // Far below, right under the heads, and between.
    typeRequisitions(
      workbook,
      [{ id: "B1", level: "Mid", status: "Filled", basePlan: 140_000, knownStart: "2027-01-01" }],
      120,
    );
    expect(cost(workbook)).toBeCloseTo(2 * one, 4);
    workbook.select("Reqs!A1");
    workbook.insertRows(row + 1);
    typeRequisitions(workbook, [
      { id: "C1", level: "Mid", status: "Filled", basePlan: 140_000, knownStart: "2027-01-01" },
    ]);
    expect(cost(workbook)).toBeCloseTo(3 * one, 4);
    workbook.insertRows(row + 5, 3);
    typeRequisitions(
      workbook,
      [{ id: "D1", level: "Mid", status: "Filled", basePlan: 140_000, knownStart: "2027-01-01" }],
      6,
    );
    expect(cost(workbook)).toBeCloseTo(4 * one, 4);
    expect(broken(workbook)).toEqual([]);
  });

  test("with something wrong counts nothing, says why, and spoils nothing", () => {
    const good = {
      id: "G1",
      level: "Senior",
      place: "CA",
      status: "Filled",
      basePlan: 215_000,
      knownStart: "2027-01-01",
    };
    typeRequisitions(workbook, [good]);
    const alone = cost(workbook);
    const bad = [
      [{ ...good, id: "B1", level: "Staff" }, "Level must be Entry, Mid, Senior, Lead or Principal."],
      [
        { ...good, id: "B2", place: "Atlantis" },
        "State must be a state, a metropolitan area such as San Jose, CA, US or REMOTE.",
      ],
      [{ ...good, id: "B3", status: "Someday" }, /^Status must be /],
      [
        { ...good, id: "B4", knownStart: "next spring" },
        "Known start must be a date from 2000 to 2099, not text.",
      ],
      [{ ...good, id: "B5", opened: "31.02.2027" }, "Opened must be a date from 2000 to 2099, not text."],
      [{ ...good, id: "B6", basePlan: "tbd" }, "Base plan must be a number over 0, such as 215000."],
      [{ ...good, id: "B7", level: "" }, "Level is missing."],
    ] as const;
    typeRequisitions(workbook, [good, ...bad.map(([row]) => row)]);
    expect(cost(workbook)).toBeCloseTo(alone, 6);
    for (const [{ id }, problem] of bad) {
      expect(String(figure(workbook, id, "Problem")), id).toMatch(problem);
      expect(figure(workbook, id, "Cost in plan"), id).toBe(0);
    }
    expect(checks(workbook)["Rows are understood"]).toBe("Look");
    expect(namedBy(workbook, "Rows are understood")).toBe("B1, B2, B3, B4, B5, B6, B7");
    expect(tile(workbook, "Decisions needed")[0]).toBe(7);
    expect(decisions(workbook)[0]).toBe("B1: Level must be Entry, Mid, Senior, Lead or Principal.");
    // A page that is read in a minute says what is not in its figures.
    expect(String(workbook.value("Board!B3"))).toMatch(/ 7 rows cost nothing until they are mended\.$/);
    expect(broken(workbook)).toEqual([]);
  });

  test("may have its place by name, as the formulas take it", () => {
    typeRequisitions(workbook, [
      { id: "W1", level: "Senior", place: "Washington", basePlan: 210_000 },
      { id: "W2", level: "Senior", place: "WA", basePlan: 210_000 },
    ]);
    expect(figure(workbook, "W1", "Problem")).toBe("");
    expect(figure(workbook, "W1", "Market")).toBe(figure(workbook, "W2", "Market"));
    expect(figure(workbook, "W1", "Loaded cost")).toBe(figure(workbook, "W2", "Loaded cost"));
  });

  test("with a base in thousands is asked about", () => {
    typeRequisitions(workbook, [{ id: "T1", level: "Senior", basePlan: 215 }]);
    expect(figure(workbook, "T1", "Problem")).toBe(
      "$215 is below a third of the local average, $155,008: are thousands meant?",
    );
    typeRequisitions(
      workbook,
      [
        { id: "T2", level: "Entry", basePlan: 5_000_000 },
        { id: "T3", level: "Senior", basePlan: 195_000 },
      ],
      4,
    );
    // An odd base is asked about before it is judged, and offers under the floor come first, wherever they stand.
    expect(decisions(workbook)).toEqual([
      "T1: $215 is below a third of the local average, $155,008: are thousands meant?",
      expect.stringMatching(/^T3: Stretch: raise \$5,000 /),
      "T2: $5,000,000 is over three times the local average, $121,513.",
    ]);
  });

  test("raised to the floor costs more pay and what hangs on it, and no equipment", () => {
    typeRequisitions(workbook, [{ id: "T1", level: "Senior", basePlan: 215, knownStart: "2027-01-01" }]);
    const before = cost(workbook);
    const told = Number(
      tableIn(workbook, "Summary", "If …").value("All offers at the floor", "Change in cost"),
    );
    workbook.type(requisitionCell(workbook, "T1", "Base plan"), 200_000);
    // First order: taxes that have a cap are scaled with the pay.
    const more = cost(workbook) - before;
    expect(Math.abs(told - more) / more).toBeLessThan(0.05);
  });

  test("that will not close is expected by its probability, and held against the budget as the user says", () => {
    typeRequisitions(workbook, [
      { id: "N1", level: "Senior", status: "Open", basePlan: 150_000, knownStart: "2027-01-01" },
    ]);
    const allIn = cost(workbook);
    expect(figure(workbook, "N1", "Expected cost")).toBeCloseTo(0.7 * allIn, 6);
    expect(tile(workbook, "Offers that will not close")[0]).toBe(1);
    workbook.type(assumption(workbook, "Held against the budget"), "Expected");
    expect(cost(workbook)).toBeCloseTo(0.7 * allIn, 6);
  });

  test("that leaves stops being paid on that day, and a backfill comes in its place", () => {
    typeRequisitions(workbook, [
      { id: "E1", kind: "Existing", level: "Mid", basePlan: 120_000, end: "2027-03-16" },
      { id: "K1", kind: "Backfill", level: "Mid", basePlan: 120_000, replaces: "E1" },
    ]);
    workbook.type(assumption(workbook, "Merit rise"), 0);
    const base = cash(workbook, "Base").map(Number);
    // 10,000 a month; 15 of 31 days in March.
    expect(base[0]).toBeCloseTo(10_000, 6);
    expect(base[2]).toBeCloseTo((10_000 * 15) / 31, 6);
    expect(base[3]).toBe(0);
    // 2027-03-16 and 79 + 14 days is 2027-06-17, and 30 days of notice: 2027-07-17.
    expect(workbook.displayed(requisitionCell(workbook, "K1", "Start"))).toBe("2027-07-17");
    expect(figure(workbook, "E1", "One-time cost")).toBe(0);
    expect(figure(workbook, "K1", "One-time cost")).toBe(29_000);
  });
});

describe("a column of the user's own", () => {
  test("stays where it is, and no cell is read from another", async () => {
    const workbook = await planWorkbook();
    const before = cost(workbook);
    const letters = columnOf(workbook, "Reqs", "Status");
    workbook.select("Reqs!A1");
    workbook.insertColumns(
      [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0),
    );
    const { row } = headRow(workbook, "Reqs", "Requisition");
    workbook.type(`Reqs!${letters}${row}`, "Team");
    workbook.type(`Reqs!${letters}${row + 1}`, "Research");
    expect(cost(workbook)).toBeCloseTo(before, 6);
    await done(workbook, "buildBudget", REQUEST);
    expect(cost(workbook)).toBeCloseTo(before, 6);
    expect(workbook.value(`Reqs!${letters}${row + 1}`)).toBe("Research");
    expect(broken(workbook)).toEqual([]);
  });
});

test("an own floor is shown as the user's, with where it is from", async () => {
  const workbook = await planWorkbook();
  await done(workbook, "setOverride", { key: "senior.floor", value: 190_000, source: "Radford 2026" });
  const row = rowOf(workbook, "Assumptions", "Floor to close by level");
  const floors = workbook.values(`Assumptions!A${row}:H${row + 5}`);
  const senior = floors.find(([label]) => label === "Senior") ?? [];
  expect(senior[1]).toBe(190_000);
  expect(senior.slice(6)).toEqual(["yours", "Radford 2026"]);
});

test("the cash has its totals, quarters and years, and no cents", async () => {
  const workbook = await planWorkbook();
  const table = tableIn(workbook, "Cash", "Month");
  const whole = sum(cash(workbook, "Plan"));
  expect(table.value("Total", "Plan")).toBeCloseTo(whole, 6);
  const years = ["2027", "2028"].map((year) => table.value(year, "Plan"));
  expect(sum(years)).toBeCloseTo(whole, 6);
  const quarters = table.keys.filter((key) => key.startsWith("Q")).map((key) => table.value(key, "Plan"));
  expect(quarters).toHaveLength(8);
  expect(sum(quarters)).toBeCloseTo(whole, 6);
  expect(table.shown("Total", "Plan")).toMatch(/^\$[\d,]+$/);
});
