import type { Answer } from "../workbook/Answer.ts";
import type { Commands } from "./Commands.ts";

/** The call itself went wrong, so nobody knows whether it was done. */
export interface Unanswered {
  ok: false;
  code: "unanswered";
  message: string;
  /** What Google says of it, and what may help. */
  why: string;
}

export type Reply<Name extends keyof Commands> = Answer<Commands[Name]["value"]> | Unanswered;

interface Runner {
  withSuccessHandler(handle: (answer: unknown) => void): Runner;
  withFailureHandler(handle: (error: unknown) => void): Runner;
  runCommand(name: string, request: unknown, run: string | null): void;
}

declare const google: { script: { run: Runner } };

/** The spreadsheet behind the sidebar. The only place that knows google.script.run. Its calls never reject. */
export const server = {
  /** A call that fails on its way is a reply like any other. A `run` with a name can be cancelled. */
  run<Name extends keyof Commands>(
    name: Name,
    request: Commands[Name]["request"],
    run?: string,
  ): Promise<Reply<Name>> {
    return call(name, request, run);
  },

  /** The code of all panels, as text. */
  readPanels(): Promise<Answer<string> | Unanswered> {
    return call("readPanels", {});
  },
};

function call<Value>(name: string, request: unknown, run?: string): Promise<Answer<Value> | Unanswered> {
  return new Promise((resolve) => {
    const fail = (error: unknown) => resolve(unanswered(error));
    try {
      google.script.run
        .withSuccessHandler((answer) => (answer ? resolve(answer as Answer<Value>) : fail("an empty answer")))
        .withFailureHandler(fail)
        .runCommand(name, request, run ?? null);
    } catch (error) {
      // Google's client throws at once when a request is not plain JSON or the frame is cut off.
      fail(error);
    }
  });
}

/** A sentence with what became of an earlier run that was cut off before it. */
export function withRecovered(reply: { recovered?: string } | Unanswered, message: string): string {
  const recovered = "recovered" in reply ? reply.recovered : undefined;
  return recovered === undefined ? message : `${recovered} ${message}`;
}

function unanswered(error: unknown): Unanswered {
  const reason = hasMessage(error) ? error.message : String(error);
  const hint = refusesAccess(reason) ? `${SEVERAL_ACCOUNTS} ` : "";
  const says = `Google says: ${reason}`;
  return {
    ok: false,
    code: "unanswered",
    message: `The spreadsheet did not answer. ${hint}Check whether something was written before you try again. ${says}`,
    why: `${hint}${says}`,
  };
}

/** Signed in with several Google accounts, a page may ask in the name of the wrong one. */
const SEVERAL_ACCOUNTS =
  "Where several Google accounts are signed in, use the default one, or open the spreadsheet in a private window.";

function refusesAccess(reason: string): boolean {
  return /PERMISSION_DENIED|NetworkError/.test(reason);
}

// An error that crossed from another frame is no instance of this frame's Error.
function hasMessage(error: unknown): error is { message: string } {
  return typeof error === "object" && error !== null && "message" in error;
}
