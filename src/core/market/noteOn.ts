import type { Figure } from "./Benchmarks.ts";

/** All that is told of a figure: what its source says, then why it is less sure than it looks. */
export function noteOn({ note, doubt = "" }: Pick<Figure, "note" | "doubt">): string {
  return `${note} ${doubt}`.trim();
}
