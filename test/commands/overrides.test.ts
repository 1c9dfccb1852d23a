import { beforeEach, describe, expect, it } from "vitest";
import { type OpenWorkbook, openWorkbook } from "../support/openWorkbook.ts";
import { pinnedWorkbook } from "../support/preparedOnce.ts";
import { done, runCommand } from "../support/runCommand.ts";
import { tableIn } from "../support/tableIn.ts";

let workbook: OpenWorkbook;
beforeEach(() => {
  workbook = openWorkbook();
});

const run = (command: string, request: object) => runCommand<{ message: string }>(workbook, command, request);
const pinned = () => tableIn(workbook, "Benchmarks", "Key");

describe("setOverride and clearOverride", () => {
  it("pins the figures where there are none, writes the user's own beside them, and takes it away again", async () => {
    const { message } = await done(
      run("setOverride", { key: "Base.Senior", value: "$160,000", source: "=Our survey" }),
    );
    expect(message).toBe(`base.senior is 160000 now, in ${pinned().cell("base.senior", "Your value")}.`);
    expect(pinned().row("base.senior")).toMatchObject({
      "Your value": 160_000,
      "Your source": "=Our survey",
      "Pinned value": 155_008,
      "Value in use": 160_000,
    });
    expect(pinned().formula("base.senior", "Your source")).toBe("");
    expect((await run("clearOverride", { key: "base.senior" })).ok).toBe(true);
    expect(pinned().row("base.senior")).toMatchObject({
      "Your value": "",
      "Your source": "",
      "Pinned value": 155_008,
      "Value in use": 155_008,
    });
    expect(await run("clearOverride", { key: "base.senior" })).toMatchObject({
      field: "key",
      message: 'key must be one with a figure of your own; "base.senior" has none.',
    });
  });

  it("writes beside its key where somebody inserts a row above meanwhile", async () => {
    workbook = await pinnedWorkbook();
    workbook.beforeCall(1, () => workbook.insertRows("Benchmarks!A1"), "Range.canEdit");
    const { message } = await done(
      run("setOverride", { key: "base.senior", value: 160_000, source: "ours" }),
    );
    expect(message).toBe(`base.senior is 160000 now, in ${pinned().cell("base.senior", "Your value")}.`);
    expect(pinned().value("base.senior", "Value in use")).toBe(160_000);
  });

  it("keeps a figure that somebody types meanwhile", async () => {
    workbook = await pinnedWorkbook();
    const cell = pinned().cell("base.senior", "Your value");
    workbook.beforeCall(1, () => workbook.type(cell, 170_000), "Range.canEdit");
    expect(await run("setOverride", { key: "base.senior", value: 160_000, source: "ours" })).toMatchObject({
      ok: false,
      code: "busy",
    });
    expect(pinned().value("base.senior", "Value in use")).toBe(170_000);
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
    workbook.type("Sheet1!A1", `=AI_FLOOR("Mid",${pinned().range("Key", "Your source")})`);
    expect(workbook.value("Sheet1!A1")).toBe(150_000);
  });
});
