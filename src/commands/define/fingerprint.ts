import { hashOfText } from "./hashOfText.ts";
import type { Contents } from "./Workbook.ts";

/**
 * A short text that changes when anybody edits a block. Cells that a formula spills into are left out: their values
 * are the formula's, and reading a custom function's cell right after writing it may give "Loading...".
 */
export function fingerprintOf(contents: Contents, spilledColumns: readonly number[]): string {
  return `${spilledColumns.join(",")}:${hashOf(contents, spilledColumns)}`;
}

/** Whether the cells are still as they were when the fingerprint was taken. */
export function isUnchanged(fingerprint: string, contents: Contents): boolean {
  return hashOf(contents, spilledColumnsOf(fingerprint)) === fingerprint.split(":")[1];
}

/** The columns of the block, counted from 0, into which its formulas spill. */
export function spilledColumnsOf(fingerprint: string): number[] {
  const [columns = ""] = fingerprint.split(":");
  return columns === "" ? [] : columns.split(",").map(Number);
}

function hashOf({ values, formulas }: Contents, spilledColumns: readonly number[]): string {
  const cells = values.flatMap((row, i) =>
    row.flatMap((value, j) => {
      const formula = formulas[i]?.[j] ?? "";
      if (formula === "" && spilledColumns.includes(j)) return [];
      return `${formula === "" ? cellText(value) : formulaShape(formula)}\u0000`;
    }),
  );
  return hashOfText(cells.join(""));
}

// References follow a block that is moved, so where they point is no edit; nor are spaces.
function formulaShape(formula: string): string {
  return formula.replace(/\s/g, "").replace(/\$?\b[A-Z]{1,3}\$?\d+\b/g, "#");
}

function cellText(value: unknown): string {
  // Ten digits: a number that went through a cell may differ in the last ones.
  if (typeof value === "number") return String(Number(value.toPrecision(10)));
  return value instanceof Date ? String(value.getTime()) : String(value ?? "");
}
