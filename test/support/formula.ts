import type { Returned, SheetFunction } from "../../src/functions/define/SheetFunction.ts";
import { FUNCTIONS } from "../../src/functions/index.ts";
import type { Argument } from "../../src/input/cell.ts";
import { readFormula } from "./formulaText.ts";

/** One of the add-on's formulas. */
export function formula(name: string): SheetFunction {
  const found = FUNCTIONS.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`There is no formula ${name}.`);
  return found;
}

/** What a formula gives for arguments as Sheets passes them. */
export function call(name: string, ...argumentList: Argument[]): Returned {
  return formula(name).evaluate(argumentList);
}

/** What a typed formula gives. */
export function calculate(text: string): Returned {
  const { name, argumentList } = readFormula(text);
  return call(name, ...argumentList);
}

/** The sentence that a typed formula is refused with. */
export function sentence(text: string): string {
  try {
    calculate(text);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error(`${text} was not refused.`);
}

export interface ExplainedStep {
  step: string;
  value: unknown;
  unit: unknown;
  class: unknown;
  status: unknown;
  source: unknown;
}

/** The steps of an explanation without its head row. */
export function steps(name: string, ...argumentList: Argument[]): ExplainedStep[] {
  const table = formula("AI_EXPLAIN").evaluate([name, ...argumentList]);
  if (!Array.isArray(table)) throw new Error(`${name} is not explained: ${String(table)}`);
  return (table as unknown[][]).slice(1).map(([step, value, unit, figureClass, status, source]) => ({
    step: String(step),
    value,
    unit,
    class: figureClass,
    status,
    source,
  }));
}
