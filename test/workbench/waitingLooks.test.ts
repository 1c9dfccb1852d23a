import { expect, it } from "vitest";
import { WaitingLooks } from "../../src/workbench/grid/waitingLooks.ts";
import { columnIndex, type Zone, zoneName, zonesOf } from "../../src/workbench/grid/zone.ts";
import { openWorkbook } from "../support/openWorkbook.ts";

const zone = (left: string, top: number, right = left, bottom = top): Zone => ({
  left: columnIndex(left),
  top: top - 1,
  right: columnIndex(right),
  bottom: bottom - 1,
});

it("adds up what each cell is given, the later look over the earlier one", () => {
  const looks = new WaitingLooks();
  looks.add("one", [zone("A", 1, "B", 2)], { style: { bold: true, textColor: "#111111" } });
  looks.add("two", [zone("A", 1)], { style: { italic: true } });
  looks.add("one", [zone("B", 1, "B", 3)], { format: "@" });
  looks.add("one", [zone("B", 2), zone("B", 3)], { style: { textColor: "#222222" } });
  const taken = looks
    .take()
    .map(({ sheetId, looks, positions }) => [sheetId, zonesOf(positions).map(zoneName).join(), looks]);
  expect(taken).toEqual([
    ["one", "A1:A2", { style: { bold: true, textColor: "#111111" } }],
    ["one", "B1", { style: { bold: true, textColor: "#111111" }, format: "@" }],
    ["one", "B2", { style: { bold: true, textColor: "#222222" }, format: "@" }],
    ["one", "B3", { style: { textColor: "#222222" }, format: "@" }],
    ["two", "A1", { style: { italic: true } }],
  ]);
  expect(looks.isEmpty).toBe(true);
  expect(looks.take()).toEqual([]);
});

it("a run reads the looks that it has set, a failing run leaves them, and undo takes them in one step", async () => {
  const code = `
    function look(fails) {
      const range = SpreadsheetApp.getActive().getRange("A1:B2");
      range.setFontWeight("bold").setBackground("#e8f0fe").setNumberFormat("0.00");
      if (fails) throw new Error("Stop.");
      return [range.getFontWeight(), range.getBackground(), range.getNumberFormat()];
    }
    function seen() {
      const cell = SpreadsheetApp.getActive().getRange("B2");
      return [cell.getFontWeight(), cell.getBackground(), cell.getNumberFormat(), cell.getDisplayValue()];
    }`;
  const workbook = openWorkbook({ code });
  workbook.type("B2", 5);
  expect(await workbook.run("look", false)).toEqual(["bold", "#e8f0fe", "0.00"]);
  workbook.undo();
  expect(await workbook.run("seen")).toEqual(["normal", "#ffffff", "0.###############", "5"]);
  await expect(workbook.run("look", true)).rejects.toThrow("Stop.");
  expect(await workbook.run("seen")).toEqual(["bold", "#e8f0fe", "0.00", "5.00"]);
});
