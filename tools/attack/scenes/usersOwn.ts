import { columnName, type Zone } from "../../../src/workbench/grid/zone.ts";
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
  // Below the other, which holds first where both do.
  grid.setConditionalFormat("sheet1", {
    id: "second-format",
    rule: { type: "CellIsRule", operator: "isGreaterThan", values: ["5"], style: { fillColor: "#ddffdd" } },
    zones: [zone(2, 2, 3, 4)],
  });
  grid.setName("Ours", "sheet1", zone(1, 1, 3, 4));
  furnish(workbook, "Sheet1", zone(1, 1, 3, 4));
}

/** What people do to a sheet besides typing, on all of it and where a block is. */
function furnish(workbook: OpenWorkbook, sheet: string, around: Zone): void {
  const { grid } = workbook.document;
  const sheetId = grid.sheetIdByName(sheet) ?? "";
  const of = `${sheet}-own`;
  grid.dispatch("COLOR_SHEET", { sheetId, color: "#ff9900" });
  grid.dispatch("SET_GRID_LINES_VISIBILITY", { sheetId, areGridLinesVisible: false });
  const { top, left, right } = around;
  // A title over more than a block is wide.
  const { cols } = grid.size(sheetId);
  if (top > 0 && grid.frozen(sheetId).cols === 0)
    grid.dispatch("ADD_MERGE", { sheetId, target: [zone(left, top - 1, cols - 1, top - 1)] });
  const size = (dimension: "ROW" | "COL", element: number, pixels: number) =>
    grid.dispatch("RESIZE_COLUMNS_ROWS", { sheetId, dimension, elements: [element], size: pixels });
  size("ROW", top + 1, 44);
  size("COL", left, 133);
  grid.dispatch("GROUP_HEADERS", { sheetId, dimension: "ROW", start: top + 1, end: top + 2 });
  grid.setName(`Own_${sheet.replace(" ", "_")}`, sheetId, zone(left, top + 1, right, top + 1));
  const wide = zone(left, top + 1, right + 1, top + 1);
  const place = { type: "zone", sheetId, zone: wide } as const;
  const asked = { isWarningOnly: true, owner: "owner", editors: ["owner"] };
  grid.annotate({
    id: `${of} protection`,
    kind: "protection",
    place,
    data: { ...asked, description: "Ask Kim" },
  });
  const number = 900 + grid.annotations("metadata").length;
  for (const at of [{ type: "sheet", sheetId } as const, { type: "spreadsheet" } as const]) {
    const data = { number, key: "another add-on's", value: sheet, visibility: "DOCUMENT" };
    grid.annotate({ id: `${of} ${at.type}`, kind: "metadata", place: at, data });
  }
  grid.setValidation(sheetId, {
    id: `${of} list`,
    criterion: { type: "isValueInList", values: ["yes", "no"], displayStyle: "arrow" },
    zones: [zone(right + 1, top + 1, right + 1, top + 2)],
  });
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
  furnish(workbook, sheet, zone(0, heads - 1, 4, heads + 1));
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
