import type { Limits } from "../units/limits.ts";
import { dutyInForce, hasEnded, type LawOfPlace, type Posting, strengthOf } from "./postingDuty.ts";
import { advice, inBrackets, inShort, postingPhrase, sizeAsked } from "./postingPhrase.ts";

/** How many people a company may employ. */
export const EMPLOYEE_LIMITS: Limits = { min: 0, max: 10_000_000 };

/** The laws that a posting in a place falls under. */
export interface PostingLaws {
  own: LawOfPlace;
  /** Of a city or county: its state's. */
  state?: LawOfPlace;
  /** The cities and counties of the state that have duties of their own. */
  localities: readonly LawOfPlace[];
}

/**
 * What the law of a place asks of a job posting on a day, in a few words: of a city or county its own duty and its
 * state's, the stronger first; of a state that asks less, also the cities that ask. Without a number of employees the
 * answer names the smallest employer covered. Not legal advice.
 */
export function postingRule(laws: PostingLaws, posting: Posting): string {
  const { own, state } = laws;
  return state ? localAnswer(own, state, posting) : stateAnswer(laws, posting);
}

/** What ends an answer that nothing is asked: the data cannot know every city. */
const OTHERS_MAY_ASK = "; city or county rules may apply";

function stateAnswer(laws: PostingLaws, posting: Posting): string {
  const { head, tail } = postingPhrase(laws.own, posting);
  const asking = askingLocalities(laws, posting);
  if (asking.length > 0) return `${head} by ${laws.own.name}${tail}; ${whoAsks(asking, posting)}`;
  return head === "Not required" ? `${head}${tail}${OTHERS_MAY_ASK}` : `${head}${tail}`;
}

function localAnswer(own: LawOfPlace, state: LawOfPlace, posting: Posting): string {
  const [first, second] = stateLeads(own, state, posting) ? [state, own] : [own, state];
  const { head, tail } = postingPhrase(first, posting);
  const ending = head === "Not required" ? OTHERS_MAY_ASK : "";
  return `${head} by ${first.name}${tail}; ${inShort(second, posting)}${ending}`;
}

/** The law that is told first. */
export function leadingLaw({ own, state }: PostingLaws, posting: Posting): LawOfPlace {
  return state && stateLeads(own, state, posting) ? state : own;
}

/** Whether a state's law is told first: it asks more than its city's, or as much for longer, or the city's has ended. */
function stateLeads(own: LawOfPlace, state: LawOfPlace, posting: Posting): boolean {
  const [mine, its] = [dutyInForce(own, posting), dutyInForce(state, posting)];
  if (strengthOf(mine) !== strengthOf(its)) return strengthOf(its) > strengthOf(mine);
  return mine && its ? its.since < mine.since : own.duties.every((duty) => hasEnded(duty, posting));
}

/** The cities and counties whose duty in force is stronger than the state's. */
export function askingLocalities({ own, localities }: PostingLaws, posting: Posting): readonly LawOfPlace[] {
  const state = strengthOf(dutyInForce(own, posting));
  return localities.filter((law) => strengthOf(dutyInForce(law, posting)) > state);
}

/** "Cleveland (15 or more employees), Columbus (15 or more) ask; Toledo (15 or more) on request after an offer" */
function whoAsks(laws: readonly LawOfPlace[], posting: Posting): string {
  const byKind = new Map<string, string[]>();
  let sized = false;
  for (const law of laws) {
    const duty = dutyInForce(law, posting);
    if (!duty) continue;
    const size = sizeAsked(duty, posting).map((text) => (sized ? text.replace(" employees", "") : text));
    sized ||= size.length > 0;
    const names = byKind.get(duty.kind) ?? [];
    byKind.set(duty.kind, [...names, `${law.name}${inBrackets([...size, ...advice(duty)])}`]);
  }
  return [...byKind]
    .map(([kind, names]) => {
      const asks = names.length === 1 ? "asks" : "ask";
      return `${names.join(", ")} ${kind === "in the posting" ? asks : kind}`;
    })
    .join("; ");
}
