import type { InsertAs } from "./Table.ts";

const USUAL: Readonly<Record<InsertAs, string>> = {
  live: "Live formulas of AI Comp: change the blue cells.",
  native: "Native formulas against the pinned figures: change the blue cells.",
  values: "Values as of the insert.",
};

/** What the cells of a block hold; `other` where a form is not as usual in it. */
export function cellsHold(insertAs: InsertAs, other: Partial<Record<InsertAs, string>> = {}): string {
  return other[insertAs] ?? USUAL[insertAs];
}
