import { type Day, dayOf, dayOfIso, isoDay } from "../../core/units/day.ts";
import { type Cell, isDate } from "../cell.ts";
import { type Param, type ParamHelp, refusal } from "../Param.ts";
import { readNumber } from "./readNumber.ts";

// A year typed alone, 2026, would be the serial number of a day in 1905: refusing such days catches it.
const [EARLIEST, LATEST] = [dayOf(1950, 1, 1), dayOf(2199, 12, 31)];
const ACCEPTS = `a date from ${isoDay(EARLIEST)} to ${isoDay(LATEST)}, such as 2026-11-23`;

/** Day 0 of spreadsheet serial numbers. */
const SERIAL_ZERO = dayOf(1899, 12, 30);

/**
 * A calendar day: a date cell, a spreadsheet serial number, or text such as "2026-11-23"; a time of day is dropped.
 * Sheets makes a date cell the local midnight of the script's own zone, so its local fields are the day on the
 * sheet in every zone; its UTC fields are the day before wherever the zone is east of Greenwich.
 */
export function date({ description, example }: ParamHelp): Param<Day> {
  return {
    takes: "cell",
    type: "Date",
    description,
    example,
    accepts: ACCEPTS,
    read(cell, name) {
      const day = readDay(cell);
      if (!(day >= EARLIEST && day <= LATEST)) throw refusal(name, ACCEPTS, cell);
      return day;
    },
  };
}

/** NaN when there is no day. */
function readDay(cell: Cell): Day {
  if (isDate(cell)) return dayOf(cell.getFullYear(), cell.getMonth() + 1, cell.getDate());
  if (typeof cell === "string") {
    const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}\S*)?$/.exec(cell.slice(0, 40).trim())?.[1];
    if (iso !== undefined) return dayOfIso(iso) ?? Number.NaN;
  }
  return SERIAL_ZERO + Math.floor(readNumber(cell));
}
