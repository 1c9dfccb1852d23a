import { cellText, formulaShape } from "./blocks/fingerprint.ts";
import { hashOfText } from "./hashOfText.ts";
import type { Contents } from "./Workbook.ts";

/** A short text that changes when anybody edits a cell of a sheet. */
export function sheetFingerprint(contents: Contents): string {
  return `:${hashOfContents(contents, [])}`;
}

/** Whether the cells are still as they were when the fingerprint was taken. */
export function isUnchanged(fingerprint: string, contents: Contents): boolean {
  return sheetFingerprint(contents) === fingerprint;
}

/** Of all cells in their order; `filled` are columns, counted from 0, where only formulas count. */
export function hashOfContents({ values, formulas }: Contents, filled: readonly number[]): string {
  const cells = values.flatMap((row, i) =>
    row.flatMap((value, j) => {
      const formula = formulas[i]?.[j] ?? "";
      if (formula === "" && filled.includes(j)) return [];
      return `${formula === "" ? cellText(value) : formulaShape(formula)}\u0000`;
    }),
  );
  return hashOfText(cells.join(""));
}
