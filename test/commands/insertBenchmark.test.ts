import { beforeEach, describe, expect, it } from "vitest";
import { type OpenWorkbook, openWorkbook } from "../support/openWorkbook.ts";
import { runCommand } from "../support/runCommand.ts";

let workbook: OpenWorkbook;
beforeEach(() => {
  workbook = openWorkbook();
  workbook.select("C5:D9");
});

const insert = (request: object) => runCommand(workbook, "insertBenchmark", request);

describe("insertBenchmark", () => {
  it.each([
    ["live", 155_008, '=AI_BENCHMARK("base.senior")'],
    ["values", 155_008, undefined],
    ["key", "base.senior", undefined],
  ])("writes the first selected cell, as %s", async (insertAs, shows, formula) => {
    expect(await insert({ key: "base.senior", insertAs })).toEqual({
      ok: true,
      value: { message: "base.senior written to Sheet1!C5.", range: "Sheet1!C5" },
    });
    expect(workbook.value("C5")).toBe(shows);
    expect(workbook.formula("C5")).toBe(formula);
    expect(workbook.value("D5")).toBe("");
  });

  it("pins the figures for a native lookup, and leaves the user where they were", async () => {
    expect(await insert({ key: "base.senior", insertAs: "native" })).toMatchObject({ ok: true });
    expect(workbook.value("Sheet1!C5")).toBe(155_008);
    expect(workbook.formula("Sheet1!C5")).toMatch(/^=INDEX\(Benchmarks!/);
    // The pinned sheet and the log were made; the selection is still the user's.
    expect(await runCommand(workbook, "readSelection")).toMatchObject({
      value: { a1: "Sheet1!C5:D9" },
    });
  });

  it("reads a floor that only the user has given, in all forms", async () => {
    expect(await insert({ key: "mid.floor", insertAs: "live" })).toEqual({
      ok: false,
      code: "refused",
      field: "key",
      message: 'key must be a published figure or one of your own; got "mid.floor".',
    });
    await runCommand(workbook, "setOverride", { key: "mid.floor", value: 150_000, source: "ours" });
    expect(await runCommand(workbook, "readOverrides")).toMatchObject({
      value: {
        pinned: { version: "2026.12" },
        own: [{ key: "mid.floor", value: 150_000, source: "ours" }],
      },
    });
    for (const [cell, insertAs] of [
      ["C5", "live"],
      ["C6", "native"],
      ["C7", "values"],
    ]) {
      workbook.select(`Sheet1!${cell}`);
      expect(await insert({ key: "mid.floor", insertAs })).toMatchObject({ ok: true });
      expect(workbook.value(`Sheet1!${cell}`), insertAs).toBe(150_000);
    }
  });

  it("asks before it replaces what the cell holds", async () => {
    workbook.type("C5", "mine");
    workbook.select("C5");
    expect(await insert({ key: "us.base", insertAs: "values" })).toMatchObject({
      ok: false,
      code: "occupied",
      range: "Sheet1!C5",
    });
    expect(workbook.value("C5")).toBe("mine");
    await insert({ key: "us.base", insertAs: "values", replace: "Sheet1!C5" });
    expect(workbook.value("C5")).toBe(184_757);
  });

  it("has nothing pinned and no own figures at first", async () => {
    expect(await runCommand(workbook, "readOverrides")).toEqual({
      ok: true,
      value: { publishedVersion: "2026.12", own: [], valuesOfOthers: [] },
    });
  });
});
