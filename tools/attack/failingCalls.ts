import { documentFacts } from "./documentFacts.ts";
import { type Finding, findingOf } from "./Finding.ts";
import { ask, type Stage } from "./Scene.ts";

/** Google's service fails once, at the nth call of a run. */
export async function failingCall(stage: Stage, n: number): Promise<Finding> {
  const workbook = stage.open();
  workbook.failCall(n);
  const reply = await ask(workbook, stage.asks);
  return findingOf(`call ${n}, ${stage.calls[n - 1]}`, documentFacts(workbook), reply, stage);
}
