import { columnLetters, readAddress } from "../../../input/address.ts";

/** What is wrong with the address of a column, in one sentence; undefined where nothing is. */
export function columnAddressProblem(text: string, label: string): string | undefined {
  const address = readAddress(text, "typed");
  if (address?.columns === 1) return undefined;
  const got = address ? `several in "${text.trim()}"` : `"${text.trim().slice(0, 40)}"`;
  return `${label} must be one column, such as Team!B2:B40; got ${got}.`;
}

/** The addresses of the single columns of a selected range such as Team!A1:D40. */
export function columnsOf(a1: string): string[] {
  const { row, lastRow, column = 1, columns = 0 } = readAddress(a1, "typed") ?? {};
  if (lastRow === undefined) return [];
  const sheet = a1.slice(0, a1.lastIndexOf("!") + 1);
  return Array.from({ length: columns }, (_, i) => {
    const letters = columnLetters(column + i);
    return `${sheet}${letters}${row}:${letters}${lastRow}`;
  });
}
