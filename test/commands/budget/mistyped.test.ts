import { beforeAll, describe, expect, test } from "vitest";
import type { OpenWorkbook } from "../../support/openWorkbook.ts";
import {
  assumption,
  checks,
  decisions,
  done,
  figure,
  namedBy,
  planWorkbook,
  rowOf,
  tile,
} from "./planWorkbook.ts";
import { columnOf, headRow } from "./typedCells.ts";
import { type TypedRow, typeRequisitions } from "./typedRequisitions.ts";

// What people type or paste without meaning it: counted as nothing, or as it stands, but never without a word.

describe("a row", () => {
  const HIRED: TypedRow = {
    level: "Senior",
    place: "CA",
    status: "Filled",
    basePlan: 210_000,
    knownStart: "2027-03-15",
  };
  const EXISTING: TypedRow = { ...HIRED, kind: "Existing", knownStart: "" };
  const BACKFILL: TypedRow = { ...HIRED, kind: "Backfill", status: "Open", knownStart: "" };
  const rows: readonly TypedRow[] = [
    { ...HIRED, id: "good" },
    // 20270315 is a number that was meant as a day, and no date that anybody plans for.
    { ...HIRED, id: "start as number", knownStart: 20_270_315 },
    { ...HIRED, id: "opened in 2207", opened: "2207-03-15" },
    { ...HIRED, id: "end as number", end: 20_271_231 },
    { ...HIRED, id: "late start", knownStart: "2029-03-15" },
    { ...HIRED, id: "end before start", end: "2027-03-01" },
    { ...HIRED, id: "left before", knownStart: "2026-01-15", end: "2026-12-15" },
    { ...EXISTING, id: "joins later", knownStart: "2027-09-01" },
    { ...EXISTING, id: "stays" },
    { ...EXISTING, id: "leaves", end: "2027-06-30" },
    { ...EXISTING, id: "twice", end: "2027-06-30" },
    { ...EXISTING, id: "twice", end: "2027-09-30" },
    { ...BACKFILL, id: "of who stays", replaces: "stays" },
    { ...BACKFILL, id: "of itself", replaces: "of itself" },
    { ...BACKFILL, id: "of two", replaces: "twice" },
    { ...BACKFILL, id: "of who leaves", replaces: "leaves" },
    { ...BACKFILL, id: "New of who leaves", kind: "", replaces: "leaves" },
    { ...HIRED, id: "unknown skill", skills: "generative AI" },
    { ...HIRED, id: "known skill", skills: "python, GenAI" },
  ];
  const NO_DATE = "must be a date from 2000 to 2099, not text.";
  const problems: Readonly<Record<string, string>> = {
    good: "",
    "start as number": `Known start ${NO_DATE}`,
    "opened in 2207": `Opened ${NO_DATE}`,
    "end as number": `End date ${NO_DATE}`,
    "late start": "Starts after the plan's last day, so nothing is paid.",
    "end before start": "End date is not after the start, so nothing is paid.",
    "left before": "End date is before the plan's first day, so nothing is paid.",
    "joins later": "Existing starts after the plan does, without one-time cost. New says so.",
    stays: "",
    leaves: "",
    "of who stays": "Whom it replaces has no End date, so both are paid.",
    "of itself": "Replaces names its own row.",
    "of two": "Replaces names more than one row, so nobody's End date is taken.",
    "of who leaves": "",
    "New of who leaves": "Replaces counts for a Backfill only: Kind says so.",
    "unknown skill": "Skills names none that has a premium: genai, google_pmle.",
    "known skill": "",
  };
  let workbook: OpenWorkbook;
  beforeAll(async () => {
    workbook = await planWorkbook({ sampleRequisitions: 0 });
    typeRequisitions(workbook, rows);
  });

  test.each(Object.entries(problems))("%s: %s", (id, problem) => {
    expect(figure(workbook, id, "Problem")).toBe(problem);
  });

  test("that replaces one of two of a name is searched for from As of, not from both days together", () => {
    // 2026-11-23, 79 + 14 days of search, since 210,000 is over the floor, and 30 of notice.
    const start = figure(workbook, "of two", "Start") as Date;
    expect([start.getFullYear(), start.getMonth() + 1, start.getDate()]).toEqual([2027, 3, 26]);
  });

  test("is named by the checks where something is wrong with it, and only there", () => {
    const named = String(namedBy(workbook, "Rows are understood")).split(", ");
    const wrong = rows.map(({ id }) => String(id)).filter((id) => problems[id] !== "");
    expect(named).toEqual(wrong);
    expect(checks(workbook)["Cash and requisitions"]).toBe("OK");
  });
});

describe("the board", () => {
  test("calls a row without a number by where it stands", async () => {
    const workbook = await planWorkbook({ sampleRequisitions: 0 });
    typeRequisitions(workbook, [{ level: "Staff", place: "CA", status: "Open" }], 3);
    const { row } = headRow(workbook, "Reqs", "Requisition");
    expect(decisions(workbook)).toEqual([
      `Row ${row + 3}: Level must be Entry, Mid, Senior, Lead or Principal.`,
    ]);
  });

  test("counts who is there already as at work before the plan begins, and who leaves until then as gone", async () => {
    const workbook = await planWorkbook({ sampleRequisitions: 0 });
    const existing = { level: "Mid", kind: "Existing", basePlan: 150_000 };
    typeRequisitions(workbook, [
      { ...existing, id: "E1" },
      { ...existing, id: "E2", end: "2027-06-30" },
      { ...existing, id: "E3", end: "2026-11-01" },
      { level: "Mid", id: "N1", status: "Open", basePlan: 150_000 },
    ]);
    // As of 2026-11-23: E1 and E2; at the end, two years on: E1 and N1.
    expect(tile(workbook, "People, now → end")).toEqual(["2 → 2", "1 still to start"]);
  });

  test("has an offer under the floor where a raise to it costs nothing within no horizon", async () => {
    const workbook = await planWorkbook({ sampleRequisitions: 0 });
    typeRequisitions(workbook, [{ id: "S1", level: "Senior", status: "Open", basePlan: 185_000 }]);
    workbook.type(assumption(workbook, "Horizon, years"), 0);
    expect(tile(workbook, "Offers that will not close")[0]).toBe(1);
    expect(String(workbook.value("Board!B3"))).toMatch(
      /ends with 1 person; 1 of its offers will not close\.$/,
    );
  });
});

describe("the board's budget", () => {
  const sentence = (workbook: OpenWorkbook) => String(workbook.value("Board!B3"));

  test("that nobody typed is not called overspent", async () => {
    const workbook = await planWorkbook();
    workbook.type(assumption(workbook, "Budget for all months"), "");
    expect(tile(workbook, "Cost against budget")[1]).toBe("no budget is typed");
    expect(tile(workbook, "Budget lasts until")).toEqual(["no budget", "type it on Assumptions"]);
    expect(sentence(workbook)).toMatch(
      /^The plan costs \$[\d,]+ in 24 months from Jan 2027, without a budget to hold it against, and ends with 9 people; /,
    );
  });

  test("held against what is expected says which figures are all-in, and that actuals are not in it", async () => {
    const workbook = await planWorkbook({ budget: 4_000_000 });
    workbook.type(assumption(workbook, "Held against the budget"), "Expected");
    // Under the budget by what is likely, over it all-in.
    expect(tile(workbook, "Cost against budget")[1]).toMatch(/^\$[\d,]+ left of \$4,000,000$/);
    expect(tile(workbook, "Budget lasts until")[1]).toMatch(/^all-in: \d+ of 24 months are not paid for$/);
    expect(sentence(workbook)).toMatch(/^The plan is expected to cost /);
    await done(workbook, "closeMonth", { month: "2027-01-01", actual: 900_000, heads: 4 });
    expect(tile(workbook, "Cost against budget")[1]).toMatch(/ left of \$4,000,000, before actuals$/);
  });

  test("is not told in figures that are wrong without saying so", async () => {
    const workbook = await planWorkbook();
    workbook.type(assumption(workbook, "As of"), "soon");
    // Starts that are not known add up to less: a total, but not the plan's.
    expect(sentence(workbook)).toMatch(
      /These figures are not right until what Checks calls broken is mended\.$/,
    );
    workbook.type("Board!B2", 4);
    expect(sentence(workbook)).toBe("The plan does not add up: Checks says what is broken.");
  });
});

describe("an assumption", () => {
  let workbook: OpenWorkbook;
  beforeAll(async () => {
    workbook = await planWorkbook({ sampleRequisitions: 0 });
  });
  const CHECK = "Assumptions are in their limits";
  /** The cell of a row, for a scenario where it has one for each. */
  const cellOf = (label: string, after?: string, head = "In use") => {
    const row = rowOf(workbook, "Assumptions", label, after ? rowOf(workbook, "Assumptions", after) : 0);
    return `Assumptions!${columnOf(workbook, "Assumptions", head)}${row}`;
  };

  test("as it is made is within its limits, and a blank that counts as zero too", () => {
    expect(checks(workbook)[CHECK]).toBe("OK");
    const blank = [
      ["Equipment, once", undefined, "In use"],
      ["Bonus month", undefined, "In use"],
      ["Cancelled", "Statuses counted", "Base"],
      ["Cancelled", "Probability by status", "In use"],
    ] as const;
    for (const [label, after, head] of blank) {
      const cell = cellOf(label, after, head);
      const before = workbook.value(cell) as number;
      workbook.type(cell, "");
      expect(checks(workbook)[CHECK], label).toBe("OK");
      workbook.type(cell, before);
    }
  });

  test.each([
    ["Open", "Probability by status", "In use", 1.2, "a share from 0% to 100%"],
    ["Filled", "Probability by status", "In use", "likely", "a share from 0% to 100%"],
    ["Open", "Statuses counted", "Lean", 2, "1 (counted) or 0"],
    ["Open", "Statuses counted", "Base", "yes", "1 (counted) or 0"],
    ["Recruiter's fee", undefined, "Base", 20, "a share from 0% to"],
    ["Bonus", undefined, "Aggressive", "ten", "a share from 0% to"],
    ["Pay basis", undefined, "Lean", "markt", "one of plan, market, floor"],
    ["Attrition, a year", undefined, "In use", 1, "a share from 0% to"],
    ["State unemployment rate", undefined, "In use", 2.7, "a share from 0% to"],
    ["Merit month", undefined, "In use", 4.5, "a month from 1 to 12"],
    ["Merit rise", undefined, "In use", -0.01, "a share from 0% to"],
    ["Months", undefined, "In use", 40, "a whole number of months from 12 to 36"],
    ["Months", undefined, "In use", "", "a whole number of months from 12 to 36"],
    ["Held against the budget", undefined, "In use", "all", "one of All-in, Expected"],
    ["As of", undefined, "In use", "", "a date"],
    ["As of", undefined, "In use", 20_261_123, "a date"],
  ])("%s (%s, %s) as %s is named, and what it must be", (label, after, head, typed, accepted) => {
    const cell = cellOf(label, after, head);
    const row = /\d+$/.exec(cell)?.[0];
    const before = workbook.value(cell) as number | string | Date;
    workbook.type(cell, typed);
    expect([checks(workbook)[CHECK], namedBy(workbook, CHECK)]).toEqual(["Broken", `${label} (row ${row})`]);
    expect(workbook.value(cellOf(label, after, "Problem"))).toContain(`Must be ${accepted}`);
    workbook.type(cell, before);
    expect(checks(workbook)[CHECK]).toBe("OK");
  });

  test("of a day far ahead is no fresher than one long ago", () => {
    const cell = cellOf("As of");
    const now = new Date();
    const inDays = (days: number) => new Date(now.getFullYear(), now.getMonth(), now.getDate() + days);
    const states = [-90, -20, 20, 90].map((days) => {
      workbook.type(cell, inDays(days));
      return checks(workbook)["As of is fresh"];
    });
    expect(states).toEqual(["Look", "OK", "OK", "Look"]);
    const { row, heads } = headRow(workbook, "Board", "As of");
    const note = `Board!${String.fromCharCode(65 + heads.indexOf("As of") + 2)}${row}`;
    expect(workbook.value(note)).toMatch(/^\d+ days ahead: type the day$/);
  });
});
