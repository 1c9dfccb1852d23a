import { LEVEL_NAMES, LEVELS, type Level, levelAt } from "../../core/market/levels.ts";
import { type Param, type ParamHelp, param } from "../Param.ts";
import { type Reader, refusal } from "../Reader.ts";
import { isYears, readYears } from "./years.ts";

const BY_NAME = new Map(
  LEVELS.flatMap(({ level, code }) => [
    [level.toLowerCase(), level],
    [code.toLowerCase(), level],
  ]),
);

const ACCEPTS = `${LEVEL_NAMES.join(", ")}, or years of experience`;

/** A level by its name or code, or by years of experience. */
export const LEVEL: Reader<Level> = {
  takes: "cell",
  type: "string",
  accepts: ACCEPTS,
  samples: [...LEVEL_NAMES, "mid", "S", 0, 2.5, 8, "10-14"],
  read(cell, name) {
    const named = typeof cell === "string" ? BY_NAME.get(cell.trim().toLowerCase()) : undefined;
    if (named) return named;
    const years = readYears(cell);
    if (!isYears(years)) throw refusal(name, ACCEPTS, cell);
    return levelAt(years);
  },
};

export function level(help: ParamHelp): Param<Level> {
  return param(LEVEL, help);
}
