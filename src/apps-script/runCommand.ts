import type { Command } from "../commands/define/defineCommand.ts";
import { COMMANDS } from "../commands/index.ts";
import { sentence } from "../core/sentence.ts";
import { shown } from "../input/cell.ts";
import type { Answer } from "../workbook/Answer.ts";
import { Cancelled, stopIfCancelled } from "./cancelledRun.ts";
import { spreadsheetWorkbook } from "./spreadsheetWorkbook.ts";
import { Undo } from "./Undo.ts";

/** How long somebody waits for another's insert before being told. */
const LOCK_WAIT_MS = 5_000;

/** A page that stood open while the add-on was replaced asks for what is gone. */
const UNKNOWN =
  "This sidebar asks for something that this version of AI Comp does not have: close it and open it again. Nothing was changed.";

/** The name of the errors that Google's services throw. */
const GOOGLES = "Exception";

/**
 * The sidebar's only way in. Always answers; a service that fails is told in one sentence, with all put back. `run` names
 * this run for `cancelRun`: whoever cancels it before its end finds everything as it was.
 */
export function runCommand(name: unknown, request: unknown, run?: unknown): Answer<unknown> {
  const command = commandNamed(name);
  if (!command) return { ok: false, code: "refused", message: UNKNOWN };
  const undo = new Undo();
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
    const answer = command.execute(
      request,
      spreadsheetWorkbook(undo, () => stopIfCancelled(run)),
    );
    const isDone = command.writes && answer.ok;
    // Whoever gets the lock next must see all of this.
    if (isDone) SpreadsheetApp.flush();
    stopIfCancelled(run);
    if (isDone) undo.finish();
    else undo.putBack();
    return answer;
  } catch (error) {
    const isPutBack = undo.putBack();
    if (error instanceof Cancelled && isPutBack) {
      return { ok: false, code: "cancelled", message: "Cancelled; nothing was changed." };
    }
    console.error(error);
    const reason = error instanceof Cancelled ? "it was cancelled." : reasonOf(error);
    const message = isPutBack
      ? `Nothing was changed: ${reason}`
      : `Not everything could be put back, look at what was being written: ${reason}`;
    return { ok: false, code: "failed", message };
  } finally {
    release(lock);
  }
}

function commandNamed(name: unknown): Command | undefined {
  return Object.entries<Command>(COMMANDS).find(([own]) => own === name)?.[1];
}

/** Google's sentences are in the user's language and seldom say what to do: ours comes first. */
function reasonOf(error: unknown): string {
  const { name, message } = Object(error) as Partial<Error>;
  if (typeof message !== "string") return sentence(`${shown(error)} was thrown.`);
  if (name !== GOOGLES) return sentence(message);
  return sentence(
    `Google Sheets did not carry out what was asked. Try again in a moment. Google says: ${message}`,
  );
}

function release(lock: GoogleAppsScript.Lock.Lock | undefined): void {
  try {
    lock?.releaseLock();
  } catch (error) {
    // The lock goes with the execution anyway; the work is done and must not be reported as failed.
    console.error(error);
  }
}
