import { isSomething } from "../../tables/columns/readBlock.ts";
import type { Table } from "../../tables/Table.ts";
import type { Declined } from "../Answer.ts";
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
    range: questions.map(({ range }) => range).join(" and "),
    cells: questions.reduce((sum, { cells }) => sum + cells, 0),
    message: questions.map(({ message }) => message).join(" "),
  };
}

/** Whether a cell lies in an area of the same sheet. */
export function contains(
  area: Area,
  { sheet, row, column }: Pick<Area, "sheet" | "row" | "column">,
): boolean {
  return (
    area.sheet === sheet &&
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
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

/** The question about cells that are to be written and hold something that is not the block's; undefined: none does. */
export function occupied(
  { area, cells, cleared }: Table,
  sheet: string,
  own: Area | undefined,
  workbook: Workbook,
): Question | undefined {
  const place = { ...area, sheet };
  const { values, formulas } = workbook.contents(place);
  let count = 0;
  values.forEach((row, i) => {
    row.forEach((value, j) => {
      const at = { sheet, row: area.row + i, column: area.column + j };
      if (cells[i]?.[j] === undefined || (own && contains(own, at))) return;
      if (cleared.some((each) => contains({ ...each, sheet }, at))) return;
      if (isSomething(value) || formulas[i]?.[j] !== "") count++;
    });
  });
  if (count === 0) return undefined;
  const range = shownRange(place);
  const filled = count === 1 ? "1 cell that is" : `${count} cells that are`;
  return {
    ok: false,
    code: "occupied",
    range,
    cells: count,
    message: `${range} has ${filled} not empty. Inserting here replaces what is in the range.`,
  };
}
