import { type Cell, isBlank } from "../cell.ts";
import { type Param, type ParamHelp, refusal } from "../Param.ts";
import { readNumber } from "./readNumber.ts";

const MOST_YEARS = 60;
const RANGE = /^(\d+(?:\.\d+)?)\s*(?:-|–|—|to)\s*(\d+(?:\.\d+)?)(?:\s*(?:years|yrs))?$/i;
const OPEN_ENDED = /^(\d+(?:\.\d+)?)\s*\+?(?:\s*(?:years|yrs))?$/i;

/** Years of experience in a cell: 8, "8", "7-9" (its middle, 8), "15+". NaN when there are none. */
export function readYears(cell: Cell): number {
  if (typeof cell !== "string" || isBlank(cell) || cell.length > 40) return readNumber(cell);
  const text = cell.trim();
  const range = RANGE.exec(text);
  if (range) return (Number(range[1]) + Number(range[2])) / 2;
  const open = OPEN_ENDED.exec(text);
  return open ? Number(open[1]) : Number.NaN;
}

export function isYears(years: number): boolean {
  return years >= 0 && years <= MOST_YEARS;
}

/** Completed years of experience. */
export function years({ description, example }: ParamHelp): Param<number> {
  const accepts = `years of experience from 0 to ${MOST_YEARS}, such as 8 or "7-9"`;
  return {
    takes: "cell",
    type: "number",
    description,
    example,
    accepts,
    read(cell, name) {
      const value = readYears(cell);
      if (!isYears(value)) throw refusal(name, accepts, cell);
      return value;
    },
  };
}
