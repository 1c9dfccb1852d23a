/** Zones that Java knows by three letters. */
const SHORT: Readonly<Record<string, string>> = {
  ACT: "Australia/Darwin",
  AET: "Australia/Sydney",
  ART: "Africa/Cairo",
  AST: "America/Anchorage",
  CST: "America/Chicago",
  CTT: "Asia/Shanghai",
  ECT: "Europe/Paris",
  GMT: "UTC",
  IST: "Asia/Kolkata",
  JST: "Asia/Tokyo",
  PST: "America/Los_Angeles",
};

const CUSTOM = /^(?:GMT|UTC)([+-])(\d{1,2})(?::?(\d{2}))?$/;

const formatter = (timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  try {
    return new Intl.DateTimeFormat("en-US", { timeZone: SHORT[timeZone] ?? timeZone, ...options });
  } catch {
    // Java takes a zone that it does not know for GMT.
    return new Intl.DateTimeFormat("en-US", { timeZone: "UTC", ...options });
  }
};

/** How far the clock of a zone, named as Java names it, is ahead of UTC at an instant, in milliseconds. */
export const offsetIn = (instant: number, timeZone: string): number => {
  const custom = CUSTOM.exec(timeZone);
  if (custom) {
    const [, sign, hours, minutes = "0"] = custom;
    return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  }
  const parts = formatter(timeZone, {
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(instant);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  const wall = Date.UTC(
    part("year"),
    part("month") - 1,
    part("day"),
    part("hour"),
    part("minute"),
    part("second"),
  );
  return wall - Math.floor(instant / 1000) * 1000;
};

/** The zone's name at an instant, such as PST or Pacific Standard Time. */
export const zoneName = (instant: number, timeZone: string, isLong: boolean): string => {
  if (CUSTOM.test(timeZone)) return timeZone;
  const parts = formatter(timeZone, { timeZoneName: isLong ? "long" : "short" }).formatToParts(instant);
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
};
