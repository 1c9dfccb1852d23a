import { EXIT_LIMITS, MOST_ROUNDS } from "../../core/offers/exitPayout.ts";
import type { Ratio } from "../../core/units/money.ts";
import { type Param, type ParamHelp, param } from "../Param.ts";
import { type Reader, refusal } from "../Reader.ts";
import { rateIn } from "./rate.ts";

const ROUND = rateIn(EXIT_LIMITS.round);
const ACCEPTS = `${ROUND.accepts}, or one for each of up to ${MOST_ROUNDS} rounds, such as "20%, 15%"`;

/** What the rounds to come take of a company, one after the other. */
export const ROUNDS: Reader<readonly Ratio[]> = {
  takes: "cell",
  type: "string|number",
  accepts: ACCEPTS,
  samples: [0.2, "20%", "20%, 15%", "0.2; 0.15; 10%", 0],
  read(cell, name) {
    const listed = typeof cell === "string" && /[,;]/.test(cell) ? cell.split(/[,;]/) : [cell];
    if (listed.length > MOST_ROUNDS) throw refusal(name, ACCEPTS, cell);
    try {
      return listed.map((each) => ROUND.read(each, name));
    } catch {
      throw refusal(name, ACCEPTS, cell);
    }
  },
};

export function rounds(help: ParamHelp): Param<readonly Ratio[]> {
  return param(ROUNDS, help);
}
