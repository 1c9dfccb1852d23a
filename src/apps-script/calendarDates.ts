import { type Argument, isDate, isRange } from "../input/cell.ts";

/**
 * Date cells as ISO days. A date cell arrives as midnight of the spreadsheet's time zone; read in the script's zone it
 * could be the day before. Only a call that holds a date asks Google for the zone; all others touch no service.
 */
export function withCalendarDates(argumentList: readonly Argument[]): readonly Argument[] {
  let zone: string | undefined;
  const calendarDate = (cell: unknown) => {
    if (!isDate(cell) || Number.isNaN(cell.getTime())) return cell;
    zone ??= SpreadsheetApp.getActive().getSpreadsheetTimeZone();
    return Utilities.formatDate(cell, zone, "yyyy-MM-dd");
  };
  return argumentList.map((argument) =>
    isRange(argument)
      ? argument.some((row) => row.some(isDate))
        ? argument.map((row) => row.map(calendarDate))
        : argument
      : calendarDate(argument),
  );
}
