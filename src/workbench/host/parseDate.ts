import { offsetIn } from "./javaZone.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** What each letter of a Java pattern takes in. */
const PARTS: Readonly<Record<string, (width: number) => string>> = {
  y: (width) => (width === 2 ? "\\d{2}" : "\\d{1,4}"),
  M: (width) => (width > 2 ? "[A-Za-z]+" : "\\d{1,2}"),
  E: () => "[A-Za-z]+",
  a: () => "[AaPp][Mm]",
  Z: () => "[+-]\\d{4}|Z",
  X: () => "[+-]\\d{2}(?::?\\d{2})?|Z",
  z: () => "[A-Z]{3,4}",
};

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, "\\$&");

const shiftOf = (zone: string): number => {
  if (!/\d/.test(zone)) return 0;
  const [hours, minutes = 0] = [Number(zone.slice(1, 3)), Number(zone.replace(":", "").slice(3) || 0)];
  return (zone.startsWith("-") ? -1 : 1) * (hours * 60 + minutes) * 60_000;
};

/** Utilities.parseDate: reads a text by a pattern of Java's SimpleDateFormat, as a clock of the time zone. */
export const parseDate = (text: string, timeZone: string, pattern: string): Date => {
  const letters: string[] = [];
  const source = pattern.replaceAll(
    /'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+/g,
    (token, quoted?: string, letter?: string) => {
      if (quoted !== undefined) return escaped(quoted === "" ? "'" : quoted.replaceAll("''", "'"));
      if (letter === undefined) return escaped(token);
      letters.push(letter);
      return `(${PARTS[letter]?.(token.length) ?? "\\d+"})`;
    },
  );
  const match = new RegExp(`^\\s*${source}`).exec(text);
  if (!match) throw new Error(`Unparseable date: "${text}"`);
  const read = (letter: string): string | undefined => {
    const at = letters.indexOf(letter);
    return at < 0 ? undefined : match[at + 1];
  };
  const number = (letter: string, otherwise: number): number => Number(read(letter) ?? otherwise);
  const year = read("y") ?? "1970";
  const month = read("M") ?? "1";
  const hours =
    read("h") === undefined ? number("H", 0) : (number("h", 0) % 12) + (/^p/i.test(read("a") ?? "") ? 12 : 0);
  const wall = Date.UTC(
    year.length === 2 ? 2000 + Number(year) : Number(year),
    /^\d/.test(month) ? Number(month) - 1 : MONTHS.indexOf(month.slice(0, 3).toLowerCase()),
    number("d", 1),
    hours,
    number("m", 0),
    number("s", 0),
    number("S", 0),
  );
  const zone = read("Z") ?? read("X");
  if (zone !== undefined) return new Date(wall - shiftOf(zone));
  // The offset is that of the instant looked for, which differs from that of the first guess where clocks change.
  const guess = wall - offsetIn(wall, timeZone);
  return new Date(wall - offsetIn(guess, timeZone));
};
