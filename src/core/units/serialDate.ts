import { type Day, dayOf } from "./day.ts";
import type { Quantity } from "./quantity.ts";

/** A date as spreadsheets hold it: a number of days, with the time of day behind the point. */
export type SerialDate = Quantity<"days since 1899-12-30">;

const SERIAL_ZERO = dayOf(1899, 12, 30);

/** The number by which a spreadsheet knows a day. */
export function serialDate(day: Day): SerialDate {
  return day - SERIAL_ZERO;
}

/** The day of a spreadsheet's number; its time of day is dropped. */
export function dayOfSerial(serial: SerialDate): Day {
  return Math.floor(serial) + SERIAL_ZERO;
}
