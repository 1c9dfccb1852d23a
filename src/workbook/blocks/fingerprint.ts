import { type Layout, titleRowOf } from "../../tables/columns/Layout.ts";
import type { CellContents } from "../../tables/columns/readBlock.ts";
import { hashOfText } from "../hashOfText.ts";

type Cell = { value: unknown; formula: string };

/**
 * A short text for each column of a block, by its key, that differs when somebody edits a cell of it. The order of the
 * rows does not count, so that sorting is no edit; nor does where references point, which follow when a block moves.
 */
export function fingerprintOf<Key extends string>(layout: Layout<Key>, contents: CellContents): string {
  const keys = Object.keys(layout.columns) as Key[];
  const columns = keys.map((key) => `${key}:${shortHash(columnSum(cellsOf(key, layout, contents)))}`);
  return [...columns, `:${shortHash(titleSum(layout, contents))}`].join(",");
}

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

/** Three digits of 64: there is little room to store them, and one edit in 262,144 is missed by it. */
function shortHash(sum: number): string {
  const digit = (place: number) => DIGITS[Math.floor(sum / 64 ** place) % 64];
  return `${digit(2)}${digit(1)}${digit(0)}`;
}

/** Whether a fingerprint has a column, or the title, with that hash: as it is stored now, or as it was at first. */
function isAmong(fingerprint: ReadonlySet<string>, key: string, sum: number): boolean {
  return (
    fingerprint.has(`${key}:${shortHash(sum)}`) ||
    fingerprint.has(`${key}:${(sum % 0x100000000).toString(36)}`)
  );
}

/** Whether words stand in the title's row, over our columns, that did not when the fingerprint was taken. */
export function isTitleEdited(fingerprint: string, layout: Layout, contents: CellContents): boolean {
  return !isAmong(new Set(fingerprint.split(",")), "", titleSum(layout, contents));
}

/** The keys of the columns that a block had when the fingerprint was taken. */
export function fingerprintedKeys(fingerprint: string): string[] {
  return fingerprint.split(",").map((column) => column.split(":")[0] ?? "");
}

/** The keys whose columns are no longer as they were when the fingerprint was taken. */
export function editedColumns<Key extends string>(
  fingerprint: string,
  layout: Layout<Key>,
  contents: CellContents,
): Key[] {
  const before = new Set(fingerprint.split(","));
  const keys = Object.keys(layout.columns) as Key[];
  return keys.filter((key) => !isAmong(before, key, columnSum(cellsOf(key, layout, contents))));
}

/** What a cell holds, but for where its references point. */
export function shapeOf({ value, formula }: Cell): string {
  return formula === "" ? cellText(value) : formulaShape(formula);
}

/** The head's cell, and the items' of one column. */
function cellsOf<Key extends string>(
  key: Key,
  layout: Layout<Key>,
  contents: CellContents,
): { head: Cell; items: Cell[] } {
  const column = layout.columns[key] as number;
  const at = (row: number): Cell => cellAt(contents, row - layout.area.row, column - layout.area.column);
  return { head: at(layout.headRow), items: layout.rows.map(at) };
}

export function cellAt({ values, formulas }: CellContents, row: number, column: number): Cell {
  return { value: values[row]?.[column] ?? "", formula: formulas[row]?.[column] ?? "" };
}

// Its figures follow the block, and words may move with their columns.
function titleSum(layout: Layout, contents: CellContents): number {
  const row = titleRowOf(layout);
  if (row === undefined) return 0;
  const { area, columns } = layout;
  const words = Object.values<number | undefined>(columns).flatMap((column) => {
    const { value, formula } = cellAt(contents, row - area.row, (column ?? 0) - area.column);
    return formula !== "" || typeof value === "number" ? [] : [hashOfCell(cellText(value))];
  });
  return words.reduce((total, word) => total + word, 0);
}

/** Blanks count for nothing: rows of the user's have them. */
function hashOfCell(shape: string): number {
  return shape === "" ? 0 : parseInt(hashOfText(shape), 36);
}

function columnSum({ head, items }: { head: Cell; items: Cell[] }): number {
  // A formula in the head fills the cells below: what they show is not typed.
  const isFilled = head.formula !== "";
  return items.reduce(
    (total, cell) => (isFilled && cell.formula === "" ? total : total + hashOfCell(shapeOf(cell))),
    isFilled ? parseInt(hashOfText(formulaShape(head.formula)), 36) : 0,
  );
}

// References follow a block that is moved, so where they point is no edit; nor are spaces, and blank arguments at the end
// of a call, which refreshing it puts there.
export function formulaShape(formula: string): string {
  return (
    formula
      .replace(/\s/g, "")
      .replace(/,+\)/g, ")")
      .replace(/\$?\b[A-Z]{1,3}\$?\d+\b/g, "#")
      // The end of a range that has no last row.
      .replace(/#:\$?[A-Z]{1,3}\b/g, "#:#")
  );
}

export function cellText(value: unknown): string {
  // Ten digits: a number that went through a cell may differ in the last ones.
  if (typeof value === "number") return String(Number(value.toPrecision(10)));
  return value instanceof Date ? String(value.getTime()) : String(value ?? "");
}
