import { withThousands } from "../../core/units/thousands.ts";
import { type Param, type ParamHelp, refusal } from "../Param.ts";
import { readNumber } from "./readNumber.ts";

export interface NumberHelp extends ParamHelp {
  min: number;
  max: number;
  /** What the number counts, for the sentence: "a number of days". */
  what?: string;
}

/** A number within limits. */
export function number({ description, example, min, max, what = "a number" }: NumberHelp): Param<number> {
  const accepts = `${what} from ${withThousands(min)} to ${withThousands(max)}`;
  return {
    takes: "cell",
    type: "number",
    description,
    example,
    accepts,
    read(cell, name) {
      const value = readNumber(cell);
      if (!(value >= min && value <= max)) throw refusal(name, accepts, cell);
      return value;
    },
  };
}
