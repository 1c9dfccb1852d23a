import { attackInput } from "./attack/inputAttacks.ts";

/** `npm run attack -- formulas`, `requests` or `figures`. */
export function run(args: readonly string[]): Promise<void> {
  return attackInput(args);
}
