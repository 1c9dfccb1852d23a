import type { UsdPerYear } from "../../core/units/money.ts";
import type { Param, ParamHelp } from "../Param.ts";
import { number } from "./number.ts";

/** More than anybody is paid; keeps every product a finite number. */
const LARGEST_AMOUNT = 1_000_000_000;

/** An amount of US dollars, not negative. */
export function amount(help: ParamHelp): Param<UsdPerYear> {
  return number({ ...help, min: 0, max: LARGEST_AMOUNT, what: "an amount in US dollars" });
}
