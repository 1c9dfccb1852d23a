import type { Answer } from "../../src/workbench/host/Desk.ts";
import type { SavedDocument } from "../../src/workbench/host/WorkbookDocument.ts";
import { OpenWorkbook, openWorkbook, type WorkbookOptions } from "../../test/support/openWorkbook.ts";
import { documentFacts, type Facts } from "./documentFacts.ts";
import { wayBack } from "./wayBack.ts";

/** What somebody asks of the add-on in a spreadsheet of an ordinary state. */
export interface Scene {
  /** "Bands, update with the user's column within" */
  readonly name: string;
  readonly asks: Asks;
  /** The scene that it begins with the end of. */
  readonly follows?: Scene;
  /** Makes the spreadsheet as it stands before. */
  readonly prepare?: (workbook: OpenWorkbook) => Promise<void> | void;
  /** The cells that are selected when it is asked for. */
  readonly selection?: string;
  readonly opened?: Pick<WorkbookOptions, "saved" | "locale">;
}

/** A panel's request, where a question of the add-on's is answered with yes; or a menu item, whose dialogs are. */
export type Asks = { readonly command: string; readonly request: object } | { readonly menuItem: string };

/** What a run may take: 250 s at 0.2 s a call, of the 360 s that Google gives. */
export const MOST_CALLS = 1_250;

/** How many calls go to Google; builders are objects of the script's own. */
export function callsToGoogle(calls: readonly string[]): number {
  return calls.filter((method) => !/Builder\.|\.new[A-Z]/.test(method)).length;
}

/** What the add-on answered. */
export interface Reply {
  /** A panel's request was carried out; of a menu item only the words tell. */
  readonly isDone: boolean;
  /** Its sentence, or the exception that nothing caught. */
  readonly message: string;
  readonly isException: boolean;
  /** The request with a yes to what the add-on asks. */
  readonly consent?: Asks;
}

/** A scene that is ready to be tried again and again. */
export interface Stage {
  readonly scene: Scene;
  /** With the consent that the add-on asks for. */
  readonly asks: Asks;
  /** The service calls of an undisturbed run, in order, and its answer. */
  readonly calls: readonly string[];
  readonly reply: Reply;
  /** The document before, and after one undisturbed run. */
  readonly before: Facts;
  readonly wanted: Facts;
  /** The document after so many of them. */
  after(runs: number): Promise<Facts>;
  /** What one undisturbed run leaves. */
  readonly end: SavedDocument;
  /** The one document of the scene, as it was before; what was done to it since is gone. */
  open(): OpenWorkbook;
  /** Selects the scene's cells, where their sheet is still there. */
  select(workbook: OpenWorkbook): void;
}

const START = "Sheet1!A1";

/** Prepares a scene once; fails where its undisturbed run is declined. */
export async function staged(scene: Scene): Promise<Stage> {
  const empty = openWorkbook(scene.follows ? { saved: await endOf(scene.follows) } : scene.opened);
  await scene.prepare?.(empty);
  const saved = empty.saved();
  const select = (workbook: OpenWorkbook) => {
    const place = scene.selection ?? START;
    if (workbook.sheetNames.includes(place.slice(0, place.indexOf("!")))) workbook.select(place);
  };
  // The grid works on what it is given.
  const { document, user } = openWorkbook({ saved: structuredClone(saved) });
  const back = wayBack(document);
  const open = () => {
    back();
    const workbook = new OpenWorkbook(document, user);
    select(workbook);
    return workbook;
  };
  const workbook = open();
  const before = documentFacts(workbook);
  const first = await ask(workbook, scene.asks);
  const asks = first.consent ?? scene.asks;
  if (first.consent) workbook.resetCalls();
  const reply = first.consent ? await ask(workbook, first.consent) : first;
  if (!reply.isDone || reply.isException) throw new Error(`${scene.name} is declined: ${reply.message}`);
  const calls = [...workbook.host.meter.inOrder];
  const end = workbook.saved();
  const wanted = documentFacts(workbook);
  const known = [before, wanted];
  const after = async (runs: number): Promise<Facts> => {
    const facts = known[runs];
    if (facts) return facts;
    const repeated = openWorkbook({ saved: structuredClone(end) });
    for (let run = 2; run <= runs; run++) {
      select(repeated);
      await askWithConsent(repeated, scene.asks);
      known[run] = documentFacts(repeated);
    }
    return known[runs] as Facts;
  };
  return {
    scene,
    asks,
    calls,
    reply,
    before,
    wanted,
    end,
    after,
    open,
    select,
  };
}

const ends = new Map<Scene, SavedDocument>();

async function endOf(scene: Scene): Promise<SavedDocument> {
  const known = ends.get(scene) ?? (await staged(scene)).end;
  ends.set(scene, known);
  return structuredClone(known);
}

const YES: readonly Answer[] = Array.from({ length: 4 }, () => ({ button: "OK" }));

/** Asks once, as a panel or the menu does. */
export async function ask(workbook: OpenWorkbook, asks: Asks): Promise<Reply> {
  try {
    if ("menuItem" in asks) {
      // In one execution, so that its calls can be counted.
      workbook.host.runWith(asks.menuItem, [], YES);
      return { isDone: true, message: workbook.host.asked.at(-1)?.text ?? "", isException: false };
    }
    const answer = (await workbook.call("runCommand", asks.command, asks.request)) as CommandAnswer;
    if (answer.ok) return { isDone: true, message: answer.value?.message ?? "", isException: false };
    const isQuestion = answer.code === "occupied" || answer.code === "edited";
    return {
      isDone: false,
      message: answer.message,
      isException: false,
      ...(isQuestion && { consent: { ...asks, request: { ...asks.request, replace: answer.range } } }),
    };
  } catch (error) {
    return { isDone: false, message: String(error), isException: true };
  }
}

/** The same, saying yes to what the add-on asks before it replaces something. */
export async function askWithConsent(workbook: OpenWorkbook, asks: Asks): Promise<Reply> {
  const reply = await ask(workbook, asks);
  return reply.consent ? ask(workbook, reply.consent) : reply;
}

interface CommandAnswer {
  readonly ok: boolean;
  readonly code?: string;
  readonly message: string;
  readonly range?: string;
  readonly value: { readonly message?: string } | null;
}
