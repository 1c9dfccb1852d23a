import type { Execution } from "./Execution.ts";
import { UtilitiesOfData } from "./UtilitiesOfData.ts";

/** The parts of a date's wall clock in a time zone. */
const clockIn = (date: Date, timeZone: string) => {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone: timeZone === "GMT" ? "UTC" : timeZone,
    year: "numeric",
    month: "long",
    day: "numeric",
    weekday: "long",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
    hourCycle: "h23",
  }).formatToParts(date);
  return (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((part) => part.type === type)?.value ?? "";
};

const monthNumber = (date: Date, timeZone: string): string =>
  new Intl.DateTimeFormat("en-US", {
    timeZone: timeZone === "GMT" ? "UTC" : timeZone,
    month: "numeric",
  }).format(date);

type ClockReader = ReturnType<typeof clockIn>;
const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const DAY_MS = 86_400_000;

const dayOf = (clock: ClockReader): number =>
  Date.UTC(Number(clock("year")), MONTHS.indexOf(clock("month")), Number(clock("day"))) / DAY_MS;
const firstOf = (year: number): number => Date.UTC(year, 0, 1) / DAY_MS;
const dayOfYear = (clock: ClockReader): number => dayOf(clock) - firstOf(Number(clock("year"))) + 1;

/** Weeks begin on Sunday; the one that holds 1 January is the first of its year, as Java has it for the US. */
const weekOf = (clock: ClockReader): { year: number; week: number } => {
  const sunday = (day: number) => day - ((((day + 4) % 7) + 7) % 7);
  const day = dayOf(clock);
  const next = Number(clock("year")) + 1;
  const year = sunday(firstOf(next)) <= day ? next : next - 1;
  return { year, week: Math.floor((day - sunday(firstOf(year))) / 7) + 1 };
};

const zonePart = (date: Date, timeZone: string, timeZoneName: "longOffset" | "short" | "long"): string =>
  new Intl.DateTimeFormat("en-US", { timeZone: timeZone === "GMT" ? "UTC" : timeZone, timeZoneName })
    .formatToParts(date)
    .find(({ type }) => type === "timeZoneName")?.value ?? "";
/** Such as +01:00. */
const offsetOf = (date: Date, timeZone: string): string =>
  zonePart(date, timeZone, "longOffset").replace("GMT", "") || "+00:00";
const nameOf = (date: Date, timeZone: string, isLong: boolean): string =>
  zonePart(date, timeZone, isLong ? "long" : "short");

export class Utilities extends UtilitiesOfData {
  constructor(private readonly execution: Execution) {
    super();
  }

  /** Java's date patterns, but for era, week in month and day of week in month. */
  formatDate(date: Date, timeZone: string, format: string): string {
    const clock = clockIn(date, timeZone);
    const pad = (text: string, width: number) => text.padStart(width, "0");
    const hour = Number(clock("hour"));
    return format.replaceAll(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (token, quoted?: string) => {
      if (quoted !== undefined) return quoted === "" ? "'" : quoted.replaceAll("''", "'");
      const width = token.length;
      switch (token[0]) {
        case "y":
          return width === 2 ? clock("year").slice(-2) : pad(clock("year"), width);
        case "M":
          if (width > 3) return clock("month");
          return width === 3 ? clock("month").slice(0, 3) : pad(monthNumber(date, timeZone), width);
        case "d":
          return pad(clock("day"), width);
        case "E":
          return width > 3 ? clock("weekday") : clock("weekday").slice(0, 3);
        case "H":
          return pad(String(hour), width);
        case "h":
          return pad(String(hour % 12 || 12), width);
        case "m":
          return pad(clock("minute"), width);
        case "s":
          return pad(clock("second"), width);
        case "S":
          return pad(String(date.getMilliseconds()), width);
        case "a":
          return hour < 12 ? "AM" : "PM";
        case "k":
          return pad(String(hour || 24), width);
        case "K":
          return pad(String(hour % 12), width);
        case "u":
          return String(DAYS.indexOf(clock("weekday")) || 7);
        case "D":
          return pad(String(dayOfYear(clock)), width);
        case "w":
          return pad(String(weekOf(clock).week), width);
        case "Y":
          return width === 2 ? String(weekOf(clock).year).slice(-2) : pad(String(weekOf(clock).year), width);
        case "Z":
          return offsetOf(date, timeZone).replace(":", "");
        case "X":
          return width === 3
            ? offsetOf(date, timeZone)
            : offsetOf(date, timeZone)
                .replace(":", "")
                .slice(0, width === 1 ? 3 : 5);
        case "z":
          return nameOf(date, timeZone, width > 3);
        default:
          throw new Error(
            `Utilities.formatDate: the pattern letter ${token[0]} is not part of the workbench.`,
          );
      }
    });
  }

  getUuid(): string {
    return crypto.randomUUID();
  }

  /** Counted, not waited for; meanwhile Google calculates the cells that are still to come. */
  sleep(milliseconds: number): void {
    this.execution.clock.pass(milliseconds);
    this.execution.document.finishCells();
  }
}
