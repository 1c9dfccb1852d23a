import { columnLetters, columnNumber } from "../input/address.ts";

/** A cell, rows and columns counted from 1. */
interface Cell {
  row: number;
  column: number;
}

// Text, sheet names, other names and numbers are passed over whole, so that nothing within them is taken for cells.
const PASSED_OVER = `"(?:[^"]|"")*"?|'(?:[^']|'')*'?|[A-Za-z_$\\\\][\\w.$\\\\]*|\\d[\\w.]*`;
const NO_NAME = "(?![\\w.$\\\\(!{[])";

const [ROW, COLUMN] = ["(\\$?)([1-9]\\d*)", "(\\$?)([A-Za-z]{1,3})"];
const A1 = new RegExp(
  `${COLUMN}${ROW}(?::${COLUMN}${NO_NAME})?${NO_NAME}|${COLUMN}:${COLUMN}${NO_NAME}|${ROW}:${ROW}${NO_NAME}|${PASSED_OVER}`,
  "g",
);

const INDEX = "(\\[-?\\d+\\]|\\{-?\\d+\\}|\\d+)";
const R1C1 = new RegExp(
  `R${INDEX}C${INDEX}(?::C${INDEX})?${NO_NAME}|C${INDEX}:C${INDEX}${NO_NAME}|R${INDEX}:R${INDEX}${NO_NAME}|${PASSED_OVER}`,
  "g",
);

/**
 * A formula with its references counted from its own cell, in R1C1 notation: one formula filled down a column is one
 * pattern. References with $ stay at their cells or, in a formula that moves with all that it calls, go along with it,
 * for which the notation has no form: `R{2}` is ours.
 */
export function patternOf(formula: string, at: Cell, fixed: "stay" | "go along" = "stay"): string {
  const index = (isFixed: string, place: number, from: number): string => {
    if (isFixed === "") return `[${place - from}]`;
    return fixed === "stay" ? String(place) : `{${place - from}}`;
  };
  const row = (isFixed = "", digits = "") => `R${index(isFixed, Number(digits), at.row)}`;
  const column = (isFixed = "", letters = "") => `C${index(isFixed, columnNumber(letters), at.column)}`;
  return formula.replace(A1, (text: string, ...groups: (string | undefined)[]) => {
    const [c1, c2, r1, r2, open1, open2, left1, left2, right1, right2, top1, top2, end1, end2] = groups;
    if (r2 !== undefined) {
      const cell = row(r1, r2) + column(c1, c2);
      return open2 === undefined ? cell : `${cell}:${column(open1, open2)}`;
    }
    if (right2 !== undefined) return `${column(left1, left2)}:${column(right1, right2)}`;
    if (end2 !== undefined) return `${row(top1, top2)}:${row(end1, end2)}`;
    return text;
  });
}

/** The formula of a pattern in a cell; undefined where it would call a cell beyond the edge of the sheet. */
export function formulaAt(pattern: string, at: Cell): string | undefined {
  let isWithin = true;
  const part = (index: string, from: number): { fixed: string; place: number } => {
    const isRelative = index.startsWith("[");
    const place = /^\d/.test(index) ? Number(index) : from + Number(index.slice(1, -1));
    if (place < 1) isWithin = false;
    return { fixed: isRelative ? "" : "$", place };
  };
  const row = (index = "") => {
    const { fixed, place } = part(index, at.row);
    return `${fixed}${place}`;
  };
  const column = (index = "") => {
    const { fixed, place } = part(index, at.column);
    return `${fixed}${columnLetters(place)}`;
  };
  const formula = pattern.replace(R1C1, (text: string, ...groups: (string | undefined)[]) => {
    const [r, c, open, left, right, top, end] = groups;
    if (c !== undefined) return `${column(c)}${row(r)}${open === undefined ? "" : `:${column(open)}`}`;
    if (right !== undefined) return `${column(left)}:${column(right)}`;
    return end === undefined ? text : `${row(top)}:${row(end)}`;
  });
  return isWithin ? formula : undefined;
}

/** Whether Google is known to read a pattern: whole rows and columns, and what goes along, are not in what it documents. */
export function isPlainR1C1(pattern: string): boolean {
  for (const [, , cellColumn, open, , right, , end] of pattern.matchAll(R1C1)) {
    if (open !== undefined || right !== undefined || end !== undefined) return false;
    if (cellColumn?.startsWith("{")) return false;
  }
  return true;
}
