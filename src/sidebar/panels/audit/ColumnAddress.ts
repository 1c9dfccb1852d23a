/** One column of a sheet as it is typed: "Team!B2:B40", "B:B", "'The team'!$B$2:$B". */
const COLUMN_ADDRESS = /^(?:(?:'(?:[^']|'')+'|[^'!]+)!)?\$?([A-Z]{1,3})\$?\d*(?::\$?([A-Z]{1,3})\$?\d*)?$/i;
const SELECTED = /^(.*!)?([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/;

/** What is wrong with the address of a column, in one sentence; undefined where nothing is. */
export function columnAddressProblem(text: string, label: string): string | undefined {
  const [found, first, last = first] = COLUMN_ADDRESS.exec(text.trim()) ?? [];
  if (found !== undefined && first?.toUpperCase() === last?.toUpperCase()) return undefined;
  const got = found === undefined ? `"${text.trim().slice(0, 40)}"` : `several in "${text.trim()}"`;
  return `${label} must be one column, such as Team!B2:B40; got ${got}.`;
}

/** The addresses of the single columns of a selected range such as Team!A1:D40. */
export function columnsOf(a1: string): string[] {
  const [found, sheet = "", left = "", top = "", right = left, bottom = top] = SELECTED.exec(a1) ?? [];
  if (found === undefined) return [];
  const [from, to] = [columnNumber(left), columnNumber(right)];
  return Array.from({ length: to - from + 1 }, (_, i) => {
    const letters = columnLetters(from + i);
    return `${sheet}${letters}${top}:${letters}${bottom}`;
  });
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

function columnLetters(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  return (rest > 0 ? columnLetters(rest) : "") + String.fromCharCode(65 + ((number - 1) % 26));
}
