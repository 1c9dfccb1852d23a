import { type Difference, differences } from "./differences.ts";
import type { Facts } from "./documentFacts.ts";
import type { Reply, Stage } from "./Scene.ts";

/** How one attempt went. */
export interface Finding {
  /** "call 12, Range.setValues" */
  readonly at: string;
  /** In what the document falls short. */
  readonly differences: readonly Difference[];
  /** What the add-on said. */
  readonly said: string;
  /** It does not say how the document is. */
  readonly isUntrue: boolean;
  /** Typed in the instant between a check and the write that directly follows it, which nothing can close. */
  readonly isInstant: boolean;
}

/** A document against several that would do, by the one that is nearest. */
export function nearest(found: Facts, wanted: readonly Facts[], had: Facts): readonly Difference[] {
  const byNearness = wanted
    .map((facts) => differences(found, facts, had))
    .sort((a, b) => a.length - b.length);
  return byNearness[0] ?? [];
}

/** A finding about the document alone. */
export function documentFinding(at: string, short: readonly Difference[], said: string): Finding {
  return { at, differences: short, said, isUntrue: false, isInstant: false };
}

/** After one request the document is what was wanted, or what it was; the answer says which. */
export function findingOf(at: string, found: Facts, reply: Reply, stage: Stage): Finding {
  const { before, wanted, asks } = stage;
  const claimed = claimOf(reply, stage);
  const isUntold = reply.isException && "command" in asks;
  const isUntrue = isUntold || (claimed !== undefined && differences(found, claimed, before).length > 0);
  return { ...documentFinding(at, nearest(found, [before, wanted], before), reply.message), isUntrue };
}

/** How the document is by what the add-on says; undefined where it leaves that open. */
function claimOf(reply: Reply, { before, wanted, reply: usual }: Stage): Facts | undefined {
  if (/nothing was changed/i.test(reply.message)) return before;
  if (reply.isException) return undefined;
  const isDone = reply.isDone && (usual.message === "" || usual.message === reply.message);
  return isDone ? wanted : undefined;
}
