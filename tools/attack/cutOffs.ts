import { type OpenWorkbook, openWorkbook } from "../../test/support/openWorkbook.ts";
import type { Difference } from "./differences.ts";
import { documentFacts, type Facts } from "./documentFacts.ts";
import { documentFinding, type Finding, nearest } from "./Finding.ts";
import { type Asks, ask, askWithConsent, type Stage } from "./Scene.ts";
import { compare, offer } from "./scenes/requests.ts";

/** How often a panel is tried again before it counts as stuck. */
const MOST_TRIES = 3;

/**
 * Google ends a run for good at its nth call, and the same is asked again. In the end it is done, once; or twice, where
 * the first run was already whole.
 */
export async function cutOff(stage: Stage, n: number): Promise<Finding> {
  const workbook = stage.open();
  workbook.cutOffAt(n);
  await ask(workbook, stage.asks);
  return again(stage, workbook, `cut off at call ${n}, ${stage.calls[n - 1]}`, 2);
}

/** Asks until it is done; `most` runs may have been whole by then. */
async function again(stage: Stage, workbook: OpenWorkbook, at: string, most: number): Promise<Finding> {
  workbook.host.meter.disarm();
  let said = "";
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    stage.select(workbook);
    const reply = await askWithConsent(workbook, stage.scene.asks);
    said = reply.message;
    if (reply.isDone) {
      const found = documentFacts(workbook);
      const ends: Facts[] = [];
      for (let runs = 1; runs <= most; runs++) {
        ends.push(await stage.after(runs));
        if (nearest(found, ends, stage.before).length === 0) break;
      }
      return documentFinding(at, nearest(found, ends, stage.before), said);
    }
  }
  // What was carried out before the end, as a removal, may have nothing left to do.
  const found = documentFacts(workbook);
  if (nearest(found, [stage.wanted], stage.before).length === 0) return documentFinding(at, [], said);
  const stuck: Difference = { shortfall: "half", example: `declined ${MOST_TRIES} times` };
  return documentFinding(at, [stuck, ...nearest(found, [stage.before], stage.before)], said);
}

/** The same, where the run that clears up is cut off as well, at a call that differs from point to point. */
export async function cutOffTwice(stage: Stage, n: number): Promise<Finding> {
  const workbook = stage.open();
  workbook.cutOffAt(n);
  await ask(workbook, stage.asks);
  const second = 1 + ((n * 7) % stage.calls.length);
  workbook.cutOffAt(second);
  stage.select(workbook);
  await ask(workbook, stage.asks);
  const at = `cut off at call ${n}, ${stage.calls[n - 1]}, and at call ${second} of the next run`;
  return again(stage, workbook, at, 3);
}

/** The same, where the next thing is that somebody opens the sidebar: it stands as before, or as was wanted. */
export async function cutOffThenOpened(stage: Stage, n: number): Promise<Finding> {
  const workbook = stage.open();
  workbook.cutOffAt(n);
  await ask(workbook, stage.asks);
  const { message } = await ask(workbook, { command: "sessionInfo", request: {} });
  const short = nearest(documentFacts(workbook), [stage.before, stage.wanted], stage.before);
  return documentFinding(`cut off at call ${n}, ${stage.calls[n - 1]}, then opened`, short, message);
}

/** The same, where another panel is the next that writes: it stands beside what stood before, or what was wanted. */
export async function cutOffThenAnother(stage: Stage, n: number): Promise<Finding> {
  const workbook = stage.open();
  workbook.cutOffAt(n);
  await ask(workbook, stage.asks);
  workbook.host.meter.disarm();
  const { message } = await ask(workbook, anotherPanel(stage));
  const found = documentFacts(workbook);
  const short = nearest(found, await withAnother(stage), stage.before);
  return documentFinding(`cut off at call ${n}, ${stage.calls[n - 1]}, then another panel`, short, message);
}

function anotherPanel({ scene }: Stage): Asks {
  return /compare/i.test(scene.name) ? offer({ label: "Zoe" }) : compare(["Zoe", "Max"]);
}

const known = new WeakMap<Stage, Promise<[Facts, Facts]>>();

/** The document with what another panel writes: instead of what the scene asks for, and after it. */
function withAnother(stage: Stage): Promise<[Facts, Facts]> {
  const after = async (workbook: OpenWorkbook) => {
    const { isDone, message } = await ask(workbook, anotherPanel(stage));
    if (!isDone) throw new Error(`Another panel is declined: ${message}`);
    return documentFacts(workbook);
  };
  const facts =
    known.get(stage) ??
    Promise.all([after(stage.open()), after(openWorkbook({ saved: structuredClone(stage.end) }))]);
  known.set(stage, facts);
  return facts;
}
