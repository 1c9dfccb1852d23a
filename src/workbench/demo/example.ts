import { locate } from "../grid/locate.ts";
import type { Project } from "../host/Project.ts";
import type { OpenRealm } from "../host/Realm.ts";
import { WorkbookDocument } from "../host/WorkbookDocument.ts";

const SHEET = "sheet1";
const COLUMN_WIDTH = 132;
const MOST_CELLS = 100;

/** What a link asks to see: what to type into which cell, `#A1=190000&B1=%3DAI_FLOOR()`; undefined where it asks nothing. */
export const exampleIn = (hash: string): ReadonlyMap<string, string> | undefined => {
  const cells = [...new URLSearchParams(hash.replace(/^#/, ""))]
    .filter(([cell]) => /^[A-Z]{1,2}[1-9]\d{0,2}$/.test(cell))
    .slice(0, MOST_CELLS);
  return cells.length > 0 ? new Map(cells) : undefined;
};

/** A workbook with an example typed into it. */
export const exampleWorkbook = (
  project: Project,
  openRealm: OpenRealm,
  cells: ReadonlyMap<string, string>,
): object => {
  const empty = { sheets: [{ id: SHEET, name: "Example", colNumber: 702, rowNumber: 999 }] };
  const { grid } = new WorkbookDocument(project, openRealm, { workbook: empty }, { loadsEachCell: false });
  grid.asOneStep(() => {
    for (const [cell, typed] of cells) {
      const { zone } = locate(grid, SHEET, cell);
      grid.write({ sheetId: SHEET, col: zone.left, row: zone.top }, typed);
    }
    const elements = Array.from({ length: 12 }, (_, i) => i);
    grid.dispatch("RESIZE_COLUMNS_ROWS", { sheetId: SHEET, dimension: "COL", elements, size: COLUMN_WIDTH });
  });
  return grid.data();
};
