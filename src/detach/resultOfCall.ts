import { type CellValue, isRange } from "../input/cell.ts";
import { type FunctionCall, functionCalls } from "./functionCalls.ts";
import { functionOf } from "./functionOf.ts";
import { FUNCTION_NAMES, type SheetReading } from "./SheetReading.ts";

/** What a call gives, row by row, computed by our own formulas; undefined where an argument cannot be read. */
export function resultOfCall(
  call: FunctionCall,
  sheet: string,
  reading: SheetReading,
): readonly (readonly CellValue[])[] | undefined {
  const values = call.argumentList.map((text) => reading.argument(text, sheet));
  if (!values.every((value) => value !== undefined)) return undefined;
  const returned = functionOf(call).evaluate(values.map(({ value }) => value));
  if (!isRange(returned)) return [[returned as CellValue]];
  return (Array.isArray(returned[0]) ? returned : [returned]) as readonly (readonly CellValue[])[];
}

/** The call of ours that a text is; undefined where it is anything more. */
export function onlyCall(text: string): FunctionCall | undefined {
  const [call] = functionCalls(text, FUNCTION_NAMES);
  return call && text.slice(0, call.start).trim() === "" && text.slice(call.end).trim() === ""
    ? call
    : undefined;
}
