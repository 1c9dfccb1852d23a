import { LEVELS, type Level, levelAt } from "../../core/market/levels.ts";
import { type Param, type ParamHelp, refusal } from "../Param.ts";
import { isYears, readYears } from "./years.ts";

const BY_NAME = new Map(
  LEVELS.flatMap(({ level, code }) => [
    [level.toLowerCase(), level],
    [code.toLowerCase(), level],
  ]),
);

/** A level by its name or code, or by years of experience. */
export function level({ description, example }: ParamHelp): Param<Level> {
  const accepts = `${LEVELS.map((definition) => definition.level).join(", ")}, or years of experience`;
  return {
    takes: "cell",
    type: "string",
    description,
    example,
    accepts,
    read(cell, name) {
      const named = typeof cell === "string" ? BY_NAME.get(cell.trim().toLowerCase()) : undefined;
      if (named) return named;
      const years = readYears(cell);
      if (!isYears(years)) throw refusal(name, accepts, cell);
      return levelAt(years);
    },
  };
}
