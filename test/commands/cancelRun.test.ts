import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Answer } from "../../src/workbook/Answer.ts";
import { type OpenWorkbook, openWorkbook } from "../support/openWorkbook.ts";
import { BANDS } from "../support/requests.ts";

const NATIVE = { ...BANDS, insertAs: "native" };
const CANCELLED = { ok: false, code: "cancelled", message: "Cancelled; nothing was changed." };

let workbook: OpenWorkbook;
beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  workbook = openWorkbook();
});

const generate = (run: string | null, change: object = {}) =>
  workbook.call("runCommand", "generateBands", { ...NATIVE, ...change }, run) as Promise<Answer<unknown>>;

/** Cancels a run just before the nth call of that method. */
const cancelBefore = (method: string, n: number, run: string) =>
  workbook.beforeCall(
    n,
    () => expect(workbook.runNow("runCommand", "cancelRun", { run })).toEqual({ ok: true, value: null }),
    method,
  );

/** What all sheets hold. An apostrophe that marks a text put back as text is no part of it. */
const cellsAndNames = () => {
  const { sheets, namedRanges } = workbook.saved().workbook as {
    sheets: { name: string; cells: Record<string, unknown> }[];
    namedRanges: unknown;
  };
  const texts = (cells: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(cells).map(([place, text]) => [place, String(text).replace(/^'/, "")]));
  return { sheets: sheets.map(({ name, cells }) => ({ name, cells: texts(cells) })), namedRanges };
};

describe("cancelRun", () => {
  it("stops a run before its first write", async () => {
    cancelBefore("Spreadsheet.getSheets", 1, "run 1");
    expect(await generate("run 1")).toEqual(CANCELLED);
    expect(workbook.calls["Range.setValues"] ?? 0).toBe(0);
    expect(workbook.sheetNames).toEqual(["Sheet1"]);
  });

  it("puts everything back when a run is cancelled after it has written", async () => {
    const before = cellsAndNames();
    // The log's line is the last thing that a run writes.
    cancelBefore("Sheet.appendRow", 1, "run 1");
    expect(await generate("run 1")).toEqual(CANCELLED);
    expect(workbook.calls["Range.setValues"]).toBeGreaterThan(0);
    expect(cellsAndNames()).toEqual(before);
  });

  it("puts the block as it was before back when its second run is cancelled", async () => {
    expect((await generate("run 1")).ok).toBe(true);
    const before = cellsAndNames();
    cancelBefore("SpreadsheetApp.flush", 1, "run 2");
    expect(await generate("run 2", { levels: ["Mid"], states: ["WA", "CA"] })).toEqual(CANCELLED);
    expect(cellsAndNames()).toEqual(before);
  });

  it("takes no lock, so that it comes through while the run holds it", async () => {
    const release = workbook.holdLock();
    expect(await workbook.call("runCommand", "cancelRun", { run: "x" })).toEqual({ ok: true, value: null });
    release();
  });

  it("never hits another run: a later one, one without a name, or somebody else's", async () => {
    await workbook.call("runCommand", "cancelRun", { run: "run 1" });
    expect((await generate("run 2")).ok).toBe(true);
    expect((await generate(null)).ok).toBe(true);
    const other = workbook.as("somebody else");
    expect(await other.call("runCommand", "generateBands", NATIVE, "run 1")).toMatchObject({ ok: true });
  });

  it("costs a run two calls at most, none of them to the spreadsheet", async () => {
    const counts: number[] = [];
    for (const run of [null, "run 1"]) {
      workbook = openWorkbook();
      workbook.resetCalls();
      await generate(run);
      counts.push(workbook.spreadsheetCalls, workbook.calls["Properties.getProperty"] ?? 0);
    }
    const [without = 0, readsWithout = 0, named, reads = 0] = counts;
    expect(named).toBe(without);
    expect(reads - readsWithout).toBe(2);
  });

  it("needs the name of a run", async () => {
    expect(await workbook.call("runCommand", "cancelRun", {})).toMatchObject({
      ok: false,
      code: "refused",
      field: "run",
    });
  });
});
