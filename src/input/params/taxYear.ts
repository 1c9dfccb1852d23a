import { TAX_YEARS } from "../../reference/taxYears.ts";
import { type Param, type ParamHelp, param } from "../Param.ts";
import { type Reader, refusal } from "../Reader.ts";
import { readNumber } from "./readNumber.ts";

const ACCEPTS = `a tax year in the data: ${[...TAX_YEARS].reverse().join(", ")}`;

/** A tax year that there is data for. */
export const TAX_YEAR: Reader<number> = {
  takes: "cell",
  type: "number",
  accepts: ACCEPTS,
  samples: TAX_YEARS,
  read(cell, name) {
    const year = readNumber(cell);
    if (!TAX_YEARS.includes(year)) throw refusal(name, ACCEPTS, cell);
    return year;
  },
};

export function taxYear(help: ParamHelp): Param<number> {
  return param(TAX_YEAR, help);
}
