import type { Ratio } from "../../core/units/money.ts";
import type { Param, ParamHelp } from "../Param.ts";
import { number } from "./number.ts";

/** A share of something, typed as 0.2 or 20%. */
export function rate({
  min = 0,
  max = 1,
  ...help
}: ParamHelp & { min?: number; max?: number }): Param<Ratio> {
  return number({ ...help, min, max, what: "a rate such as 0.2 or 20%," });
}
