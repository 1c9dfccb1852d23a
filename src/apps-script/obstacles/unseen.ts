import type { Area, Unseen } from "../../workbook/Workbook.ts";
import { areaOf, presentSheet, rangeWithin } from "../ranges.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Google tells of one row or column a call whether it is hidden: of more than these, so many are looked at. */
const MOST_LOOKED_AT = { rows: 16, columns: 40 };

/** What the values of an area do not show of it; each part is looked for when it is asked for. */
export function unseen(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, area: Area): Unseen {
  const sheet = spreadsheet.getSheetByName(area.sheet);
  if (!sheet) return { rows: [], filtered: [], columns: [], ruled: [] };
  const rows = () =>
    spread(area.row, Math.min(area.row + area.rows - 1, sheet.getMaxRows()), MOST_LOOKED_AT.rows);
  const columns = () =>
    spread(
      area.column,
      Math.min(area.column + area.columns - 1, sheet.getMaxColumns()),
      MOST_LOOKED_AT.columns,
    );
  return {
    get rows() {
      return rows().filter((row) => sheet.isRowHiddenByUser(row));
    },
    get filtered() {
      return filteredRows(sheet, rows());
    },
    get columns() {
      return columns().filter((column) => sheet.isColumnHiddenByUser(column));
    },
    get ruled() {
      return ruledCells(spreadsheet, area);
    },
  };
}

function filteredRows(sheet: Sheet, rows: readonly number[]): number[] {
  const filter = sheet.getFilter();
  if (!filter) return [];
  const { row: first, rows: count } = areaOf(filter.getRange());
  return rows.filter((row) => row >= first && row < first + count && sheet.isRowHiddenByFilter(row));
}

function ruledCells(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, area: Area): Unseen["ruled"] {
  const rules = rangeWithin(presentSheet(spreadsheet, area.sheet), area)?.getDataValidations() ?? [];
  return rules.flatMap((line, i) =>
    line.flatMap((rule, j) => (rule === null ? [] : [{ row: area.row + i, column: area.column + j }])),
  );
}

/** Numbers from the first to the last: all, or at most so many of them, evenly spread. */
function spread(first: number, last: number, most: number): number[] {
  const all = Math.max(0, last - first + 1);
  const count = Math.min(all, most);
  return Array.from({ length: count }, (_, i) =>
    count === all ? first + i : first + Math.round((i * (all - 1)) / (count - 1)),
  );
}
