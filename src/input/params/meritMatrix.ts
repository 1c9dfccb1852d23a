import { Refusal } from "../../core/Refusal.ts";
import {
  MERIT_LIMITS,
  type MeritMatrix,
  type MeritRates,
  RATINGS,
  type Rating,
} from "../../core/team/merit.ts";
import { type Argument, isBlank, isRange } from "../cell.ts";
import { type Param, type ParamHelp, param } from "../Param.ts";
import { type Reader, refusal } from "../Reader.ts";
import { rateIn } from "./rate.ts";
import { RATING } from "./rating.ts";

const QUARTERS = 4;
const ACCEPTS =
  'five rows of four rates, the best rating first, the lowest quarter of the range first; a column of ratings may stand before them and heads above, and as text a ";" between rows: "7% 6% 5% 4%; …"';
const RATE = rateIn(MERIT_LIMITS);

/** The raises of a company, by rating and quarter of the range: cells, or their text. */
export const MERIT_MATRIX: Reader<MeritMatrix> = {
  takes: "one cell",
  type: "Range|string",
  accepts: ACCEPTS,
  samples: [
    "7% 6% 5% 4%; 6% 5% 4% 3%; 5% 4% 3% 2%; 2% 1% 0 0; 0 0 0 0",
    [
      ["", "1st", "2nd", "3rd", "4th"],
      ["Meets", 0.05, 0.04, 0.03, 0.02],
      ["Outstanding", 0.1, 0.09, 0.08, 0.07],
      ["Exceeds", "6%", "5%", "4%", "3%"],
      ["Partly meets", 0, 0, 0, 0],
      ["Does not meet", 0, 0, 0, 0],
    ],
  ],
  read(argument: Argument, name) {
    if (!isRange(argument) && typeof argument !== "string") throw refusal(name, ACCEPTS, argument);
    const rows = (isRange(argument) ? argument : rowsOf(argument)).filter((row) => !row.every(isBlank));
    const width = rows[0]?.length;
    const named = width === QUARTERS + 1;
    const body = named && !isRating(rows[0]?.[0]) ? rows.slice(1) : rows;
    if ((width !== QUARTERS && !named) || body.length !== RATINGS.length)
      throw refusal(name, ACCEPTS, argument);
    const matrix = new Map<Rating, MeritRates>();
    body.forEach((row, i) => {
      const rating = named ? RATING.read(row[0], `${name}: the first column`) : (RATINGS[i] as Rating);
      if (matrix.has(rating)) throw new Refusal(`${name} must have each rating once; got "${rating}" twice.`);
      const rates = (named ? row.slice(1) : row).map((cell) =>
        RATE.read(cell, `${name}, ${rating}: each rate`),
      );
      if (rates.length !== QUARTERS) throw refusal(name, ACCEPTS, argument);
      matrix.set(rating, rates as unknown as MeritRates);
    });
    return Object.fromEntries(matrix) as Record<Rating, MeritRates>;
  },
};

export function meritMatrix(help: ParamHelp): Param<MeritMatrix> {
  return param(MERIT_MATRIX, help);
}

function rowsOf(text: string): string[][] {
  return text.split(";").map((row) => row.split(/[\s,]+/).filter((cell) => cell !== ""));
}

function isRating(cell: unknown): boolean {
  return RATINGS.some(
    (rating) =>
      rating.toLowerCase() ===
      String(cell ?? "")
        .trim()
        .toLowerCase(),
  );
}
