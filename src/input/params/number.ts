import type { Limits } from "../../core/units/limits.ts";
import { withThousands } from "../../core/units/thousands.ts";
import { type Param, type ParamHelp, param } from "../Param.ts";
import { type NumberReader, refusal } from "../Reader.ts";
import { readNumber } from "./readNumber.ts";

/** Limits, and what the number counts, for the sentence: "a number of days". */
export interface NumberWithin extends Limits {
  what?: string;
}

/** A number within limits. */
export function numberIn(within: NumberWithin): NumberReader {
  return reader(within, () => true);
}

/** A whole number within limits; `what` begins with "a whole number". */
export function wholeNumberIn(within: NumberWithin & { what: `a whole number${string}` }): NumberReader {
  const { min, max } = within;
  return { ...reader(within, Number.isInteger), samples: [min, min + 1, Math.floor((min + max) / 4), max] };
}

function reader(
  { min, max, what = "a number" }: NumberWithin,
  isAccepted: (value: number) => boolean,
): NumberReader {
  const accepts = `${what} from ${withThousands(min)} to ${withThousands(max)}`;
  return {
    takes: "cell",
    type: "number",
    accepts,
    limits: { min, max },
    read(cell, name) {
      const value = readNumber(cell);
      if (!(value >= min && value <= max && isAccepted(value))) throw refusal(name, accepts, cell);
      return value;
    },
  };
}

export function number(help: ParamHelp & NumberWithin): Param<number> {
  return param(numberIn(help), help);
}

export function wholeNumber(
  help: ParamHelp & NumberWithin & { what: `a whole number${string}` },
): Param<number> {
  return param(wholeNumberIn(help), help);
}
