import type { Day } from "../../../core/units/day.ts";

/** Writes the month of a day as the spreadsheet's locale does: "January 2027", "Jan 2027". */
export function monthNames(spreadsheetLocale = "en_US", month: "long" | "short"): (day: Day) => string {
  const options = { year: "numeric", month, timeZone: "UTC" } as const;
  const format = formatFor(spreadsheetLocale.replace(/_/g, "-"), options);
  return (day) => format.format(new Date(day * 86_400_000));
}

function formatFor(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(locale, options);
  } catch {
    return new Intl.DateTimeFormat("en-US", options);
  }
}
