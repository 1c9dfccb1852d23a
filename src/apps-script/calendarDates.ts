import { onFirstUse } from "../core/onFirstUse.ts";
import { type Argument, isDate, isRange } from "../input/cell.ts";

/** Once a run, which is a load of the script at Google. */
const zoneOfSpreadsheet = onFirstUse(() => SpreadsheetApp.getActive().getSpreadsheetTimeZone());

/**
 * Date cells as ISO days. A date cell arrives as midnight of the spreadsheet's time zone; read in the script's zone it
 * could be the day before. Only a call that holds a date asks Google for the zone; all others touch no service.
 */
export function withCalendarDates(argumentList: readonly Argument[]): readonly Argument[] {
  const inZone = zoned("yyyy-MM-dd");
  const calendarDate = (cell: unknown) => inZone(cell) ?? cell;
  return argumentList.map((argument) => {
    if (!isRange(argument)) return calendarDate(argument);
    if (!hasDate(argument)) return argument;
    return argument.map((row) => (Array.isArray(row) ? row.map(calendarDate) : calendarDate(row)));
  });
}

/**
 * Cells as a range gives them, each date with the day and the time that the spreadsheet shows as its own, local fields:
 * as it comes, it is an instant, and those fields would be of the script's zone.
 */
export function withShownDates(values: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] {
  if (!values.some((row) => row.some(isDate))) return values;
  const inZone = zoned("yyyy,M,d,H,m,s");
  return values.map((row) =>
    row.map((cell) => {
      const [year = 0, month = 1, ...rest] = inZone(cell)?.split(",").map(Number) ?? [];
      return rest.length === 0 ? cell : new Date(year, month - 1, ...rest);
    }),
  );
}

/** Asked of each call, however long: a loop by number costs far less than a function a cell. */
function hasDate(range: readonly unknown[]): boolean {
  for (let at = 0; at < range.length; at++) {
    const row = range[at];
    if (!Array.isArray(row)) {
      if (isDate(row)) return true;
    } else for (let i = 0; i < row.length; i++) if (isDate(row[i])) return true;
  }
  return false;
}

/** Writes dates in the spreadsheet's zone, the same one once; undefined for anything else. */
function zoned(format: string): (cell: unknown) => string | undefined {
  const known = new Map<number, string>();
  return (cell) => {
    if (!isDate(cell) || Number.isNaN(cell.getTime())) return undefined;
    const written = known.get(cell.getTime()) ?? Utilities.formatDate(cell, zoneOfSpreadsheet(), format);
    known.set(cell.getTime(), written);
    return written;
  };
}
