import type { Limits } from "../../core/units/limits.ts";
import { type Param, type ParamHelp, param } from "../Param.ts";
import type { NumberReader } from "../Reader.ts";
import { numberIn } from "./number.ts";

/** More than anybody is paid; keeps every product a finite number. */
const AMOUNT_LIMITS: Limits = { min: 0, max: 1_000_000_000 };

/** An amount of US dollars within limits. */
export function amountIn({ min, max }: Limits): NumberReader {
  return numberIn({ min, max, what: "an amount in US dollars" });
}

/** An amount of US dollars, not negative; once or a year, as its name says. */
export const AMOUNT = amountIn(AMOUNT_LIMITS);

export function amount(help: ParamHelp & Partial<Limits>): Param<number> {
  return param(amountIn({ ...AMOUNT_LIMITS, ...help }), help);
}
