import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type OpenWorkbook, openWorkbook } from "../../support/openWorkbook.ts";
import { tableIn } from "../../support/tableIn.ts";
import {
  assumption,
  broken,
  cash,
  checks,
  command,
  done,
  figure,
  namedBy,
  planWorkbook,
  REQUEST,
} from "./planWorkbook.ts";
import { columnOf, headRow, requisitionCell } from "./typedCells.ts";

const close = (month: string, actual: number, heads: number, more: object = {}) => ({
  month,
  actual,
  heads,
  ...more,
});

describe("closing a month", () => {
  let saved: ReturnType<OpenWorkbook["saved"]>;
  let workbook: OpenWorkbook;
  beforeAll(async () => {
    saved = (await planWorkbook()).saved();
  });
  beforeEach(() => {
    workbook = openWorkbook({ saved: structuredClone(saved) });
  });

  test("goes into the month's own row, though somebody inserts one above before it is written", async () => {
    const { grid } = workbook.document;
    const insert = () => grid.insert(grid.sheetIdByName("Cash") as string, "ROW", 3, 1);
    workbook.beforeCall(1, insert, "Range.canEdit");
    await done(workbook, "closeMonth", close("2027-01-01", 130_000, 3));
    const months = tableIn(workbook, "Cash", "Month");
    expect(months.row("Jan 2027")).toMatchObject({ Actual: 130_000, "Actual heads": 3 });
    expect(months.row("Feb 2027")).toMatchObject({ Actual: "", "Actual heads": "" });
  });

  test("makes what was paid the forecast, moves the day that the plan is as of, and splits what differs", async () => {
    const [january = 0, february = 0] = cash(workbook, "Plan").map(Number);
    const [heads] = cash(workbook, "Heads").map(Number);
    const { message } = await done(
      workbook,
      "closeMonth",
      close("2027-01-01", january + 10_000, Number(heads) + 1),
    );
    expect(message).toMatch(/^Jan 2027 closed with \$[\d,]+, \$10,000 more than planned, in Cash!/);
    expect(cash(workbook, "Forecast")[0]).toBeCloseTo(january + 10_000, 6);
    // Its search should have been over on 2027-01-25.
    expect(figure(workbook, "AI-101", "Start is")).toBe("Late 7 days");
    expect(workbook.displayed(assumption(workbook, "As of"))).toBe("2027-02-01");
    const closed = tableIn(workbook, "Cash", "Month").row("Jan 2027");
    expect(closed).toMatchObject({
      Actual: january + 10_000,
      "Actual heads": Number(heads) + 1,
      Variance: expect.closeTo(10_000, 6),
      "of which timing": expect.closeTo(0, 6),
      // One person more, at what the plan pays a head.
      "of which heads": expect.closeTo(january / Number(heads), 6),
      "of which pay": expect.closeTo(10_000 - january / Number(heads), 6),
    });
    // February is held against what was expected of it when January was closed: a start that moves later is timing.
    expect(cash(workbook, "Planned at close")[1]).toBeCloseTo(february, -4);
    expect(checks(workbook)["Months are closed"]).toBe("OK");
    expect(broken(workbook)).toEqual([]);
  });

  test("holds the next month against what was expected then, so that a start that moves is timing", async () => {
    // Known starts: nothing moves by itself when the day that the plan is as of does.
    workbook.type(requisitionCell(workbook, "AI-101", "Known start"), new Date(2027, 1, 1));
    const [january = 0] = cash(workbook, "Plan").map(Number);
    await done(workbook, "closeMonth", close("2027-01-01", january, 3));
    const expected = Number(cash(workbook, "Planned at close")[1]);
    workbook.type(requisitionCell(workbook, "AI-101", "Known start"), new Date(2027, 3, 1));
    const now = Number(cash(workbook, "Plan")[1]);
    const heads = Number(cash(workbook, "Heads")[1]);
    expect(now).toBeLessThan(expected - 20_000);
    await done(workbook, "closeMonth", close("2027-02-01", now, heads));
    expect(tableIn(workbook, "Cash", "Month").row("Feb 2027")).toMatchObject({
      "of which timing": expect.closeTo(now - expected, 4),
      "of which heads": expect.closeTo(0, 6),
      "of which pay": expect.closeTo(0, 4),
    });
  });

  test("goes one after the other, and asks before one is closed again", async () => {
    expect(await command(workbook, "closeMonth", close("2027-02-01", 1, 1))).toMatchObject({
      ok: false,
      field: "month",
      message: "month must follow the months that are closed; Jan 2027 is not closed yet.",
    });
    expect(await command(workbook, "closeMonth", close("2027-01-15", 1, 1))).toMatchObject({
      ok: false,
      message: "month must be the first day of a month of the plan; got 2027-01-15.",
    });
    await done(workbook, "closeMonth", close("2027-01-01", 130_000, 3));
    const again = await command(workbook, "closeMonth", close("2027-01-01", 131_000, 3));
    expect(again).toMatchObject({
      ok: false,
      code: "occupied",
      message: "Jan 2027 is closed with $130,000. Closing it again replaces that.",
    });
    await done(workbook, "closeMonth", close("2027-01-01", 131_000, 3, { replace: again.range }));
    expect(cash(workbook, "Actual")[0]).toBe(131_000);
    const { value } = (await command(workbook, "previewClose", {})) as unknown as {
      value: { months: { month: string; actual?: number }[] };
    };
    expect(value.months.map(({ month, actual }) => [month, actual])).toEqual([
      ["2027-01-01", 131_000],
      ["2027-02-01", undefined],
    ]);
  });
});

test("what was paid stays its month's, where somebody types another plan start beside the panel", async () => {
  const workbook = await planWorkbook();
  await done(workbook, "closeMonth", close("2027-01-01", 130_000, 3));
  await done(workbook, "closeMonth", close("2027-02-01", 140_000, 4));
  expect(checks(workbook)["Actuals have their month"]).toBe("OK");
  const planOf = () => cash(workbook, "Plan");
  workbook.type(assumption(workbook, "Plan start"), new Date(2026, 10, 1));
  expect(cash(workbook, "Forecast").slice(0, 5)).toEqual([
    ...planOf().slice(0, 2),
    130_000,
    140_000,
    planOf()[4],
  ]);
  expect(tableIn(workbook, "Cash", "Month").row("Jan 2027")).toMatchObject({ "Forecast heads": 3 });
  expect(checks(workbook)["Actuals have their month"]).toBe("OK");
  // Its row has January's.
  expect(await command(workbook, "closeMonth", close("2026-11-01", 1, 1))).toMatchObject({
    ok: false,
    field: "month",
  });
  workbook.type(assumption(workbook, "Plan start"), new Date(2027, 1, 1));
  expect(cash(workbook, "Forecast").slice(0, 3)).toEqual([140_000, ...planOf().slice(1, 3)]);
  expect(checks(workbook)["Actuals have their month"]).toBe("Look");
  expect(namedBy(workbook, "Actuals have their month")).toBe("Jan 2027");
});

test("an actual without its month counts for its row's, and is named", async () => {
  const workbook = await planWorkbook();
  const { row } = headRow(workbook, "Cash", "Month");
  workbook.type(`Cash!${columnOf(workbook, "Cash", "Actual")}${row + 2}`, 99_000);
  expect(cash(workbook, "Forecast")[1]).toBe(99_000);
  expect(namedBy(workbook, "Actuals have their month")).toBe("Feb 2027");
  workbook.type(`Cash!${columnOf(workbook, "Cash", "Actual for")}${row + 2}`, new Date(2027, 1, 1));
  expect(checks(workbook)["Actuals have their month"]).toBe("OK");
  expect(cash(workbook, "Forecast")[1]).toBe(99_000);
});

test("a plan with closed months keeps its start: what they cost would stand for other months", async () => {
  const workbook = await planWorkbook();
  await done(workbook, "closeMonth", { month: "2027-01-01", actual: 130_000, heads: 3 });
  const moved = await command(workbook, "buildBudget", { ...REQUEST, planStart: "2027-04-01" });
  expect(moved).toMatchObject({ ok: false, field: "planStart" });
  expect(moved.message).toContain("2027-01-01");
  expect(cash(workbook, "Actual")[0]).toBe(130_000);
});
