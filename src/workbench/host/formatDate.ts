import { offsetIn, zoneName } from "./javaZone.ts";

const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const DAY_MS = 86_400_000;

const pad = (value: number | string, width: number): string => String(value).padStart(width, "0");
const firstOf = (year: number): number => Date.UTC(year, 0, 1) / DAY_MS;

/** Weeks begin on Sunday; the one that holds 1 January is the first of its year, as Java has it for the US. */
const weekOf = (wall: Date): { year: number; week: number } => {
  const sunday = (day: number) => day - ((((day + 4) % 7) + 7) % 7);
  const day = Math.floor(wall.getTime() / DAY_MS);
  const next = wall.getUTCFullYear() + 1;
  const year = sunday(firstOf(next)) <= day ? next : next - 1;
  return { year, week: Math.floor((day - sunday(firstOf(year))) / 7) + 1 };
};

/** Such as +01:00. */
const offsetText = (offset: number): string => {
  const minutes = Math.abs(offset) / 60_000;
  return `${offset < 0 ? "-" : "+"}${pad(Math.floor(minutes / 60), 2)}:${pad(minutes % 60, 2)}`;
};

/**
 * Utilities.formatDate: a date by a pattern of Java's SimpleDateFormat, on the clock of a zone; all letters but era, week
 * in month and day of week in month.
 */
export const formatDate = (date: Date, timeZone: string, pattern: string): string => {
  const instant = date.getTime();
  const offset = offsetIn(instant, timeZone);
  // Its UTC parts are those of the clock on the wall.
  const wall = new Date(instant + offset);
  const hour = wall.getUTCHours();
  const letters: Readonly<Record<string, (width: number) => string>> = {
    y: (width) => yearText(wall.getUTCFullYear(), width),
    Y: (width) => yearText(weekOf(wall).year, width),
    M: (width) => monthText(wall.getUTCMonth(), width),
    L: (width) => monthText(wall.getUTCMonth(), width),
    d: (width) => pad(wall.getUTCDate(), width),
    D: (width) => pad(Math.floor(wall.getTime() / DAY_MS) - firstOf(wall.getUTCFullYear()) + 1, width),
    w: (width) => pad(weekOf(wall).week, width),
    E: (width) => (DAYS[wall.getUTCDay()] ?? "").slice(0, width > 3 ? undefined : 3),
    u: (width) => pad(wall.getUTCDay() || 7, width),
    H: (width) => pad(hour, width),
    k: (width) => pad(hour || 24, width),
    K: (width) => pad(hour % 12, width),
    h: (width) => pad(hour % 12 || 12, width),
    m: (width) => pad(wall.getUTCMinutes(), width),
    s: (width) => pad(wall.getUTCSeconds(), width),
    S: (width) => pad(wall.getUTCMilliseconds(), width),
    a: () => (hour < 12 ? "AM" : "PM"),
    z: (width) => zoneName(instant, timeZone, width > 3),
    Z: () => offsetText(offset).replace(":", ""),
    X: (width) => {
      if (offset === 0) return "Z";
      const text = offsetText(offset);
      return width === 3 ? text : text.replace(":", "").slice(0, width === 1 ? 3 : 5);
    },
  };
  return pattern.replaceAll(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (token, quoted?: string) => {
    if (quoted !== undefined) return quoted === "" ? "'" : quoted.replaceAll("''", "'");
    const letter = letters[token[0] ?? ""];
    if (!letter) {
      throw new Error(`Utilities.formatDate: the pattern letter ${token[0]} is not part of the workbench.`);
    }
    return letter(token.length);
  });
};

const yearText = (year: number, width: number): string =>
  width === 2 ? String(year).slice(-2) : pad(year, width);
const monthText = (month: number, width: number): string => {
  if (width < 3) return pad(month + 1, width);
  return (MONTHS[month] ?? "").slice(0, width > 3 ? undefined : 3);
};
