import type { Answer } from "../commands/define/Answer.ts";
import { COMMANDS } from "../commands/index.ts";
import { spreadsheetWorkbook } from "./spreadsheetWorkbook.ts";

/** How long somebody waits for another's insert before being told. */
const LOCK_WAIT_MS = 5_000;

/** The sidebar's only way in. Always answers; a service that fails is told in one sentence, with all put back. */
export function runCommand(name: unknown, request: unknown): Answer<unknown> {
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (!command) return { ok: false, code: "refused", message: `There is no command "${String(name)}".` };
  let lock: GoogleAppsScript.Lock.Lock | undefined;
  try {
    lock = command.writes ? LockService.getDocumentLock() : undefined;
    if (lock && !lock.tryLock(LOCK_WAIT_MS)) {
      return {
        ok: false,
        code: "busy",
        message: "Someone else is inserting into this spreadsheet right now. Try again in a moment.",
      };
    }
    return command.execute(request, spreadsheetWorkbook());
  } catch (error) {
    console.error(error);
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, code: "failed", message: `Nothing was changed: ${reason}` };
  } finally {
    release(lock);
  }
}

function release(lock: GoogleAppsScript.Lock.Lock | undefined): void {
  try {
    lock?.releaseLock();
  } catch (error) {
    // The lock goes with the execution anyway; the work is done and must not be reported as failed.
    console.error(error);
  }
}
