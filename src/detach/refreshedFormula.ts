import { formulaNamed } from "../functions/formulaNamed.ts";
import { literalText } from "../tables/native/literal.ts";
import { type FunctionCall, functionCalls } from "./functionCalls.ts";
import { FUNCTION_NAMES } from "./SheetReading.ts";

/**
 * The same formula with other arguments: a blank one at the end of each call of ours, or one less where there is one.
 * Sheets keeps a call's result by its arguments, so only so it is calculated anew. Undefined where a call takes no more.
 * `asRead` is how the formula stands in its cell, which may be in the way of another locale; so is what is given back.
 */
export function refreshedFormula(formula: string, asRead = formula): string | undefined {
  const separator = asRead === formula ? "," : ";";
  const places = callsWithin(asRead);
  const edits = callsWithin(formula).map((call, i) => ({ call, end: places[i]?.end ?? 0 }));
  if (edits.some(({ call }) => !endsBlank(call) && takesNoMore(call))) return undefined;
  // From the last bracket that closes to the first, so that the places of the others hold.
  return edits
    .sort((a, b) => b.end - a.end)
    .reduce((text, { call, end }) => {
      const before = text.slice(0, end - 1);
      const blank = call.argumentList.length === 0 ? '""' : separator;
      const edited = endsBlank(call) ? before.replace(/[,;]?\s*(?:"")?\s*$/, "") : before + blank;
      return edited + text.slice(end - 1);
    }, asRead);
}

/** Every call of ours in a formula, those in the arguments of others too. */
function callsWithin(formula: string, offset = 0): FunctionCall[] {
  return functionCalls(formula, FUNCTION_NAMES).flatMap((call) => {
    const [start, end] = [call.start + offset, call.end + offset];
    const inner = call.start + call.name.length;
    return [{ ...call, start, end }, ...callsWithin(formula.slice(inner, call.end), inner + offset)];
  });
}

function endsBlank({ argumentList }: FunctionCall): boolean {
  const last = argumentList[argumentList.length - 1];
  return last === "" || last === '""';
}

/** AI_EXPLAIN takes another formula's arguments after its name. */
function takesNoMore({ name, argumentList }: FunctionCall): boolean {
  const paramsOf = (wanted: string | undefined) => Object.keys(formulaNamed(wanted)?.params ?? {}).length;
  const explained = literalText(argumentList[0] ?? "")?.toUpperCase();
  const most = name === "AI_EXPLAIN" ? 1 + paramsOf(explained) : paramsOf(name);
  return argumentList.length >= most;
}
