import { AGING_RATE_LIMITS } from "../../core/market/aged.ts";
import type { Ratio } from "../../core/units/money.ts";
import { type Param, type ParamHelp, param } from "../Param.ts";
import { type Reader, refusal } from "../Reader.ts";
import { rateIn } from "./rate.ts";
import { readNumber } from "./readNumber.ts";

const { min, max } = AGING_RATE_LIMITS;
const ACCEPTS = `${rateIn(AGING_RATE_LIMITS).accepts}, or "market"`;

/** A yearly growth of pay, or the market's own. */
export const GROWTH: Reader<Ratio | "market"> = {
  takes: "cell",
  type: "string|number",
  accepts: ACCEPTS,
  samples: ["market", " Market ", "3%", 0.025, -0.02],
  read(cell, name) {
    if (typeof cell === "string" && cell.trim().toLowerCase() === "market") return "market";
    const rate = readNumber(cell);
    if (!(rate >= min && rate <= max)) throw refusal(name, ACCEPTS, cell);
    return rate;
  },
};

export function growth(help: ParamHelp): Param<Ratio | "market"> {
  return param(GROWTH, help);
}
