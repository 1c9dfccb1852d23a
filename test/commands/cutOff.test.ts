import { beforeEach, describe, expect, it, vi } from "vitest";
import type { SessionInfo } from "../../src/commands/sessionInfo.ts";
import { STATE_CODES } from "../../src/reference/states.ts";
import { unpackedDescription } from "../../src/workbook/blocks/packedDescription.ts";
import { type OpenWorkbook, openWorkbook } from "../support/openWorkbook.ts";
import { pinnedWorkbook } from "../support/preparedOnce.ts";
import { BANDS } from "../support/requests.ts";
import { done, runCommand } from "../support/runCommand.ts";
import { tableIn } from "../support/tableIn.ts";

const SENIOR = { ...BANDS, levels: ["Senior"] };
const LEAD = { ...BANDS, levels: ["Senior", "Lead"] };

let workbook: OpenWorkbook;
beforeEach(() => {
  // Each failure is reported to the script's log, with its stack.
  vi.spyOn(console, "error").mockImplementation(() => {});
  workbook = openWorkbook();
});

/** Ends a run at the nth call of a method, for good. */
async function cutOff(request: object, method: string, n = 1): Promise<void> {
  workbook.cutOffAt(n, method);
  await workbook.call("runCommand", "generateBands", request).catch(() => undefined);
  workbook.resetCalls();
}

const opened = () => runCommand<SessionInfo>(workbook, "sessionInfo");
const hidden = () => workbook.sheetNames.filter((name) => name.startsWith("AI Comp: before"));
const journals = () =>
  Object.values(workbook.saved().properties).flatMap((store) =>
    Object.keys(store).filter((key) => key.startsWith("aiComp.journal")),
  );

describe("a run that was cut off", () => {
  it("is put back when the sidebar is opened, which says so once", async () => {
    await cutOff(SENIOR, "Range.setValues");
    expect(workbook.sheetNames).toContain("Bands");
    expect(await opened()).toMatchObject({
      ok: true,
      recovered: expect.stringMatching(
        /^Writing Bands!A1:[A-Z]+\d+ was cut off at \d\d:\d\d; what stood before is back\.$/,
      ),
    });
    expect(workbook.sheetNames).toEqual(["Sheet1"]);
    expect(journals()).toEqual([]);
    expect(await opened()).not.toHaveProperty("recovered");
  });

  it("is put back by the next run, which then does what it is asked", async () => {
    await done(runCommand(workbook, "generateBands", SENIOR));
    const before = workbook.values("Bands!A1:F4");
    await cutOff(LEAD, "Spreadsheet.setNamedRange");
    expect(workbook.values("Bands!A1:F4")).not.toEqual(before);
    expect(hidden()).toHaveLength(1);
    const answer = await runCommand(workbook, "generateBands", LEAD);
    expect(answer).toMatchObject({
      ok: true,
      recovered: expect.stringContaining("what stood before is back"),
    });
    expect(workbook.value("Bands!A4")).toBe("Lead");
    expect(hidden()).toEqual([]);
    expect(journals()).toEqual([]);
  });

  it("leaves what somebody has typed since, and names it", async () => {
    await done(runCommand(workbook, "generateBands", SENIOR));
    await cutOff(LEAD, "Spreadsheet.setNamedRange");
    workbook.type("Bands!B4", "mine");
    expect(await opened()).toMatchObject({
      recovered: expect.stringMatching(/Bands!B4 was typed meanwhile and stays\.$/),
    });
    expect(workbook.values("Bands!A3:B4")).toEqual([
      ["Senior", "US"],
      ["", "mine"],
    ]);
  });

  it("leaves the line in the log that the same wrote right before", async () => {
    for (let run = 0; run < 2; run++) await done(runCommand(workbook, "generateBands", SENIOR));
    await cutOff(SENIOR, "Spreadsheet.setNamedRange");
    await opened();
    expect(tableIn(workbook, "Log", "When").under("What")).toEqual(["Bands inserted", "Bands updated"]);
  });

  it("is finished where everything was written", async () => {
    await done(runCommand(workbook, "generateBands", SENIOR));
    await cutOff(LEAD, "Spreadsheet.deleteSheet");
    expect(hidden()).toHaveLength(1);
    expect(await opened()).toMatchObject({ recovered: expect.stringMatching(/; it is finished now\.$/) });
    expect(workbook.value("Bands!A4")).toBe("Lead");
    expect(hidden()).toEqual([]);
  });

  it("is found by its journal also where that takes several properties", async () => {
    const levels = ["Entry", "Mid", "Senior", "Lead", "Principal"];
    // 180 rows of eighteen cells, with three characters each.
    const states = STATE_CODES.slice(0, 36);
    await cutOff({ ...BANDS, levels, states, insertAs: "values" }, "Spreadsheet.setNamedRange");
    expect(journals().length).toBeGreaterThan(1);
    expect(await opened()).toMatchObject({ ok: true });
    expect(workbook.sheetNames).toEqual(["Sheet1"]);
    expect(journals()).toEqual([]);
  });
});

describe("somebody who types while a command runs", () => {
  it("keeps what they typed: nothing is written, and it is named", async () => {
    await done(runCommand(workbook, "generateBands", SENIOR));
    workbook.beforeCall(1, () => workbook.type("Bands!A3", "Mid"), "Range.setBackgrounds");
    expect(await runCommand(workbook, "generateBands", LEAD)).toMatchObject({
      ok: false,
      code: "busy",
      message: expect.stringContaining("Bands!A3 was typed meanwhile and stays."),
    });
    expect(workbook.value("Bands!A3")).toBe("Mid");
    expect(workbook.value("Bands!A4")).toBe("");
  });

  it("keeps what they typed where a column's formula fills, below a row of the user's own", async () => {
    await done(runCommand(workbook, "generateBands", { ...SENIOR, levels: ["Senior", "Lead"] }));
    workbook.insertRows("Bands!A4");
    workbook.type("Bands!A4", "our own row");
    workbook.beforeCall(1, () => workbook.type("Bands!F5", "mine"), "Range.setBackgrounds");
    const again = { ...SENIOR, levels: ["Senior", "Lead"], roundTo: 1_000 };
    expect(await runCommand(workbook, "generateBands", again)).toMatchObject({ ok: false, code: "busy" });
    expect(workbook.value("Bands!F5")).toBe("mine");
    workbook.type("Bands!F5", "");
    // Nobody is there any more: values take the formulas' place in both parts of the block.
    await done(runCommand(workbook, "generateBands", { ...again, insertAs: "values" }));
    const bands = tableIn(workbook, "Bands", "Level", "State", "Basis");
    expect(bands.formulas("Midpoint")).toEqual([]);
  });

  it("may insert a row: the block is planned anew where it stands by then", async () => {
    await done(runCommand(workbook, "generateBands", SENIOR));
    workbook.beforeCall(1, () => workbook.insertRows("Bands!A1"), "Range.setBackgrounds");
    expect(await runCommand(workbook, "generateBands", LEAD)).toMatchObject({
      ok: true,
      value: { range: expect.stringMatching(/^Bands!A2:/) },
    });
    expect(workbook.values("Bands!A3:A5")).toEqual([["Level"], ["Senior"], ["Lead"]]);
  });

  it("may insert a row within one of version 0.1.0, of which no row changes its place", async () => {
    await done(runCommand(workbook, "generateBands", { ...LEAD, insertAs: "values" }));
    // As version 0.1.0 knew its blocks, by heads of its own.
    const heads = [
      "Width",
      "Average",
      "What it owns",
      "Level below",
      "Minimum to midpoint",
      "Midpoint to maximum",
    ];
    const bands = tableIn(workbook, "Bands", "Level", "State", "Basis");
    for (const head of heads) workbook.type(bands.headCell(head), "Label");
    const saved = JSON.parse(JSON.stringify(workbook.saved()), (_key, value) => {
      if (typeof value !== "string" || !value.startsWith("~")) return value;
      return JSON.stringify({ ...(unpackedDescription(value) as object), fingerprint: ":abc" });
    });
    workbook = openWorkbook({ saved });
    const question = (await runCommand(workbook, "generateBands", SENIOR)) as { range: string };
    workbook.beforeCall(1, () => workbook.insertRows("Bands!A3"), "Range.setFontWeights");
    expect(await runCommand(workbook, "generateBands", { ...SENIOR, replace: question.range })).toMatchObject(
      { ok: false, code: "edited" },
    );
    expect(workbook.values("Bands!A2:A5")).toEqual([["Level"], [""], ["Senior"], ["Lead"]]);
  });

  it("may insert a row within it: what its formulas show there while they calculate is taken for nobody's", async () => {
    await done(runCommand(workbook, "generateBands", SENIOR));
    workbook.beforeCall(1, () => workbook.insertRows("Bands!A3"), "Range.setBackgrounds");
    expect(await runCommand(workbook, "generateBands", LEAD)).toMatchObject({ ok: true });
    expect(workbook.values("Bands!A2:A5")).toEqual([["Level"], ["Senior"], ["Lead"], [""]]);
  });
});

it("refuses a sheet that is too large to be copied", async () => {
  const { grid } = workbook.document;
  grid.insert("sheet1", "ROW", 1000, 299_000);
  const answer = await runCommand(workbook, "generateBands", { ...SENIOR, destination: "selection" });
  expect(answer).toMatchObject({
    ok: false,
    code: "refused",
    message: expect.stringContaining('The sheet "Sheet1" has 7,800,000 cells, too many to be copied'),
  });
});

it("a journal in pieces that cannot be kept leaves none of them", async () => {
  workbook = await pinnedWorkbook();
  const pinned = tableIn(workbook, "Benchmarks", "Key");
  workbook.type(pinned.cell("base.mid", "Pinned value"), 130_000);
  workbook.failCall(1, undefined, "Properties.setProperty");
  const update = runCommand(workbook, "updateBenchmarks", { accept: true });
  expect(await update).toMatchObject({ ok: false, code: "failed" });
  expect(journals()).toEqual([]);
});
