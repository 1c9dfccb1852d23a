import { Refusal } from "../core/Refusal.ts";

/** The sentence that refuses to calculate this; undefined where it calculates. */
export function sentenceOf(calculate: () => unknown): string | undefined {
  try {
    calculate();
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}
