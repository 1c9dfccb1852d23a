import type { LocalFormulas } from "../../input/localFormulas.ts";
import { attempt } from "./attempt.ts";
import { endJournal, type Journal } from "./Journal.ts";
import { putBack } from "./putBack.ts";
import { clockTime } from "./sheetCopy.ts";
import { finish } from "./Transaction.ts";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Finishes or puts back a run that was cut off, and says which. It may be cut off itself, and is then done again. */
export function recover(spreadsheet: Spreadsheet, journal: Journal, local: () => LocalFormulas): string {
  const cutOff = `Writing ${journal.where} was cut off at ${clockTime(spreadsheet, journal.began)}`;
  if (journal.isWritten) {
    if (!attempt(() => finish(spreadsheet, journal)))
      throw new Error(`${cutOff} and could not be finished yet.`);
    return `${cutOff}; it is finished now.`;
  }
  const { kept, left } = putBack(spreadsheet, journal, local);
  if (left.length > 0) throw new Error(`${cutOff}, and ${left.join(" and ")} could not be put back yet.`);
  endJournal();
  return `${cutOff}; what stood before is back.${staying(kept)}`;
}

/** Names what somebody typed meanwhile. */
export function staying(kept: readonly string[]): string {
  if (kept.length === 0) return "";
  return ` ${kept.join(" and ")} ${kept.length === 1 ? "was" : "were"} typed meanwhile and ${kept.length === 1 ? "stays" : "stay"}.`;
}
