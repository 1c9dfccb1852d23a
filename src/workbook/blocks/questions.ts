import { isSomething } from "../../tables/columns/readBlock.ts";
import { lies } from "../../tables/overlap.ts";
import type { Table } from "../../tables/Table.ts";
import type { Declined } from "../Answer.ts";
import { type HiddenLines, hiddenLines } from "../hiddenLines.ts";
import { shownRange } from "../shownRange.ts";
import type { Area, Workbook } from "../Workbook.ts";
import type { Edit } from "./editedCells.ts";

/** Why nothing was written yet: cells that would be replaced, for the user to say yes to. */
export type Question = Extract<Declined, { range: string }>;

/** All questions as one, so that people are asked once; undefined where there is none. */
export function oneQuestion(questions: readonly Question[]): Question | undefined {
  const [first] = questions;
  if (!first) return undefined;
  return {
    ...first,
    range: [...new Set(questions.map(({ range }) => range))].join(" and "),
    cells: questions.reduce((sum, { cells }) => sum + cells, 0),
    message: questions.map(({ message }) => message).join(" "),
  };
}

/** Whether a cell lies in an area of any sheet. */
export function contains(area: Area, cell: Pick<Area, "sheet" | "row" | "column">): boolean {
  return area.sheet === cell.sheet && lies(cell, area);
}

/** More edited cells than this are counted. */
const MOST_NAMED = 5;

/** The question about cells of a block that someone changed since it was written, each named. */
export function editedQuestion(block: string, edits: readonly Pick<Edit, "range">[]): Question {
  const ranges = edits.map(({ range }) => range);
  const named = ranges.slice(0, MOST_NAMED).join(", ");
  const more = ranges.length > MOST_NAMED ? ` and ${ranges.length - MOST_NAMED} more` : "";
  const range = `${named}${more}`;
  return {
    ok: false,
    code: "edited",
    range,
    cells: ranges.length,
    message:
      range === block
        ? `The block in ${block} was edited since it was inserted. Updating it replaces those edits.`
        : `${range} ${ranges.length === 1 ? "was" : "were"} edited since the block was inserted. Updating it replaces what was typed there.`,
  };
}

/**
 * What people are asked before a block is written: whether cells that hold something, or have a rule for what may be
 * typed, are replaced, and whether it may stand where it does not show. What lies in `own` is the block's already.
 */
export function destinationQuestions(
  table: Table,
  sheet: string,
  own: Area | undefined,
  workbook: Workbook,
): Question[] {
  const place = { ...table.area, sheet };
  const isTaken = (row: number, column: number) => {
    const at = { sheet, row, column };
    if (table.cells[row - place.row]?.[column - place.column] === undefined) return false;
    return !(own && contains(own, at)) && !table.cleared.some((each) => contains({ ...each, sheet }, at));
  };
  const filled = occupied(place, isTaken, workbook);
  // The block stands there, so that all it is made of may be: nobody hid what is new.
  if (own && contains(own, place) && contains(own, lastCell(place))) return filled;
  const unseen = workbook.unseen(place);
  const isNewRow = (row: number) => !own || row < own.row || row >= own.row + own.rows;
  const isNewColumn = (column: number) => !own || column < own.column || column >= own.column + own.columns;
  const hidden = hiddenLines(sheet, {
    rows: unseen.rows.filter(isNewRow),
    filtered: unseen.filtered.filter(isNewRow),
    columns: unseen.columns.filter(isNewColumn),
  });
  const ruled = unseen.ruled.filter(({ row, column }) => isTaken(row, column)).length;
  return [
    ...filled,
    ...(ruled > 0 ? [ruledQuestion(place, ruled)] : []),
    ...(hidden ? [hiddenQuestion(place, hidden)] : []),
  ];
}

function occupied(
  place: Area,
  isTaken: (row: number, column: number) => boolean,
  workbook: Workbook,
): Question[] {
  const { values, formulas } = workbook.contents(place);
  let count = 0;
  values.forEach((line, i) => {
    line.forEach((value, j) => {
      const holds = isSomething(value) || formulas[i]?.[j] !== "";
      if (holds && isTaken(place.row + i, place.column + j)) count++;
    });
  });
  if (count === 0) return [];
  const range = shownRange(place);
  const filled = count === 1 ? "1 cell that is" : `${count} cells that are`;
  const message = `${range} has ${filled} not empty. Inserting here replaces what is in the range.`;
  return [{ ok: false, code: "occupied", range, cells: count, message }];
}

function ruledQuestion(place: Area, count: number): Question {
  const range = shownRange(place);
  const ruled = count === 1 ? "1 cell with a rule" : `${count} cells with rules`;
  const message = `${range} has ${ruled} for what may be typed. Inserting here takes them off.`;
  return { ok: false, code: "occupied", range, cells: count, message };
}

/** The question whether something is to be written where people do not see it. */
export function hiddenQuestion(place: Area, { lines, are }: HiddenLines): Question {
  const message = `${lines} ${are}: what is written there does not show.`;
  return { ok: false, code: "hidden", range: shownRange(place), cells: place.rows * place.columns, message };
}

function lastCell({ sheet, row, column, rows, columns }: Area): Pick<Area, "sheet" | "row" | "column"> {
  return { sheet, row: row + rows - 1, column: column + columns - 1 };
}
