import { readFileSync } from "node:fs";
import { Script } from "node:vm";
import * as fc from "fast-check";
import { COMMANDS } from "../../src/commands/index.ts";
import type { Commands } from "../../src/sidebar/Commands.ts";
import { hostileName, hostileRequest } from "../../test/support/hostileRequests.ts";
import { loadBundle } from "../../test/support/loadBundle.ts";
import { OpenWorkbook, openWorkbook } from "../../test/support/openWorkbook.ts";
import { sentenceShortcoming } from "../../test/support/shortcoming.ts";
import type { AttackOptions } from "./AttackOptions.ts";
import { Tally } from "./Tally.ts";
import { wayBack } from "./wayBack.ts";

const NAMES = Object.keys(COMMANDS) as (keyof Commands)[];
/** Requests to one command before the next one has its turn. */
const BATCH = 200;
/** Of the requests that are accepted, one of so many is carried out in a spreadsheet, which takes its time. */
const ONE_IN = 100;

type RunCommand = (name: unknown, request: unknown, run?: unknown) => unknown;

/** Sends every command what no page would send: each is answered, with one sentence where it is declined. */
export async function requests({ count, seed }: AttackOptions): Promise<Tally> {
  const tally = new Tally("Hostile requests");
  const { runCommand, isAccepted } = withoutSpreadsheet();
  const prepared = spreadsheetAsNew();
  let made = 0;
  let accepted = 0;
  for (let round = 0; made < count; round++) {
    for (const name of NAMES) {
      const tried = fc.sample(fc.tuple(hostileRequest(name), hostileName, fc.nat(19)), {
        numRuns: Math.min(BATCH, count - made),
        seed: seed + round * NAMES.length + NAMES.indexOf(name),
      });
      for (const [request, hostile, chance] of tried) {
        const called =
          chance === 0 ? [hostile, request] : chance === 1 ? [name, request, hostile] : [name, request];
        const [command, ...rest] = called as [unknown, unknown, unknown?];
        const { answer, problem } = attempted(() => runCommand(command, ...rest));
        tally.add(name, problem ?? (isAccepted(answer) ? undefined : shortcoming(answer)), () => called);
        if (!isAccepted(answer) || accepted++ % ONE_IN !== 0 || !isJson(called)) continue;
        const carriedOut = attempted(() => prepared().runNow("runCommand", ...called));
        tally.add(
          `${name} in a spreadsheet`,
          carriedOut.problem ?? shortcoming(carriedOut.answer),
          () => called,
        );
      }
      made += tried.length;
      if (made >= count) break;
    }
  }
  return tally;
}

function attempted(call: () => unknown): { answer?: unknown; problem?: string } {
  try {
    return { answer: call() };
  } catch (error) {
    return { problem: `escapes: ${error instanceof Error ? error.message : typeof error}` };
  }
}

/** Why an answer falls short; undefined where it does not. A service never fails here, so nothing may be told to have. */
function shortcoming(answer: unknown): string | undefined {
  const { ok, code, message } = (answer ?? {}) as { ok?: unknown; code?: unknown; message?: unknown };
  if (ok === true) return undefined;
  if (ok !== false) return "is no answer";
  return code === "failed" ? `failed: ${String(message)}` : sentenceShortcoming(message);
}

/** The bundle beside a spreadsheet that cannot be reached: whatever gets so far was accepted. */
function withoutSpreadsheet(): { runCommand: RunCommand; isAccepted: (answer: unknown) => boolean } {
  const REACHED = "The spreadsheet was reached.";
  const unreachable = new Proxy(
    {},
    {
      get() {
        throw new Error(REACHED);
      },
    },
  );
  const context = loadBundle({
    SpreadsheetApp: { getActive: () => unreachable, getActiveSpreadsheet: () => unreachable },
    Session: unreachable,
    PropertiesService: {
      getUserProperties: () => ({ getProperty: () => null, setProperty: () => {} }),
      getDocumentProperties: () => unreachable,
    },
    LockService: { getDocumentLock: () => ({ tryLock: () => true, releaseLock: () => {} }) },
    console: { error: () => {} },
  });
  // Compiled once: each call of the bundle's own compiles it anew.
  const commands = new Script(`(function () {${readFileSync("dist/Commands.html", "utf8")}\n})()`);
  const { runCommand } = commands.runInContext(context) as { runCommand: RunCommand };
  return {
    runCommand,
    isAccepted: (answer) => String((answer as { message?: unknown } | undefined)?.message).includes(REACHED),
  };
}

/** Gives the same spreadsheet with a team again and again, as new. */
function spreadsheetAsNew(): () => OpenWorkbook {
  const workbook = openWorkbook();
  workbook.addSheet("Team");
  workbook.typeRows("A1", [
    ["Level", "Pay", "State", "Name"],
    ["Mid", 150_000, "WA", "Ann"],
    ["Senior", 190_000, "CA", "Bob"],
    ["Lead", 200_000, "NY", "Cyd"],
    ["Lead", 230_000, "", "Dan"],
  ]);
  workbook.addSheet("Zones");
  workbook.typeRows("A1", [
    ["Zone", "Places", "Factor"],
    ["A", "WA; San Jose, CA", 1.1],
  ]);
  const { document, user } = workbook;
  const back = wayBack(document);
  return () => {
    back();
    return new OpenWorkbook(document, user);
  };
}

function isJson(called: readonly unknown[]): boolean {
  try {
    return JSON.stringify(JSON.parse(JSON.stringify(called))) === JSON.stringify(called);
  } catch {
    return false;
  }
}
