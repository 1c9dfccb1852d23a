import type { Limits } from "../../core/units/limits.ts";
import type { Cell } from "../cell.ts";
import { type Param, type ParamHelp, param } from "../Param.ts";
import { type NumberReader, refusal } from "../Reader.ts";
import { numberIn } from "./number.ts";

/** More than anybody is paid; keeps every product a finite number. Nobody is paid cents a year. */
const AMOUNT_LIMITS: Limits = { min: 0, max: 1_000_000_000, least: 1 };

/** What a sentence adds where a share stands in a place for dollars. */
export const A_SHARE = ", a share: write the dollars it comes to, such as 28500 for 15% of 190000";

/** An amount of US dollars within limits. "15%" is none, nor is 0.15 where amounts are a year's. */
export function amountIn(limits: Limits): NumberReader {
  const reader = numberIn({ ...limits, what: "an amount in US dollars" });
  const { least = 0 } = limits;
  return {
    ...reader,
    limits,
    read(cell, name) {
      const value = reader.read(cell, name);
      if ((value > 0 && value < least) || isPercentage(cell))
        throw refusal(name, reader.accepts, cell, A_SHARE);
      return value;
    },
  };
}

/** Whether it is typed as a share of something. */
export function isPercentage(cell: Cell): cell is string {
  return typeof cell === "string" && cell.trim().endsWith("%");
}

/** An amount of US dollars, not negative; once or a year, as its name says. */
export const AMOUNT = amountIn(AMOUNT_LIMITS);

export function amount(help: ParamHelp & (Limits | { min?: never })): Param<number> {
  return param(help.min === undefined ? AMOUNT : amountIn({ min: help.min, max: help.max }), help);
}
