import { RATINGS, type Rating } from "../../core/team/merit.ts";
import { type Param, type ParamHelp, param } from "../Param.ts";
import { type Reader, refusal } from "../Reader.ts";
import { wordList } from "./choice.ts";
import { readNumber } from "./readNumber.ts";

const ACCEPTS = `${wordList(RATINGS)}, or 5 for the best to 1`;

/** How a year's work was rated, in words or as 5 to 1. */
export const RATING: Reader<Rating> = {
  takes: "cell",
  type: "string|number",
  accepts: ACCEPTS,
  samples: [...RATINGS, "meets", 5, 3, "1"],
  read(cell, name) {
    const typed = typeof cell === "string" ? cell.trim().toLowerCase() : "";
    const named = RATINGS.find((rating) => rating.toLowerCase() === typed);
    const found = named ?? RATINGS[RATINGS.length - readNumber(cell)];
    if (found === undefined) throw refusal(name, ACCEPTS, cell);
    return found;
  },
};

export function rating(help: ParamHelp): Param<Rating> {
  return param(RATING, help);
}
