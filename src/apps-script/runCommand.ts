import type { Answer } from "../commands/define/Answer.ts";
import { COMMANDS } from "../commands/index.ts";
import { spreadsheetWorkbook } from "./spreadsheetWorkbook.ts";

/** How long somebody waits for another's insert before being told. */
const LOCK_WAIT_MS = 5_000;

/** The sidebar's only way in. Always answers; a service that fails is told in one sentence, with all put back. */
export function runCommand(name: unknown, request: unknown): Answer<unknown> {
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (!command) return { ok: false, code: "refused", message: `There is no command "${String(name)}".` };
  const lock = command.writes ? LockService.getDocumentLock() : undefined;
  if (lock && !lock.tryLock(LOCK_WAIT_MS)) {
    return {
      ok: false,
      code: "busy",
      message: "Someone else is inserting into this spreadsheet right now. Try again in a moment.",
    };
  }
  try {
    const answer = command.execute(request, spreadsheetWorkbook());
    // Before the lock goes: what we wrote must be there for whoever comes next.
    if (lock) SpreadsheetApp.flush();
    return answer;
  } catch (error) {
    console.error(error);
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, code: "failed", message: `Nothing was changed: ${reason}` };
  } finally {
    lock?.releaseLock();
  }
}
