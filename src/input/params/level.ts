import { LEVEL_NAMES, LEVELS, type Level, levelAt } from "../../core/market/levels.ts";
import { type Param, type ParamHelp, param } from "../Param.ts";
import { type Reader, refusal } from "../Reader.ts";
import { isYears, madeDate, readYears } from "./years.ts";

const BY_NAME = new Map(
  LEVELS.flatMap(({ level, code, alsoCalled }) =>
    [level.toLowerCase(), code.toLowerCase(), ...alsoCalled].map((name) => [name, level] as const),
  ),
);

const ACCEPTS = `${LEVEL_NAMES.join(", ")}, or years of experience`;

/** What a sentence adds of a rung that each company numbers its own way. */
export const OWN_NUMBERS = ", which companies number differently: write the level's name or its years";
/** Such a rung: "IC4", "L5", "E6". */
export const OWN_RUNG = "^(IC|L|E|T)-?[0-9]+$";

/** A level by its name or code, by what it is also called, or by years of experience. */
export const LEVEL: Reader<Level> = {
  takes: "cell",
  type: "string",
  accepts: ACCEPTS,
  samples: [...LEVEL_NAMES, "mid", "S", "Sr.", "junior", "Staff", 0, 2.5, 8, "10-14"],
  read(cell, name) {
    const typed = typeof cell === "string" ? cell.trim() : "";
    const named = BY_NAME.get(typed.toLowerCase().replace(/\./g, ""));
    if (named) return named;
    const years = readYears(cell);
    if (isYears(years)) return levelAt(years);
    throw refusal(name, ACCEPTS, cell, new RegExp(OWN_RUNG, "i").test(typed) ? OWN_NUMBERS : madeDate(cell));
  },
};

export function level(help: ParamHelp): Param<Level> {
  return param(LEVEL, help);
}
