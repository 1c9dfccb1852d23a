import { offsetOf } from "../grid/dates.ts";

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

/** Asking Intl takes its time, and every date asks. */
const known = new Map<string, string>();

/** The zone as Intl knows it; Java takes one that it does not know for GMT. */
const intlZone = (timeZone: string): string => {
  const before = known.get(timeZone);
  if (before !== undefined) return before;
  const zone = SHORT[timeZone] ?? timeZone;
  known.set(timeZone, isZone(zone) ? zone : "UTC");
  return intlZone(timeZone);
};

const isZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat("en-US", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
};

/** How far the clock of a zone, named as Java names it, is ahead of UTC at an instant, in milliseconds. */
export const offsetIn = (instant: number, timeZone: string): number => {
  const custom = CUSTOM.exec(timeZone);
  if (custom) {
    const [, sign, hours, minutes = "0"] = custom;
    return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  }
  return offsetOf(intlZone(timeZone), instant);
};

/** The zone's name at an instant, such as PST or Pacific Standard Time. */
export const zoneName = (instant: number, timeZone: string, isLong: boolean): string => {
  if (CUSTOM.test(timeZone)) return timeZone;
  const names = { timeZone: intlZone(timeZone), timeZoneName: isLong ? "long" : "short" } as const;
  const parts = new Intl.DateTimeFormat("en-US", names).formatToParts(instant);
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
};
