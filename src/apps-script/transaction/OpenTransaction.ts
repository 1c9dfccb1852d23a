import type { Change } from "./Change.ts";
import type { ClearingUp } from "./ClearingUp.ts";

/** A transaction as those see it who write within it. */
export interface OpenTransaction {
  /**
   * To be called before anything of these changes is done; `where` is told to people. Sheets that were there before are
   * copied, so that what stands in them is still known when this run is over.
   */
  begin(where: string, changes: readonly Change[]): void;
  /** Leaves something to when everything is written. */
  later(step: ClearingUp): void;
}
