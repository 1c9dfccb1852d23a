import { beforeEach, describe, expect, it } from "vitest";
import type { Answer } from "../../src/commands/define/Answer.ts";
import { type OpenWorkbook, openWorkbook } from "../support/openWorkbook.ts";

let workbook: OpenWorkbook;
beforeEach(() => {
  workbook = openWorkbook();
});

const run = async (command: string, request: unknown) =>
  (await workbook.call("runCommand", command, request)) as Answer<{ message: string }>;

describe("setOverride and clearOverride", () => {
  it("pins the figures where there are none, writes the user's own beside them, and takes it away again", async () => {
    const set = await run("setOverride", { key: "Base.Senior", value: "$160,000", source: "=Our survey" });
    if (!set.ok) throw new Error(set.message);
    const row = workbook.values("Benchmarks!A1:A40").findIndex(([key]) => key === "base.senior") + 1;
    expect(set.value.message).toBe(`base.senior is 160000 now, in Benchmarks!B${row}.`);
    expect(workbook.values(`Benchmarks!B${row}:E${row}`)).toEqual([
      [160_000, "=Our survey", 155_008, 160_000],
    ]);
    expect(workbook.formula(`Benchmarks!C${row}`)).toBeUndefined();
    expect((await run("clearOverride", { key: "base.senior" })).ok).toBe(true);
    expect(workbook.values(`Benchmarks!B${row}:E${row}`)).toEqual([["", "", 155_008, 155_008]]);
    expect(await run("clearOverride", { key: "base.senior" })).toMatchObject({
      field: "key",
      message: 'key must be one with a figure of your own; "base.senior" has none.',
    });
  });

  it("refuses a key or a value that the formulas would refuse, and pins nothing then", async () => {
    expect(await run("setOverride", { key: "base.senor", value: 1, source: "" })).toMatchObject({
      ok: false,
      code: "refused",
      field: "value",
      message: expect.stringContaining("base.senior"),
    });
    expect(await run("setOverride", { key: "base.senior", value: "lots", source: "" })).toMatchObject({
      ok: false,
      field: "value",
    });
    expect(await run("setOverride", { key: "base.senior", value: "", source: "" })).toMatchObject({
      ok: false,
    });
    expect(workbook.sheetNames).toEqual(["Sheet1"]);
  });

  it("takes a floor that nobody publishes", async () => {
    expect((await run("setOverride", { key: "mid.floor", value: 150_000, source: "us" })).ok).toBe(true);
    workbook.type("Sheet1!A1", '=AI_FLOOR("Mid",Benchmarks!A3:C400)');
    expect(workbook.value("Sheet1!A1")).toBe(150_000);
  });
});
