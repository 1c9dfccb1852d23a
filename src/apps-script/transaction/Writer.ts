import type { LocalFormulas } from "../../input/localFormulas.ts";
import type { PlannedOn } from "./PlannedOn.ts";
import type { Transaction } from "./Transaction.ts";

/** What everything that writes for a run needs. */
export interface Writer {
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  local: () => LocalFormulas;
  transaction: Transaction;
  planned: PlannedOn;
}
