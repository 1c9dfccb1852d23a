import * as fc from "fast-check";
import { Refusal } from "../../src/core/Refusal.ts";
import { isoDay } from "../../src/core/units/day.ts";
import type { Limits } from "../../src/core/units/limits.ts";
import type { SheetFunction } from "../../src/functions/define/SheetFunction.ts";
import { type Argument, isRange } from "../../src/input/cell.ts";
import type { Param } from "../../src/input/Param.ts";

/** Rows of a column that is taken whole: as many in each, since they belong together. */
const ROWS = 4;

/**
 * Arguments that a formula's parameters accept, from what they say of themselves; one cell each except where a range
 * belongs. Together they may still be refused: no floor is quoted for Entry.
 */
export function acceptedArguments({ name, params }: SheetFunction): fc.Arbitrary<Argument[]> {
  return fc.tuple(
    ...Object.entries(params).map(([each, param]) => {
      const choices = [...given(param), ...(isOptional(param) ? [fc.constant<Argument>("")] : [])];
      if (choices.length === 0 || !(param.samples ?? param.words ?? param.limits)) {
        throw new Error(`${name}: ${each} must say by samples, words or limits what it accepts.`);
      }
      const argument = fc.oneof(...choices);
      return param.takes === "range" && !param.samples?.some(isRange) ? asColumn(argument) : argument;
    }),
  );
}

/** Arguments that it answers. */
export function goodArguments(formula: SheetFunction): fc.Arbitrary<Argument[]> {
  return acceptedArguments(formula).filter((cells) => isAnswered(formula, cells));
}

export function isAnswered(formula: SheetFunction, cells: readonly Argument[]): boolean {
  try {
    formula.evaluate(cells);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

function isOptional({ default: fallback }: Param<unknown>): boolean {
  return fallback !== undefined;
}

function given({ samples, words, limits, type }: Param<unknown>): fc.Arbitrary<Argument>[] {
  const listed: readonly Argument[] = samples ?? words ?? [];
  if (listed.length > 0) return [fc.constantFrom(...listed)];
  if (!limits) return [];
  return type === "Date" ? [fc.integer(limits).map(isoDay)] : numbersIn(limits);
}

/** Numbers over the whole width of the limits, and as many near the lower one: pay is far from the largest amount. */
function numbersIn({ min, max, least = 0 }: Limits): fc.Arbitrary<Argument>[] {
  const share = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);
  const at = (each: number) => {
    const value = min + (max - min) * each;
    return value < least ? min : value;
  };
  return [share.map(at), share.map((each) => at(each ** 4))];
}

function asColumn(cell: fc.Arbitrary<Argument>): fc.Arbitrary<Argument> {
  return fc.array(cell, { minLength: ROWS, maxLength: ROWS }).map((cells) => cells.map((each) => [each]));
}
