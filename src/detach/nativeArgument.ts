import { calendarDate, type Day } from "../core/units/day.ts";
import { isBlank, isDate } from "../input/cell.ts";
import type { Reader } from "../input/Reader.ts";
import type { FigureRanges } from "../tables/native/FigureRanges.ts";
import { type ArgumentText, literalNumber, literalText, quoted } from "../tables/native/literal.ts";
import { nativeFormula } from "../tables/native/nativeFormula.ts";

/**
 * An argument as a native formula takes it: what is written out in the live formula's many spellings ("7-9", "20%",
 * "washington") becomes the plain value, and years in a level's place become the level's name. `value` is the
 * argument's value where it is known.
 */
export function nativeArgument(
  text: string,
  name: string,
  param: Reader<unknown>,
  value: { value: unknown } | undefined,
  figures: FigureRanges,
): ArgumentText {
  if (text === "") return undefined;
  const literal = literalNumber(text) ?? literalText(text);
  if (literal !== undefined)
    return isBlank(literal) ? undefined : writtenOut(param.read(literal, name), param, text);
  if (name === "level" && typeof value?.value === "number") {
    return nativeFormula("AI_LEVEL", [text], figures);
  }
  return text;
}

function writtenOut(read: unknown, { type }: Reader<unknown>, text: string): string {
  if (type === "Date" && !isDate(read)) {
    const { year, month, dayOfMonth } = calendarDate(read as Day);
    return `DATE(${year},${month},${dayOfMonth})`;
  }
  if (typeof read === "number") return literalNumber(text) === undefined ? String(read) : text;
  if (typeof read === "string") return quoted(read);
  return read instanceof Set ? quoted([...read].join(", ")) : text;
}
