import type { Data } from "./data.ts";

/** One thing that must hold for the data. Gives one sentence per mistake: file, row, what is wrong. */
export interface DataRule {
  name: string;
  check(data: Data): string[];
}
