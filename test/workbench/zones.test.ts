import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { dateFromSerial, serialFromDate } from "../../src/workbench/grid/dates.ts";
import { openWorkbook } from "../support/openWorkbook.ts";

// 1 January 2026 is day 46,023 of a sheet.
const NEW_YEAR = 46_023;

test.each([
  ["Asia/Tokyo", "2025-12-31T15:00:00.000Z"],
  ["America/Los_Angeles", "2026-01-01T08:00:00.000Z"],
  ["UTC", "2026-01-01T00:00:00.000Z"],
])("a day of a sheet begins at midnight in %s", (zone, instant) => {
  expect(dateFromSerial(NEW_YEAR, zone).toISOString()).toBe(instant);
  expect(serialFromDate(new Date(instant), zone)).toBe(NEW_YEAR);
});

test("summer time is that of the day", () => {
  // New York is four hours behind from 8 March 2026 on, five before; day 46,089 is 8 March.
  expect(dateFromSerial(46_089, "America/New_York").toISOString()).toBe("2026-03-08T05:00:00.000Z");
  expect(dateFromSerial(46_090, "America/New_York").toISOString()).toBe("2026-03-09T04:00:00.000Z");
});

describe.each([
  ["Asia/Tokyo", "America/Los_Angeles"],
  ["America/Los_Angeles", "Asia/Tokyo"],
])("a script in %s with a spreadsheet in %s", (scriptZone, timeZone) => {
  const before = process.env.TZ;
  beforeEach(() => {
    process.env.TZ = scriptZone;
  });
  afterEach(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });

  const code = `
    function zones() { return [Session.getScriptTimeZone(), SpreadsheetApp.getActive().getSpreadsheetTimeZone()]; }
    function day(inZone) {
      const date = SpreadsheetApp.getActiveSheet().getRange("A1").getValue();
      const zone = inZone ? SpreadsheetApp.getActive().getSpreadsheetTimeZone() : Session.getScriptTimeZone();
      return Utilities.formatDate(date, zone, "yyyy-MM-dd");
    }
    function write() {
      const noon = Utilities.formatDate(new Date(Date.UTC(2026, 0, 1, 12)), SpreadsheetApp.getActive().getSpreadsheetTimeZone(), "yyyy-MM-dd HH:mm");
      SpreadsheetApp.getActiveSheet().getRange("A2").setNumberFormat("yyyy-mm-dd hh:mm").setValue(new Date(Date.UTC(2026, 0, 1, 12)));
      return noon;
    }
    function SCRIPT_DAY(date) { return date.getDate(); }`;

  test("each has its own, and a cell's day is that of the spreadsheet", async () => {
    const workbook = openWorkbook({ code, timeZone });
    workbook.type("A1", "2026-01-10");
    expect(await workbook.run("zones")).toEqual([scriptZone, timeZone]);
    expect(await workbook.run("day", true)).toBe("2026-01-10");
    expect(workbook.displayed("A2")).toBe("");
    expect(await workbook.run("write")).toBe(workbook.displayed("A2"));
  });

  test("read in the script's zone a day of the spreadsheet may be the one before", async () => {
    const workbook = openWorkbook({ code, timeZone });
    workbook.type("A1", "2026-01-10");
    workbook.type("B1", "=SCRIPT_DAY(A1)");
    // Midnight in Tokyo is the afternoon before in Los Angeles; midnight in Los Angeles is the same day in Tokyo.
    expect(workbook.value("B1")).toBe(timeZone === "Asia/Tokyo" ? 9 : 10);
  });

  test("the zone is kept with the document", () => {
    const workbook = openWorkbook({ code, timeZone });
    expect(openWorkbook({ code, saved: workbook.saved() }).runNow("zones")).toEqual([scriptZone, timeZone]);
  });
});
