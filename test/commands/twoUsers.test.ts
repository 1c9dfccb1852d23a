import { beforeEach, describe, expect, it } from "vitest";
import type { Answer } from "../../src/commands/define/Answer.ts";
import type { Inserted } from "../../src/commands/insertTable.ts";
import type { SessionInfo } from "../../src/commands/sessionInfo.ts";
import { type OpenWorkbook, openWorkbook } from "../support/openWorkbook.ts";

const BANDS = {
  levels: ["Senior"],
  states: ["US"],
  basis: "market",
  spreads: {},
  roundTo: 0,
  insertAs: "live",
  destination: "new sheet",
};
const OFFER = {
  level: "Senior",
  state: "US",
  bonus: 0,
  equityKind: "none",
  ticks: { valuation: false, vesting: false, liquidity: false },
  answers: { mustGoRight: "", roleControls: "" },
  rationale: false,
  insertAs: "values",
  destination: "new sheet",
};

let ann: OpenWorkbook;
let ben: OpenWorkbook;
beforeEach(() => {
  ann = openWorkbook();
  ben = ann.as("ben");
});

const call = async (user: OpenWorkbook, command: string, request: object) =>
  (await user.call("runCommand", command, request)) as Answer<Inserted>;
const blocks = async () => {
  const answer = (await ann.call("runCommand", "sessionInfo", {})) as Answer<SessionInfo>;
  return answer.ok ? answer.value.blocks.map(({ id, range }) => `${id} in ${range}`) : [];
};
const log = () =>
  ann
    .values("Log!B2:B9")
    .flat()
    .filter((what) => what !== "");

describe("two people in one spreadsheet", () => {
  // Before anything was written, while cells are written, while the block is stored, before its line in the log.
  it.each(["Spreadsheet.insertSheet", "Range.setValues", "Spreadsheet.setNamedRange", "Sheet.appendRow"])(
    "insert the same at once, the second at the other's %s: one block, a line in the log for each",
    async (method) => {
      const early: unknown[] = [];
      ann.beforeCall(1, () => early.push(ben.runNow("runCommand", "generateBands", BANDS)), method);
      expect(await call(ann, "generateBands", BANDS)).toMatchObject({ ok: true });
      expect(early).toEqual([expect.objectContaining({ ok: false, code: "busy" })]);
      expect(await call(ben, "generateBands", BANDS)).toMatchObject({ ok: true });
      expect(await blocks()).toEqual(["bands_1 in Bands!A1:O3"]);
      expect(log()).toEqual(["Bands inserted", "Bands updated"]);
      expect(ann.sheetNames).toEqual(["Sheet1", "Bands", "Log"]);
      expect(ann.value("Bands!E3")).toBe(155_008);
    },
  );

  it("insert at places of their own: two blocks, nothing lost", async () => {
    ann.select("Sheet1!A1");
    ben.select("Sheet1!A10");
    const request = { ...BANDS, destination: "selection" };
    ann.beforeCall(1, () => ben.runNow("runCommand", "generateBands", request), "Range.setValues");
    expect(await call(ann, "generateBands", request)).toMatchObject({ ok: true });
    expect(await call(ben, "generateBands", { ...request, levels: ["Lead"] })).toMatchObject({ ok: true });
    expect(await blocks()).toEqual(["bands_1 in Sheet1!A1:O3", "bands_2 in Sheet1!A10:O12"]);
    expect([ann.value("Sheet1!E3"), ann.value("Sheet1!E12")]).toEqual([155_008, 172_361]);
    expect(log()).toEqual(["Bands inserted", "Bands inserted"]);
  });

  it("add their offers to the one table", async () => {
    const early: unknown[] = [];
    const other = { ...OFFER, label: "Ben's", base: 210_000 };
    ann.beforeCall(1, () => early.push(ben.runNow("runCommand", "checkOffer", other)), "Range.setValues");
    expect(await call(ann, "checkOffer", { ...OFFER, label: "Ann's", base: 190_000 })).toMatchObject({
      ok: true,
    });
    expect(early).toEqual([expect.objectContaining({ code: "busy" })]);
    expect(await call(ben, "checkOffer", other)).toMatchObject({ ok: true });
    expect(ann.values("Offers!A3:D4").map(([label, , , base]) => [label, base])).toEqual([
      ["Ann's", 190_000],
      ["Ben's", 210_000],
    ]);
    expect(log()).toEqual(["Offer check inserted", "Offer check updated"]);
  });

  it("send the same twice, as a double click does: one block, a line in the log for each", async () => {
    const answers = await Promise.all([call(ann, "generateBands", BANDS), call(ann, "generateBands", BANDS)]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await blocks()).toEqual(["bands_1 in Bands!A1:O3"]);
    expect(log()).toEqual(["Bands inserted", "Bands updated"]);
  });
});
