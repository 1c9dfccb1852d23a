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

export class Utilities extends UtilitiesOfData {
  constructor(private readonly execution: Execution) {
    super();
  }

  /** Java's date patterns, as far as scripts use them: y M d E H h m s S a and quoted text. */
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
