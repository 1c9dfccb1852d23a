import type { SheetFunction } from "../functions/define/SheetFunction.ts";
import { formulaNamed } from "../functions/formulaNamed.ts";
import type { FunctionCall } from "./functionCalls.ts";

/** The formula that a call calls. */
export function functionOf({ name }: FunctionCall): SheetFunction {
  return formulaNamed(name) as SheetFunction;
}
