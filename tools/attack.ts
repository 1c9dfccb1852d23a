import { attackDocuments } from "./attack/documentAttacks.ts";
import { attackInput, INPUT_ATTACKS } from "./attack/inputAttacks.ts";

/** `npm run attack -- formulas`, `requests`, `figures` or `plans`; without one of these names, `-- --scenes=Bands --points=all`. */
export function run(args: readonly string[]): Promise<void> {
  return (args[0] ?? "") in INPUT_ATTACKS ? attackInput(args) : attackDocuments(args);
}
