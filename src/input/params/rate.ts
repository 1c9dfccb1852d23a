import { type Limits, SHARE_LIMITS } from "../../core/units/limits.ts";
import type { Ratio } from "../../core/units/money.ts";
import { type Param, type ParamHelp, param } from "../Param.ts";
import type { NumberReader } from "../Reader.ts";
import { numberIn } from "./number.ts";

/** A rate within limits, typed as 0.2 or 20%. */
export function rateIn({ min, max }: Limits): NumberReader {
  return numberIn({ min, max, what: "a rate such as 0.2 or 20%," });
}

/** A share of something. */
export const RATE = rateIn(SHARE_LIMITS);

export function rate(help: ParamHelp & Partial<Limits>): Param<Ratio> {
  return param(rateIn({ ...SHARE_LIMITS, ...help }), help);
}
