import { beforeEach, describe, expect, it } from "vitest";
import type { SessionInfo } from "../../src/commands/sessionInfo.ts";
import { type OpenWorkbook, openWorkbook } from "../support/openWorkbook.ts";
import { BANDS, OFFER } from "../support/requests.ts";
import { done, runCommand } from "../support/runCommand.ts";
import { linesIn, tableIn } from "../support/tableIn.ts";

const SENIOR = { ...BANDS, levels: ["Senior"] };
const THESIS = {
  ...{ candidate: "Jane", role: "Senior AI engineer", level: "Senior", state: "TX", base: 190_000, bonus: 0 },
  ...{ equityKind: "options", equityPerYear: 40_000, strike: 0.2 },
  ticks: { valuation: true, vesting: true, liquidity: true },
  ...{ reason: "", scope: "", decides: "", manager: "", trajectory: "", mustGoRight: "", answerBy: "" },
  insertAs: "values",
};
const VALUES = { ...OFFER, insertAs: "values" };

let ann: OpenWorkbook;
let ben: OpenWorkbook;
beforeEach(() => {
  ann = openWorkbook();
  ben = ann.as("ben");
});

const blocks = async () => {
  const session = await done(runCommand<SessionInfo>(ann, "sessionInfo"));
  return session.blocks.map(({ id, range }) => `${id} in ${range}`);
};
const bands = (place = "Bands") => tableIn(ann, place, "Level");
const log = () => tableIn(ann, "Log", "When").under("What");

describe("two people in one spreadsheet", () => {
  // Before anything was written, while cells are written, while the block is stored, before its line in the log.
  it.each(["Spreadsheet.insertSheet", "Range.setValues", "Spreadsheet.setNamedRange", "Sheet.appendRow"])(
    "insert the same at once, the second at the other's %s: one block, a line in the log for each",
    async (method) => {
      const early: unknown[] = [];
      ann.beforeCall(1, () => early.push(ben.runNow("runCommand", "generateBands", SENIOR)), method);
      expect(await runCommand(ann, "generateBands", SENIOR)).toMatchObject({ ok: true });
      expect(early).toEqual([expect.objectContaining({ ok: false, code: "busy" })]);
      expect(await runCommand(ben, "generateBands", SENIOR)).toMatchObject({ ok: true });
      expect(await blocks()).toEqual([`bands_1 in ${bands().place}`]);
      expect(log()).toEqual(["Bands inserted", "Bands updated"]);
      expect(ann.sheetNames).toEqual(["Sheet1", "Bands", "Log"]);
      expect(bands().pick("Level", "Midpoint")).toEqual([["Senior", 155_008]]);
    },
  );

  it("insert at places of their own: two blocks, nothing lost", async () => {
    ann.select("Sheet1!A1");
    ben.select("Sheet1!A10");
    const request = { ...SENIOR, destination: "selection" };
    ann.beforeCall(1, () => ben.runNow("runCommand", "generateBands", request), "Range.setValues");
    const first = await done(runCommand(ann, "generateBands", request));
    const second = await done(runCommand(ben, "generateBands", { ...request, levels: ["Lead"] }));
    expect([first.range, second.range]).toEqual([
      expect.stringMatching(/^Sheet1!A1:[A-Z]+3$/),
      expect.stringMatching(/^Sheet1!A10:[A-Z]+12$/),
    ]);
    expect(await blocks()).toEqual([`bands_1 in ${first.range}`, `bands_2 in ${second.range}`]);
    expect(bands(first.range).pick("Level", "Midpoint")).toEqual([["Senior", 155_008]]);
    expect(bands(second.range).pick("Level", "Midpoint")).toEqual([["Lead", 172_361]]);
    expect(log()).toEqual(["Bands inserted", "Bands inserted"]);
  });

  it("add their offers to the one table", async () => {
    const early: unknown[] = [];
    const other = { ...VALUES, label: "Ben's", base: 210_000 };
    ann.beforeCall(1, () => early.push(ben.runNow("runCommand", "checkOffer", other)), "Range.setValues");
    expect(await runCommand(ann, "checkOffer", { ...VALUES, label: "Ann's", base: 190_000 })).toMatchObject({
      ok: true,
    });
    expect(early).toEqual([expect.objectContaining({ code: "busy" })]);
    expect(await runCommand(ben, "checkOffer", other)).toMatchObject({ ok: true });
    expect(tableIn(ann, "Offers", "Offer", "Base").pick("Offer", "Base")).toEqual([
      ["Ann's", 190_000],
      ["Ben's", 210_000],
    ]);
    expect(log()).toEqual(["Offer check inserted", "Offer check updated"]);
  });

  it("send the same twice, as a double click does: one block, a line in the log for each", async () => {
    const answers = await Promise.all([
      runCommand(ann, "generateBands", SENIOR),
      runCommand(ann, "generateBands", SENIOR),
    ]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await blocks()).toEqual([`bands_1 in ${bands().place}`]);
    expect(log()).toEqual(["Bands inserted", "Bands updated"]);
  });

  it("have panels of two versions: what the other version asks for is refused, and says what to do", async () => {
    expect(await runCommand(ann, "commandOfTomorrow")).toEqual({
      ok: false,
      code: "refused",
      message:
        "This sidebar asks for something that this version of AI Comp does not have: close it and open it again. Nothing was changed.",
    });
    // A field that this version needs and the other did not send.
    const { levels: _levels, ...older } = SENIOR;
    expect(await runCommand(ben, "generateBands", older)).toMatchObject({ ok: false, field: "levels" });
  });

  it("have a block written anew whose pinned figures one of them deletes meanwhile", async () => {
    const { grid } = ann.document;
    const remove = () => grid.deleteSheet(grid.sheetIdByName("Benchmarks") as string);
    ann.beforeCall(1, remove, "Range.setDataValidations");
    await done(runCommand(ann, "generateBands", { ...SENIOR, insertAs: "native" }));
    expect([...ann.sheetNames].sort()).toEqual(["Bands", "Benchmarks", "Log", "Sheet1"]);
    expect(bands().pick("Level", "Midpoint")).toEqual([["Senior", 155_008]]);
  });

  it("have an offer written once, though one inserts a row between its formats and its cells", async () => {
    const { grid } = ann.document;
    const insert = () => grid.insert(grid.sheetIdByName("Offers") as string, "ROW", 0, 1);
    ann.beforeCall(1, insert, "Sheet.setFrozenColumns");
    const offer = {
      ...OFFER,
      label: "=Jane",
      base: 190_000,
      equityPerYear: 15_000,
      equityKind: "options",
      ticks: { valuation: true, vesting: false, liquidity: true },
    };
    await done(runCommand(ann, "checkOffer", offer));
    expect(tableIn(ann, "Offers", "Offer").pick("Offer")).toEqual([["=Jane"]]);
    expect([...ann.sheetNames].sort()).toEqual(["Log", "Offers", "Sheet1"]);
  });

  it.each([
    ["its formats", "Range.setBackgrounds"],
    ["what may be typed", "Range.setValues"],
  ])(
    "have a thesis written anew, in which one types in place of a tick before %s: that stays",
    async (_, after) => {
      await done(runCommand(ann, "writeThesis", THESIS));
      const again = (workbook: OpenWorkbook) =>
        runCommand(workbook, "writeThesis", { ...THESIS, base: 210_000 });
      const undisturbed = openWorkbook({ saved: ann.saved() });
      await done(again(undisturbed));
      const cell = linesIn(ann, "Thesis Jane", "Candidate").cell("Jane", "Valuation");
      ann.beforeCall(undisturbed.host.meter.inOrder.indexOf(after) + 2, () => ben.type(cell, "as of May"));
      const message = expect.stringContaining(`${cell} was typed meanwhile and stays.`);
      expect(await again(ann)).toMatchObject({ ok: false, code: "busy", message });
      expect(ann.value(cell)).toBe("as of May");
      expect(linesIn(ann, "Thesis Jane", "Candidate").row("Jane")).toMatchObject({ Base: 190_000 });
    },
  );

  it("have a chart redrawn on a sheet that one renames right before", async () => {
    await done(runCommand(ann, "generateBands", SENIOR));
    ann.beforeCall(1, () => ben.renameSheet("Bands", "Ours"), "Sheet.insertChart");
    await done(runCommand(ann, "generateBands", { ...SENIOR, levels: ["Senior", "Lead"] }));
    const { grid } = ann.document;
    const charts = grid.charts(grid.sheetIdByName("Ours") as string);
    expect(charts).toHaveLength(1);
    const places = grid.data() as { sheets: { name: string; figures: object[] }[] };
    const drawn = JSON.stringify(places.sheets.find(({ name }) => name === "Ours")?.figures);
    expect(drawn).toContain("Ours!");
    expect(drawn).not.toContain("Bands!");
  });

  it("have formulas detached whose rules are put on again after one inserts a row between: all rules stay with their cells", async () => {
    const { grid } = ann.document;
    const cell = (row: number) => ({ left: 0, right: 0, top: row - 1, bottom: row - 1 });
    ann.type("Sheet1!A1", "=AI_SALARY(8)");
    ann.type("Sheet1!A9", "=AI_SALARY(9)");
    const above = { type: "isGreaterThan", values: ["0"] };
    grid.setValidation("sheet1", {
      id: "pay",
      isBlocking: true,
      criterion: above,
      zones: [cell(1), cell(9)],
    });
    const yesOrNo = { type: "isValueInList", values: ["yes", "no"], displayStyle: "arrow" };
    grid.setValidation("sheet1", { id: "own", criterion: yesOrNo, zones: [cell(5)] });
    ann.beforeCall(1, () => grid.insert("sheet1", "ROW", 2, 1), "Range.setDataValidations");
    await done(runCommand(ann, "detachFormulas"));
    const placesOf = (type: string) =>
      grid
        .validations("sheet1")
        .filter(({ criterion }) => criterion.type === type)
        .flatMap(({ zones }) =>
          zones.flatMap(({ top, bottom }) => Array.from({ length: bottom - top + 1 }, (_, i) => top + 1 + i)),
        )
        .sort((a, b) => a - b);
    expect({ list: placesOf("isValueInList"), above: placesOf("isGreaterThan") }).toEqual({
      list: [6],
      above: [1, 10],
    });
    expect([ann.formula("Sheet1!A1"), ann.formula("Sheet1!A10")].join()).not.toContain("AI_");
  });
});
