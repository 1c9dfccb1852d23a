import { Refusal } from "../../core/Refusal.ts";
import { OWN_LOCAL_RATE } from "../../core/tax/locality.ts";
import type { LocalityChoice } from "../../reference/taxHome.ts";
import { isErrorCell, shown } from "../cell.ts";
import { LONGEST_TEXT } from "../longestText.ts";
import { type Param, type ParamHelp, param } from "../Param.ts";
import { type Reader, refusal } from "../Reader.ts";
import { readNumber } from "./readNumber.ts";
import { textOf } from "./text.ts";

const { min, max } = OWN_LOCAL_RATE;

const ACCEPTS = `the name of a place in the data, or a local rate from ${min * 100}% to ${max * 100}% such as 1.25%`;

const NAME = textOf(ACCEPTS, { most: LONGEST_TEXT.name });

/** What holds where none is named, in words. */
export const LOCALITY_DEFAULT = "none, or the state's default where every resident owes one";

/** A city or county by name, or the rate of one that is not in the data: 1.25%, "1.25%" or 0.0125. */
export const LOCALITY: Reader<LocalityChoice> = {
  ...NAME,
  type: "string|number",
  samples: ["1.25%", "2 %", 0.0125, 0],
  read(cell, name) {
    if (typeof cell === "string" && /\p{L}/u.test(cell) && !isErrorCell(cell)) return NAME.read(cell, name);
    const rate = typeof cell === "string" && cell.includes("$") ? Number.NaN : readNumber(cell);
    if (rate >= min && rate <= max) return rate;
    const asPercent = rate / 100;
    if (asPercent > min && asPercent <= max && !String(cell).includes("%")) {
      throw new Refusal(
        `${name} must be ${ACCEPTS}; got ${shown(cell)}. If ${rate}% is meant, write ${rate}% or ${Number(asPercent.toPrecision(12))}.`,
      );
    }
    throw refusal(name, ACCEPTS, cell);
  },
};

export function locality(help: ParamHelp): Param<LocalityChoice> {
  return param(LOCALITY, help);
}
