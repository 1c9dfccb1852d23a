import { EXPERIENCE_LIMITS, LEVELS } from "../../core/market/levels.ts";
import { type Cell, isBlank, isDate } from "../cell.ts";
import { type Param, type ParamHelp, param } from "../Param.ts";
import { type NumberReader, refusal } from "../Reader.ts";
import { readNumber } from "./readNumber.ts";

const { min, max } = EXPERIENCE_LIMITS;
const ACCEPTS = `years of experience from ${min} to ${max}, such as 8 or "7-9"`;
const RANGE = /^(\d+(?:\.\d+)?)\s*(?:-|\u2013|\u2014|to)\s*(\d+(?:\.\d+)?)(?:\s*(?:years|yrs))?$/i;
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
  return years >= min && years <= max;
}

/** What a sentence adds of a date: years such as 7-9 become one as they are typed. */
export function madeDate(cell: Cell): string {
  return isDate(cell)
    ? ", which years such as 7-9 become as they are typed: format the cell as plain text"
    : "";
}

/** Where a level is named, what years it has. */
function ofLevel(cell: Cell): string {
  const typed = typeof cell === "string" ? cell.trim().toLowerCase() : "";
  const named = LEVELS.find(({ level }) => level.toLowerCase() === typed);
  return named === undefined ? "" : `, which is a level: its years are missing, ${named.publishedYears}`;
}

/** Completed years of experience. */
export const YEARS: NumberReader = {
  takes: "cell",
  type: "number",
  accepts: ACCEPTS,
  limits: EXPERIENCE_LIMITS,
  read(cell, name) {
    const value = readYears(cell);
    if (!isYears(value)) throw refusal(name, ACCEPTS, cell, ofLevel(cell) || madeDate(cell));
    return value;
  },
};

export function years(help: ParamHelp): Param<number> {
  return param(YEARS, help);
}
