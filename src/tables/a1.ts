import { columnLetters } from "../input/address.ts";

/** A cell's address, rows and columns counted from 1: (2, 3) is C2. */
export function cellA1(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** An area's address within its sheet: A1:K17, or A1 for a single cell. */
export function areaA1(row: number, column: number, rows: number, columns: number): string {
  const first = cellA1(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${cellA1(row + rows - 1, column + columns - 1)}`;
}

/** The address that stays when a formula is copied or its row is sorted: $A$1:$K$17. */
export function absolute(a1: string): string {
  return a1.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

const NAMED_SHEET = /'((?:[^']|'')+)'!|\b([A-Za-z_][\w.]*)!/g;

const sheetNamed = (inQuotes: string | undefined, plain: string | undefined) =>
  inQuotes?.replace(/''/g, "'") ?? plain ?? "";

/** The sheets that a formula names, as often as it does. */
export function sheetsNamed(formula: string): string[] {
  return [...formula.matchAll(NAMED_SHEET)].map(([, inQuotes, plain]) => sheetNamed(inQuotes, plain));
}

/** A formula with each sheet that it names replaced, the sign behind its name included. */
export function withSheets(formula: string, replaced: (name: string) => string): string {
  return formula.replace(NAMED_SHEET, (_, inQuotes?: string, plain?: string) =>
    replaced(sheetNamed(inQuotes, plain)),
  );
}

/** A sheet's name as formulas write it: quoted where it needs to be. */
export function quotedSheetName(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name)
    ? name
    : `'${name.replace(/'/g, "''")}'`;
}
