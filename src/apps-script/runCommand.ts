import type { Command } from "../commands/define/defineCommand.ts";
import { COMMANDS } from "../commands/index.ts";
import { onFirstUse } from "../core/onFirstUse.ts";
import { localFormulas } from "../input/localFormulas.ts";
import type { Answer } from "../workbook/Answer.ts";
import { Cancelled, stopIfCancelled } from "./cancelledRun.ts";
import { reasonOf } from "./reasonOf.ts";
import { spreadsheetWorkbook } from "./spreadsheetWorkbook.ts";
import { endJournal, hasJournal, readJournal } from "./transaction/Journal.ts";
import { Overtaken } from "./transaction/Overtaken.ts";
import { PlannedOn } from "./transaction/PlannedOn.ts";
import { recover, staying } from "./transaction/recover.ts";
import { Transaction } from "./transaction/Transaction.ts";
import type { Writer } from "./transaction/Writer.ts";

/** How long somebody waits for another's insert before being told. */
const LOCK_WAIT_MS = 5_000;

/** A page that stood open while the add-on was replaced asks for what is gone. */
const UNKNOWN =
  "This sidebar asks for something that this version of AI Comp does not have: close it and open it again. Nothing was changed.";

/** How often a command is planned anew where somebody changes what it was planned on. */
const MOST_PLANS = 3;

const BUSY: Answer<unknown> = {
  ok: false,
  code: "busy",
  message: "Someone else is inserting into this spreadsheet right now. Try again in a moment.",
};

/**
 * The sidebar's only way in. Always answers; a service that fails is told in one sentence, with all put back. `run` names
 * this run for `cancelRun`: whoever cancels it before its end finds everything as it was. A run that was cut off before is
 * finished or put back first.
 */
export function runCommand(name: unknown, request: unknown, run?: unknown): Answer<unknown> {
  const command = commandNamed(name);
  if (!command) return { ok: false, code: "refused", message: UNKNOWN };
  let lock: GoogleAppsScript.Lock.Lock | undefined;
  try {
    // Who only reads waits for nobody: a journal that is held is one of a run under way.
    const isAlone = command.writes || hasJournal();
    // Google has no such lock where no document is open.
    lock = isAlone ? (LockService.getDocumentLock() ?? undefined) : undefined;
    const isHeld = isAlone && (lock?.tryLock(command.writes ? LOCK_WAIT_MS : 0) ?? true);
    if (command.writes && !isHeld) return BUSY;
    const recovered = isHeld ? recoverRun() : undefined;
    const answer = perform(command, request, run);
    return recovered === undefined ? answer : { ...answer, recovered };
  } catch (error) {
    console.error(error);
    return { ok: false, code: "failed", message: `Nothing was changed: ${reasonOf(error)}` };
  } finally {
    release(lock);
  }
}

function recoverRun(): string | undefined {
  if (!hasJournal()) return undefined;
  const journal = readJournal();
  if (!journal) {
    endJournal();
    return undefined;
  }
  const { spreadsheet, local } = newWriter();
  return recover(spreadsheet, journal, local);
}

/**
 * Executes a command, and again where somebody has changed meanwhile what it was planned on: then without the consent to
 * replace something, which was about what stood there before.
 */
function perform(command: Command, request: unknown, run: unknown): Answer<unknown> {
  let asked = request;
  for (let plans = 1; ; plans++) {
    const writer = newWriter();
    try {
      return execute(command, asked, run, writer);
    } catch (error) {
      const isMoved = isOvertakenIn(writer);
      const isOvertaken = error instanceof Overtaken || isMoved;
      const isTyped = error instanceof Overtaken && error.isTyped && !isMoved;
      const putBack = writer.transaction.putBack();
      const kept = staying(putBack.kept);
      if (putBack.left.length > 0) {
        console.error(error);
        const left = putBack.left.join(" and ");
        const message = `Not everything could be put back, the next run tries again (${left}): ${reasonOf(error)}`;
        return { ok: false, code: "failed", message };
      }
      // What somebody typed meanwhile is to be seen before it is planned on.
      if (!isOvertaken || isTyped || kept !== "" || plans === MOST_PLANS) {
        return failed(isOvertaken ? new Overtaken() : error, kept);
      }
      asked = withoutConsent(request);
    }
  }
}

function withoutConsent(request: unknown): unknown {
  if (typeof request !== "object" || request === null || !("replace" in request)) return request;
  const { replace: _agreed, ...asked } = request;
  return asked;
}

function execute(command: Command, request: unknown, run: unknown, writer: Writer): Answer<unknown> {
  const answer = command.execute(
    request,
    spreadsheetWorkbook(writer, () => stopIfCancelled(run)),
  );
  if (!command.writes) return answer;
  if (!answer.ok) {
    writer.transaction.putBack();
    return answer;
  }
  // Whoever gets the lock next must see all of this.
  SpreadsheetApp.flush();
  stopIfCancelled(run);
  const { spreadsheet, transaction, planned } = writer;
  if (transaction.isOvertaken() || planned.isRenamed(spreadsheet)) throw new Overtaken();
  writer.transaction.commit();
  return answer;
}

function failed(error: unknown, kept: string): Answer<unknown> {
  if (error instanceof Cancelled) {
    return { ok: false, code: "cancelled", message: `Cancelled; nothing was changed.${kept}` };
  }
  if (error instanceof Overtaken) {
    const message = `Someone else is changing these cells right now, so nothing was written. Try again in a moment.${kept}`;
    return { ok: false, code: "busy", message };
  }
  console.error(error);
  return { ok: false, code: "failed", message: `Nothing was changed: ${reasonOf(error)}${kept}` };
}

function newWriter(): Writer {
  const spreadsheet = SpreadsheetApp.getActive();
  const local = onFirstUse(() => localFormulas(spreadsheet.getSpreadsheetLocale()));
  return {
    spreadsheet,
    local,
    transaction: new Transaction(spreadsheet, local),
    planned: new PlannedOn(local),
  };
}

/** A call of Google's may have failed because somebody deleted the sheet. */
function isOvertakenIn({ transaction }: Writer): boolean {
  try {
    return transaction.isOvertaken();
  } catch {
    return false;
  }
}

function commandNamed(name: unknown): Command | undefined {
  return Object.entries<Command>(COMMANDS).find(([own]) => own === name)?.[1];
}

function release(lock: GoogleAppsScript.Lock.Lock | undefined): void {
  try {
    lock?.releaseLock();
  } catch (error) {
    // The lock goes with the execution anyway; the work is done and must not be reported as failed.
    console.error(error);
  }
}
