import type { FormulaHelp } from "../../../functions/formulaHelp.ts";
import { formulaTokens } from "../../../input/formulaTokens.ts";

/** An example with the user's own figures as its last argument; as it is where the formula takes none. */
export function withOwnFigures(example: string, { params }: FormulaHelp, argument: string): string {
  const place = params.indexOf("[overrides]");
  if (place < 0) return example;
  const commas = Math.max(0, place - separators(example));
  return `${example.slice(0, -1)}${",".repeat(commas)}${argument})`;
}

/** How many separators stand between the arguments of a call. */
function separators(formula: string): number {
  let depth = 0;
  let count = 0;
  for (const { kind } of formulaTokens(formula)) {
    if (kind === "open") depth++;
    if (kind === "close") depth--;
    if (kind === "separator" && depth === 1) count++;
  }
  return count;
}
