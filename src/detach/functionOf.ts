import type { SheetFunction } from "../functions/define/SheetFunction.ts";
import { FUNCTIONS } from "../functions/index.ts";
import type { FunctionCall } from "./functionCalls.ts";

/** The formula that a call calls. */
export function functionOf({ name }: FunctionCall): SheetFunction {
  return FUNCTIONS.find((candidate) => candidate.name === name) as SheetFunction;
}
