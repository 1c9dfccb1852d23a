import { columnIndex, columnName } from "../grid/zone.ts";

interface Cell {
  readonly row: number;
  readonly col: number;
}

/** Text in quotes, be it a string or a sheet's name, is left alone. */
const outsideQuotes = (formula: string, change: (text: string) => string): string =>
  formula.replaceAll(
    /("(?:[^"]|"")*"|'(?:[^']|'')*')|([^"']+)/g,
    (_, quoted?: string, text = "") => quoted ?? change(text),
  );

const part = (letter: "R" | "C", isFixed: boolean, index: number, from: number): string => {
  if (isFixed) return `${letter}${index + 1}`;
  return index === from ? `${letter}[0]` : `${letter}[${index - from}]`;
};

/** A formula as typed, with its references counted from a cell: A1 is R[-1]C[0] in A2, $A$1 is R1C1. */
export const formulaToR1C1 = (formula: string, { row, col }: Cell): string =>
  outsideQuotes(formula, (text) =>
    text.replaceAll(
      /(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\w(.])/gi,
      (_, fixedColumn: string, column: string, fixedRow: string, line: string) =>
        part("R", fixedRow !== "", Number(line) - 1, row) +
        part("C", fixedColumn !== "", columnIndex(column), col),
    ),
  );

const indexOf = (text: string | undefined, from: number): { index: number; isFixed: boolean } => {
  if (text === undefined || text === "") return { index: from, isFixed: false };
  return text.startsWith("[")
    ? { index: from + Number(text.slice(1, -1)), isFixed: false }
    : { index: Number(text) - 1, isFixed: true };
};

/** The other way round; a reference beyond the edge of the sheet is refused. */
export const formulaFromR1C1 = (formula: string, { row, col }: Cell): string =>
  outsideQuotes(formula, (text) =>
    text.replaceAll(
      /(?<![\w.$])R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![\w(.[])/gi,
      (_, rowText?: string, columnText?: string) => {
        const line = indexOf(rowText, row);
        const column = indexOf(columnText, col);
        if (line.index < 0 || column.index < 0) return "#REF!";
        return `${column.isFixed ? "$" : ""}${columnName(column.index)}${line.isFixed ? "$" : ""}${line.index + 1}`;
      },
    ),
  );
