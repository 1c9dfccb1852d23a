import { columnName } from "../../../src/workbench/grid/zone.ts";
import type { OpenWorkbook } from "../../../test/support/openWorkbook.ts";

const zone = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom });

/** A user's own table, formatted, with a note, a merge and a rule, in Sheet1!B2:D5, where a block is to go. */
export function typeOwnTable(workbook: OpenWorkbook): void {
  workbook.typeRows("Sheet1!B2", [
    ["Ours", "Sum", "'=text"],
    ["a", 12.5, true],
    ["b", "=C3*2", "1/2"],
    ["c", new Date(2026, 0, 5), ""],
  ]);
  const { grid } = workbook.document;
  grid.setStyle("sheet1", [zone(1, 1, 3, 1)], { bold: true, fillColor: "#ffeecc", align: "center" });
  grid.setStyle("sheet1", [zone(1, 2, 1, 4)], { verticalAlign: "middle", wrapping: "clip", fontSize: 14 });
  grid.setFormat("sheet1", [zone(2, 2, 2, 3)], "0.000");
  grid.setBorder("sheet1", [zone(1, 1, 3, 4)], "all", "thin", "#ff0000");
  grid.annotate({
    id: "own-note",
    kind: "note",
    place: { type: "zone", sheetId: "sheet1", zone: zone(1, 2, 1, 2) },
    data: { text: "Mine." },
  });
  grid.setValidation("sheet1", {
    id: "own-rule",
    criterion: { type: "isGreaterThan", values: ["0"] },
    zones: [zone(2, 2, 2, 3)],
  });
  grid.setConditionalFormat("sheet1", {
    id: "own-format",
    rule: { type: "CellIsRule", operator: "isGreaterThan", values: ["10"], style: { fillColor: "#eeeeee" } },
    zones: [zone(2, 2, 2, 4)],
  });
  grid.setName("Ours", "sheet1", zone(1, 1, 3, 4));
}

/** Within a block with its heads in a row: a column and a row of the user's, a note and colours; a table beside it. */
export function typeWithin(workbook: OpenWorkbook, sheet: string, heads: number): void {
  const { grid } = workbook.document;
  const sheetId = grid.sheetIdByName(sheet) ?? "";
  workbook.insertColumns(`${sheet}!E1`);
  workbook.typeRows(`${sheet}!E${heads}`, [["Our note"], ["first"], ["second"]]);
  workbook.insertRows(`${sheet}!A${heads + 2}`);
  workbook.type(`${sheet}!D${heads + 2}`, "a remark");
  typeBeside(workbook, sheet, heads);
  const cell = zone(4, heads, 4, heads);
  grid.setStyle(sheetId, [cell], { fillColor: "#ccffcc", italic: true });
  grid.setBorder(sheetId, [cell], "all", "medium", "#0000ff");
  // A colour and a note on cells that are ours.
  grid.setStyle(sheetId, [zone(0, heads, 1, heads)], { fillColor: "#ffccff", strikethrough: true });
  grid.annotate({
    id: "note-within",
    kind: "note",
    place: { type: "zone", sheetId, zone: zone(0, heads, 0, heads) },
    data: { text: "Ask Kim." },
  });
}

/** A column of the user's beside all that a sheet holds, from a row on. */
export function typeBeside(workbook: OpenWorkbook, sheet: string, row: number): void {
  const { grid } = workbook.document;
  const sheetId = grid.sheetIdByName(sheet) ?? "";
  const { cols } = grid.contentSize(sheetId);
  grid.insert(sheetId, "COL", grid.size(sheetId).cols, 3);
  workbook.typeRows(`${sheet}!${columnName(cols + 1)}${row}`, [["Beside"], [7], ["=1+1"]]);
}
