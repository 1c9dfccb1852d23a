import { quotedSheetName, withSheets } from "../tables/a1.ts";
import { cellText, formulaShape } from "./blocks/fingerprint.ts";
import { hashOfText } from "./hashOfText.ts";
import type { Contents, SheetKinds } from "./Workbook.ts";

const NO_KINDS: SheetKinds = new Map();

/** A short text that changes when anybody edits a cell of a sheet. */
export function sheetFingerprint({ values, formulas }: Contents, kinds: SheetKinds = NO_KINDS): string {
  const called = formulas.map((row) => row.map((formula) => withKinds(formula, kinds)));
  return `:${hashOfContents({ values, formulas: called }, [])}`;
}

/** Whether the cells are still as they were when the fingerprint was taken. */
export function isUnchanged(fingerprint: string, contents: Contents, kinds: SheetKinds): boolean {
  // Earlier ones were taken of the names themselves.
  return [kinds, undefined].some((known) => sheetFingerprint(contents, known) === fingerprint);
}

function withKinds(formula: string, kinds: SheetKinds): string {
  return kinds.size === 0
    ? formula
    : withSheets(formula, (name) => `${quotedSheetName(kinds.get(name) ?? name)}!`);
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
