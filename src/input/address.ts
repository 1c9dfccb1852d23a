/** The cells that an address names, rows and columns counted from 1. */
export interface Address {
  /** The sheet as it is named; absent where none is. */
  sheet?: string;
  column: number;
  columns: number;
  row: number;
  /** The last row; absent where the address is open below: "B:B", "B2:B". */
  lastRow?: number;
}

const QUOTED = "'(?:[^']|'')+'";
const CELL = "\\$?([A-Z]{1,3})(?:\\$?([0-9]+))?";
const FORMS = {
  // A formula names other sheets than these in quotes, or it is an expression.
  formula: form(`${QUOTED}|[A-Za-z_][\\w.]*`),
  typed: form(`${QUOTED}|[^'!]+`),
};

function form(sheet: string): RegExp {
  return new RegExp(`^(?:(${sheet})!)?${CELL}(:${CELL})?$`, "i");
}

/**
 * Reads "Team!B2:B40", "$B$2", "B:B", "B2:B" or "'It''s'!A1". People who type an address leave out the quotes that a
 * formula needs. Undefined for anything else, such as "B".
 */
export function readAddress(text: string, writtenIn: keyof typeof FORMS): Address | undefined {
  const [, name, first = "", top, range, second = first, bottom] = FORMS[writtenIn].exec(text.trim()) ?? [];
  if (first === "" || (range === undefined && top === undefined)) return undefined;
  const start = Number(top ?? 1);
  const end = range === undefined ? start : bottom === undefined ? undefined : Number(bottom);
  if (start < 1 || (end ?? 1) < 1) return undefined;
  const [left, right] = inOrder(columnNumber(first), columnNumber(second));
  const cells = { column: left, columns: right - left + 1 };
  const sheet = name === undefined ? {} : { sheet: name.replace(/^'|'$/g, "").replace(/''/g, "'") };
  if (end === undefined) return { ...sheet, ...cells, row: start };
  const [row, lastRow] = inOrder(start, end);
  return { ...sheet, ...cells, row, lastRow };
}

/** Letters of a column counted from 1: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The place of a column by its letters, counted from 1: A is 1, AA is 27. */
export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

function inOrder(a: number, b: number): [number, number] {
  return a <= b ? [a, b] : [b, a];
}
