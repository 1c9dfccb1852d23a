const MS_PER_DAY = 86_400_000;
/** Day zero of a sheet: 30 December 1899. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

const clocks = new Map<string, Intl.DateTimeFormat>();

/** How far a zone's wall clock is ahead of UTC at an instant, in milliseconds. */
export const offsetOf = (zone: string, instant: number): number => {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
      hourCycle: "h23",
      era: "short",
    });
    clocks.set(zone, clock);
  }
  const part = new Map(clock.formatToParts(instant).map(({ type, value }) => [type, value]));
  const number = (type: Intl.DateTimeFormatPartTypes) => Number(part.get(type));
  const year = part.get("era") === "BC" ? 1 - number("year") : number("year");
  const wall = new Date(0);
  wall.setUTCFullYear(year, number("month") - 1, number("day"));
  wall.setUTCHours(number("hour"), number("minute"), number("second"));
  return wall.getTime() - Math.floor(instant / 1000) * 1000;
};

/** The instant at which the spreadsheet's wall clock shows a serial number; of this machine's zone unless one is named. */
export const dateFromSerial = (serial: number, zone?: string): Date => {
  const wall = new Date(DAY_ZERO + Math.round(serial * MS_PER_DAY));
  if (zone !== undefined) {
    const guess = wall.getTime() - offsetOf(zone, wall.getTime());
    return new Date(wall.getTime() - offsetOf(zone, guess));
  }
  const date = new Date(
    wall.getUTCFullYear(),
    wall.getUTCMonth(),
    wall.getUTCDate(),
    wall.getUTCHours(),
    wall.getUTCMinutes(),
    wall.getUTCSeconds(),
    wall.getUTCMilliseconds(),
  );
  date.setFullYear(wall.getUTCFullYear());
  return date;
};

/** The serial number that the spreadsheet's wall clock shows at an instant. */
export const serialFromDate = (date: Date, zone?: string): number => {
  if (zone !== undefined) return (date.getTime() + offsetOf(zone, date.getTime()) - DAY_ZERO) / MS_PER_DAY;
  const wall = new Date(0);
  wall.setUTCFullYear(date.getFullYear(), date.getMonth(), date.getDate());
  wall.setUTCHours(date.getHours(), date.getMinutes(), date.getSeconds(), date.getMilliseconds());
  return (wall.getTime() - DAY_ZERO) / MS_PER_DAY;
};
