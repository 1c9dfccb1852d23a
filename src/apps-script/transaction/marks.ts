import { isDate } from "../../input/cell.ts";
import { withSheets } from "../../tables/a1.ts";
import { type Content, isFormula } from "../../tables/Content.ts";
import { lies } from "../../tables/overlap.ts";
import { rectangles } from "../../tables/rectangles.ts";
import type { CellArea } from "../../tables/SheetCell.ts";
import { formulaShape, shapeOf } from "../../workbook/blocks/fingerprint.ts";
import { hashOfText } from "../../workbook/hashOfText.ts";
import { BLANK, type CellContent, serialOf } from "./CellContent.ts";
import type { MarkedArea } from "./Change.ts";

type Cell = Pick<CellArea, "row" | "column">;

/** An area with what each cell is to hold; undefined is left as it is. */
export interface Writing {
  area: CellArea;
  contents: readonly (readonly (Content | undefined)[])[];
}

/** Single cells as areas, one for each run of cells that follow each other. */
export function writingsOf(cells: readonly (Cell & { content: Content })[]): Writing[] {
  const contents = new Map(cells.map((cell) => [`${cell.row},${cell.column}`, cell.content]));
  return rectangles(cells).map((area) => ({
    area,
    contents: Array.from({ length: area.rows }, (_, i) =>
      Array.from({ length: area.columns }, (_, j) => contents.get(`${area.row + i},${area.column + j}`)),
    ),
  }));
}

/** Characters a mark: with three, one cell in 46,656 that somebody typed would be taken for ours. */
const WIDTH = 3;
/** A journal's marks, so that it stays well within the room that Google gives properties. */
const MOST_CHARACTERS = 120_000;
const UNTOUCHED = "-";

/** Marks what each cell of an area is to hold; where they are very many, no cell is told from what somebody typed. */
export function marked({ area, contents }: Writing): MarkedArea {
  const cells = area.rows * area.columns;
  const width = Math.min(WIDTH, Math.floor(MOST_CHARACTERS / cells));
  const marks = contents.map((row) =>
    row.map((content) =>
      content === undefined ? UNTOUCHED.repeat(width) : markOf(shapeOfContent(content), width),
    ),
  );
  return { ...area, width, marks: marks.flat().join("") };
}

/** The cells of an area that are written. */
export function touchedCells({ row, column, rows, columns, marks, width }: MarkedArea): Cell[] {
  const found: Cell[] = [];
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      if (width === 0 || marks[(i * columns + j) * width] !== UNTOUCHED) {
        found.push({ row: row + i, column: column + j });
      }
    }
  }
  return found;
}

/** Whether a cell of a sheet holds what was to be written there. */
export function isWrittenAt(areas: readonly MarkedArea[], at: Cell, content: CellContent): boolean {
  return areas
    .filter((area) => lies(at, area))
    .some((area) => {
      const mark = markAt(area, at);
      return meanings(content).some((meaning) => mark === markOf(shapeAsRead(meaning), area.width));
    });
}

/** What a text may have been written as: plain text it became where somebody moved the formats just before. */
function meanings(content: CellContent): CellContent[] {
  const { value, formula } = content;
  if (formula !== "" || typeof value !== "string" || value === "") return [content];
  const number = Number(value.replace(",", "."));
  const values = [
    value.replace(/^'/, ""),
    ...(value === "TRUE" || value === "FALSE" ? [value === "TRUE"] : []),
    ...(Number.isFinite(number) ? [number] : []),
  ];
  return [content, ...values.map((meant) => ({ value: meant, formula })), { value: "", formula: value }];
}

/** Whether a cell was to hold something. */
export function isMeantAt(areas: readonly MarkedArea[], at: Cell): boolean {
  return areas.some(
    (area) =>
      lies(at, area) &&
      ![UNTOUCHED.repeat(area.width), markOf(shapeAsRead(BLANK), area.width)].includes(markAt(area, at)),
  );
}

function markAt({ row: top, column: left, columns, marks, width }: MarkedArea, { row, column }: Cell) {
  const at = ((row - top) * columns + column - left) * width;
  return marks.slice(at, at + width);
}

function markOf(shape: string, width: number): string {
  return hashOfText(shape).padStart(WIDTH, "0").slice(-WIDTH).slice(0, width);
}

function shapeOfContent(content: Content): string {
  if (isFormula(content)) return formulaShape(withoutSheets(content.formula));
  return shapeOf({ value: content ?? "", formula: "" });
}

/** A date is written as the number that spreadsheets know it by. */
function shapeAsRead({ value, formula }: CellContent): string {
  return shapeOf({ value: isDate(value) ? serialOf(value) : value, formula: withoutSheets(formula) });
}

/** Sheets may be renamed meanwhile, and formulas with them. */
function withoutSheets(formula: string): string {
  return withSheets(formula, () => "!");
}
