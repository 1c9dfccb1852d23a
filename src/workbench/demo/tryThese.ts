import type { Grid } from "../grid/Grid.ts";
import type { Project } from "../host/Project.ts";
import type { OpenRealm } from "../host/Realm.ts";
import { WorkbookDocument } from "../host/WorkbookDocument.ts";

const SHEET = "sheet1";
const INK = "#1F2937";
const QUIET = "#5B6472";
const HEAD = "#0F766E";
const BAND = "#F1F7F6";
const INPUT = "#FFF7DB";

const zone = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom });

/** Writes rows of cells, top left at a column and row. */
const write = (
  grid: Grid,
  col: number,
  row: number,
  rows: readonly (readonly (string | number)[])[],
): void => {
  rows.forEach((values, r) => {
    values.forEach((value, c) => {
      grid.write({ sheetId: SHEET, col: col + c, row: row + r }, value);
    });
  });
};

const LEVELS = [
  ["Entry", 2],
  ["Mid", 5],
  ["Senior", 8],
  ["Lead", 12],
  ["Principal", 15],
] as const;
const STATES = ["US", "CA", "WA", "NY", "TX"] as const;

const fill = (grid: Grid): void => {
  const style = (at: ReturnType<typeof zone>, look: Parameters<Grid["setStyle"]>[2]) =>
    grid.setStyle(SHEET, [at], look);
  const head = (at: ReturnType<typeof zone>) =>
    style(at, { bold: true, fillColor: HEAD, textColor: "#FFFFFF", verticalAlign: "middle" });

  write(grid, 0, 0, [
    ["Try these"],
    ["Every number is a live formula. Change a yellow cell, or select a cell to see its formula."],
  ]);
  style(zone(0, 0, 0, 0), { bold: true, fontSize: 18, textColor: INK });
  style(zone(0, 1, 0, 1), { textColor: QUIET });

  write(grid, 0, 3, [["Average base salary", "Years", ...STATES]]);
  head(zone(0, 3, 6, 3));
  LEVELS.forEach(([level, years], i) => {
    const row = i + 5;
    const cells = STATES.map((_, c) => `=AI_SALARY($B${row},${"CDEFG"[c]}$4)`);
    write(grid, 0, row - 1, [[level, years, ...cells]]);
  });
  style(zone(1, 4, 1, 8), { fillColor: INPUT, align: "center" });
  style(zone(1, 3, 1, 3), { align: "center" });
  style(zone(2, 3, 6, 3), { align: "right" });
  for (const row of [5, 7]) style(zone(2, row, 6, row), { fillColor: BAND });
  grid.setFormat(SHEET, [zone(2, 4, 6, 8)], "$#,##0");

  write(grid, 0, 10, [
    ["Is this offer credible?", "Base", "Level", "Verdict", "Gap", "Gap %", "Days to fill"],
  ]);
  head(zone(0, 10, 6, 10));
  write(grid, 0, 11, [
    ["Senior, near the floor", 190_000, "Senior", "=AI_OFFER_CHECK(B12,C12)"],
    ["Senior, at market average", 155_008, "Senior", "=AI_OFFER_CHECK(B13,C13)"],
    ["Lead, above the floor", 215_000, "Lead", "=AI_OFFER_CHECK(B14,C14)"],
  ]);
  style(zone(1, 11, 2, 13), { fillColor: INPUT });
  style(zone(1, 10, 1, 10), { align: "right" });
  style(zone(4, 10, 6, 10), { align: "right" });
  grid.setFormat(SHEET, [zone(1, 11, 1, 13), zone(4, 11, 4, 13)], "$#,##0");
  grid.setFormat(SHEET, [zone(5, 11, 5, 13)], "0.0%");
  grid.setFormat(SHEET, [zone(6, 11, 6, 13)], "0");

  write(grid, 0, 15, [["Pay band, Senior in Washington", "", "Minimum", "Midpoint", "Maximum"]]);
  head(zone(0, 15, 6, 15));
  write(grid, 0, 16, [["Around the market average, 40% wide", "", '=AI_BAND("Senior","WA")']]);
  write(grid, 0, 17, [["To hire, from the floor up", "", '=AI_BAND("Senior","WA","hire")']]);
  style(zone(2, 15, 4, 15), { align: "right" });
  grid.setFormat(SHEET, [zone(2, 16, 4, 17)], "$#,##0");

  write(grid, 0, 19, [["Where a number comes from: step, value, unit, class, source"]]);
  head(zone(0, 19, 6, 19));
  write(grid, 0, 20, [['=AI_EXPLAIN("AI_OFFER_CHECK",B12,C12)']]);
  style(zone(0, 20, 6, 20), { bold: true });
  style(zone(0, 0, 6, 40), { verticalAlign: "middle" });

  const widths = [200, 112, 100, 104, 100, 100, 100];
  widths.forEach((size, col) => {
    grid.dispatch("RESIZE_COLUMNS_ROWS", { sheetId: SHEET, dimension: "COL", elements: [col], size });
  });
  grid.dispatch("RESIZE_COLUMNS_ROWS", { sheetId: SHEET, dimension: "ROW", elements: [0], size: 36 });
  grid.dispatch("RESIZE_COLUMNS_ROWS", {
    sheetId: SHEET,
    dimension: "ROW",
    elements: [3, 10, 15, 19],
    size: 28,
  });
  grid.dispatch("SET_GRID_LINES_VISIBILITY", { sheetId: SHEET, areGridLinesVisible: false });

  const note = (col: number, row: number, text: string) =>
    grid.annotate({
      id: grid.newId(),
      kind: "note",
      place: { type: "zone", sheetId: SHEET, zone: zone(col, row, col, row) },
      data: { text },
    });
  note(
    2,
    3,
    "US is the national average of the published guide; a state multiplies it by its labour-market factor (BLS).",
  );
  note(
    3,
    10,
    "Senior and above are held against the $200,000 floor below which searches stall; Entry and Mid against the average.",
  );
};

/** The workbook that a newcomer finds: pay by level and state, an offer check, bands, and an explanation. */
export const tryThese = (project: Project, openRealm: OpenRealm): object => {
  const empty = { sheets: [{ id: SHEET, name: "Try these", colNumber: 20, rowNumber: 60 }] };
  const { grid } = new WorkbookDocument(project, openRealm, { workbook: empty }, { loadsEachCell: false });
  grid.asOneStep(() => fill(grid));
  return grid.data();
};
