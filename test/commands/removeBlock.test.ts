import { beforeEach, describe, expect, it, vi } from "vitest";
import { type OpenWorkbook, openWorkbook } from "../support/openWorkbook.ts";
import { BANDS } from "../support/requests.ts";
import { runCommand } from "../support/runCommand.ts";
import { shownIn, tableIn } from "../support/tableIn.ts";

const REQUEST = { ...BANDS, levels: ["Senior", "Lead"] };

let workbook: OpenWorkbook;
beforeEach(async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  workbook = openWorkbook();
  expect(await call("generateBands", REQUEST)).toMatchObject({ ok: true });
  expect(workbook.sheetNames).toEqual(["Sheet1", "Bands", "Log"]);
});

const call = (command: string, request: object) => runCommand(workbook, command, request);
const bands = (place = "Bands") => tableIn(workbook, place, "Level", "State");
const remove = () => call("removeBlock", { block: "bands_1" });
const shown = () => shownIn(workbook, "Bands");

describe("removeBlock", () => {
  it("takes the sheet out that was made for the block, also under another name and after an update", async () => {
    expect(await call("generateBands", { ...REQUEST, levels: ["Mid"] })).toMatchObject({ ok: true });
    workbook.renameSheet("Bands", "Pay");
    const { place } = bands("Pay");
    expect(await remove()).toEqual({ ok: true, value: { message: `${place} removed.` } });
    expect(workbook.sheetNames).toEqual(["Sheet1", "Log"]);
  });

  it("leaves the sheet where something of the user's stands in it", async () => {
    workbook.type("Bands!C9", "mine");
    expect((await remove()).ok).toBe(true);
    expect(workbook.value("Bands!C9")).toBe("mine");
    expect(shown()).toEqual(["mine"]);
    // The chart was ours.
    const { grid } = workbook.document;
    expect(grid.charts(grid.sheetIdByName("Bands") ?? "")).toEqual([]);
  });

  it("leaves the sheet where a formula points to it", async () => {
    workbook.type("Sheet1!A1", `=${bands().cell("Senior US", "Midpoint")}*2`);
    expect((await remove()).ok).toBe(true);
    expect(workbook.sheetNames).toContain("Bands");
    // Inserting again at the same place heals it: twice 155,008.
    workbook.select("Bands!A1");
    expect((await call("generateBands", { ...REQUEST, destination: "selection" })).ok).toBe(true);
    expect(workbook.value("Sheet1!A1")).toBe(310_016);
  });

  it("leaves the sheet where no other would be left to see", async () => {
    const { grid } = workbook.document;
    for (const name of ["Sheet1", "Log"]) grid.dispatch("HIDE_SHEET", { sheetId: grid.sheetIdByName(name) });
    expect((await remove()).ok).toBe(true);
    expect(workbook.sheetNames).toEqual(["Sheet1", "Bands", "Log"]);
    expect(shown()).toEqual([]);
  });

  it("leaves a sheet of the user's, however empty", async () => {
    expect((await remove()).ok).toBe(true);
    workbook.addSheet("Mine");
    expect(await call("generateBands", { ...REQUEST, destination: "selection" })).toMatchObject({ ok: true });
    expect((await remove()).ok).toBe(true);
    expect(workbook.sheetNames).toEqual(["Sheet1", "Log", "Mine"]);
  });

  it("has its block and sheet as they were when any call fails", async () => {
    const before = shown();
    for (let n = 1; ; n++) {
      workbook.failCall(n);
      const answer = await remove();
      workbook.resetCalls();
      if (answer.ok) break;
      expect(answer, `call ${n}`).toMatchObject({ code: "failed" });
      expect(shown(), `call ${n}: ${answer.message}`).toEqual(before);
      expect(n).toBeLessThan(200);
    }
    expect(workbook.sheetNames).toEqual(["Sheet1", "Log"]);
  });
});
