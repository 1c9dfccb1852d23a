import { FUNCTIONS } from "../functions/index.ts";
import { literalText } from "../tables/native/literal.ts";
import { type FunctionCall, functionCalls } from "./functionCalls.ts";
import { FUNCTION_NAMES } from "./SheetReading.ts";

/**
 * The same formula with other arguments: a blank one at the end of each call of ours, or one less where there is one.
 * Sheets keeps a call's result by its arguments, so only so it is calculated anew. Undefined where a call takes no more.
 */
export function refreshedFormula(formula: string): string | undefined {
  let refreshed = "";
  let done = 0;
  for (const call of functionCalls(formula, FUNCTION_NAMES)) {
    const argumentList = refreshedArguments(call);
    if (!argumentList) return undefined;
    refreshed += `${formula.slice(done, call.start)}${call.name}(${argumentList.join(",")})`;
    done = call.end;
  }
  return refreshed + formula.slice(done);
}

function refreshedArguments({ name, argumentList }: FunctionCall): string[] | undefined {
  const inner = argumentList.map((argument) => refreshedFormula(argument));
  if (inner.includes(undefined)) return undefined;
  const all = inner as string[];
  const last = all[all.length - 1];
  if (last === "" || last === '""') return all.slice(0, -1);
  if (all.length >= mostArguments(name, all[0])) return undefined;
  return [...all, all.length === 0 ? '""' : ""];
}

/** AI_EXPLAIN takes another formula's arguments after its name. */
function mostArguments(name: string, first: string | undefined): number {
  const paramsOf = (wanted: string | undefined) =>
    Object.keys(FUNCTIONS.find((formula) => formula.name === wanted)?.params ?? {}).length;
  return name === "AI_EXPLAIN" ? 1 + paramsOf(literalText(first ?? "")?.toUpperCase()) : paramsOf(name);
}
