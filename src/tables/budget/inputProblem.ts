import { quoted } from "../native/literal.ts";
import type { Accepted } from "./assumptions.ts";
import { PLAN_DAYS } from "./planDays.ts";

/** What a problem begins with. */
export const MUST_BE = "Must be";

/**
 * A formula that says what inputs must be, unless they are: pasting takes the rules of cells with it. A blank is as good
 * as the zero that it counts as.
 */
export function inputProblem(
  cells: readonly string[],
  [accepts, inWords]: Accepted,
  kind: { isWhole: boolean; isOptional: boolean },
): string {
  const within = cells.map((cell) => howManyWithin(cell, accepts, kind));
  return `IF(${within.join("+")}=${cells.length},"",${quoted(`${MUST_BE} ${inWords}.`)})`;
}

/** 1 or 0 for a cell. */
function howManyWithin(
  cell: string,
  accepts: Accepted[0],
  { isWhole, isOptional }: { isWhole: boolean; isOptional: boolean },
): string {
  const blank = `COUNTBLANK(${cell})`;
  if (accepts === "tick") throw new Error("No assumption is ticked.");
  if (typeof accepts === "object" && "list" in accepts) {
    const words = accepts.list.map((word) => `COUNTIF(${cell},${quoted(word)})`);
    return [...words, ...(accepts.list.includes("0") ? [blank] : [])].join("+");
  }
  const { from, to } = accepts === "date" ? PLAN_DAYS : accepts;
  // No criteria: a decimal in their text would be read in the spreadsheet's locale.
  const number = `N(${cell})`;
  const counted = `ISNUMBER(${cell})*(${number}>=${fraction(from)})*(${number}<=${fraction(to)})`;
  const whole = isWhole ? `${counted}*(${number}=INT(${number}))` : counted;
  return from <= 0 || isOptional ? `${whole}+${blank}` : whole;
}

/** Formulas have no decimal point, which not every locale reads. */
const fraction = (number: number) =>
  Number.isInteger(number) ? `${number}` : `${Math.round(number * 1000)}/1000`;
