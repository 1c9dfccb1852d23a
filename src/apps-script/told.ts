import type { Answer } from "../workbook/Answer.ts";

/** An answer's message, after what became of an earlier run that was cut off. */
export function told(message: string, { recovered }: Answer<unknown>): string {
  return recovered === undefined ? message : `${recovered} ${message}`;
}
