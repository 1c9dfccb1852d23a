import { type Day, dayOf, dayOfIso, isoDay } from "../../core/units/day.ts";
import { dayOfSerial } from "../../core/units/serialDate.ts";
import { type Cell, isDate } from "../cell.ts";
import { type Param, type ParamHelp, param } from "../Param.ts";
import { type Reader, refusal } from "../Reader.ts";
import { readNumber } from "./readNumber.ts";

// A year typed alone, 2026, would be the serial number of a day in 1905: refusing such days catches it.
export const DAY_LIMITS = { min: dayOf(1950, 1, 1), max: dayOf(2199, 12, 31) } as const;
const ACCEPTS = `a date from ${isoDay(DAY_LIMITS.min)} to ${isoDay(DAY_LIMITS.max)}, such as 2026-11-23`;

/**
 * A calendar day: a date cell, a spreadsheet serial number, or text such as "2026-11-23"; a time of day is dropped.
 * Sheets makes a date cell the local midnight of the script's own zone, so its local fields are the day on the
 * sheet in every zone; its UTC fields are the day before wherever the zone is east of Greenwich.
 */
export const DATE: Reader<Day> = {
  takes: "cell",
  type: "Date",
  accepts: ACCEPTS,
  limits: DAY_LIMITS,
  read(cell, name) {
    const day = readDay(cell);
    if (!(day >= DAY_LIMITS.min && day <= DAY_LIMITS.max)) throw refusal(name, ACCEPTS, cell);
    return day;
  },
};

export function date(help: ParamHelp): Param<Day> {
  return param(DATE, help);
}

/** NaN when there is no day. */
function readDay(cell: Cell): Day {
  if (isDate(cell)) return dayOf(cell.getFullYear(), cell.getMonth() + 1, cell.getDate());
  if (typeof cell === "string") {
    const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}\S*)?$/.exec(cell.slice(0, 40).trim())?.[1];
    if (iso !== undefined) return dayOfIso(iso) ?? Number.NaN;
  }
  return dayOfSerial(readNumber(cell));
}
