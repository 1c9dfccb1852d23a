import type { SheetFunction } from "./define/SheetFunction.ts";
import { FUNCTIONS } from "./index.ts";

/**
 * The custom function of that name; undefined where there is none. In the script that cells load, the build has it made of its
 * chunks when it is asked for (`tools/bundleCode.ts`).
 */
export function formulaNamed(name: string | undefined): SheetFunction | undefined {
  return FUNCTIONS.find((candidate) => candidate.name === name);
}
