import type { Trace } from "../trace.ts";
import type { Limits } from "../units/limits.ts";
import {
  decisiveDuty,
  dutiesToCome,
  dutyInForce,
  dutyStatus,
  hasEnded,
  isInForce,
  type LawOfPlace,
  type Posting,
  type PostingDuty,
  strengthOf,
} from "./postingDuty.ts";

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

/** The facts of a posting law that can be asked for beside the rule. */
export const POSTING_FACTS = [
  "since",
  "employers",
  "benefits",
  "out_of_state",
  "cities",
  "status",
  "note",
  "source",
] as const;
export type PostingFact = (typeof POSTING_FACTS)[number];

/**
 * What the law of a place asks of a job posting on a day, in a few words: of a city or county its own duty and its
 * state's, the stronger first; of a state that asks less, also the cities that ask. Without a number of employees the
 * answer names the smallest employer covered. Not legal advice.
 */
export function postingRule(laws: PostingLaws, posting: Posting, trace: Trace): string {
  const asking = laws.state ? [] : askingLocalities(laws, posting);
  const answer = laws.state
    ? localAnswer(laws.own, laws.state, posting)
    : stateAnswer(laws.own, asking, posting);
  trace.note("Not legal advice: the statute and its regulator decide.");
  if (!trace.on) return answer;
  // A state's rule is as sure as its own law, and as that of the cities it names.
  const decides = trace.part();
  if (laws.state) tellLaw(laws.state, decides);
  else for (const law of laws.localities) tellLaw(law, asking.includes(law) ? decides : trace);
  tellLaw(laws.own, decides);
  return decides.derive("Posting rule", answer, "");
}

/** A fact about the duty that the rule is about; "" where the data knows none, "not found" where it knows no such fact. */
export function postingFact(laws: PostingLaws, posting: Posting, fact: PostingFact): string | number {
  if (fact === "cities") return localitiesInWords(laws.localities, posting);
  const { own, state } = laws;
  const duty = decisiveDuty(state && stateLeads(own, state, posting) ? state : own, posting);
  if (!duty) return "";
  switch (fact) {
    case "since":
      return duty.since;
    case "employers":
      return duty.employersWithAtLeast ?? "not found";
    case "benefits":
      if (duty.kind !== "in the posting") return `Nothing: the range is due ${duty.kind}.`;
      return duty.benefits ?? "not found";
    case "out_of_state":
      return duty.outOfState ?? "not found";
    case "status":
      return dutyStatus(duty);
    case "note":
      return remarks(duty).join(" ");
    case "source":
      return duty.source;
  }
}

/** A phrase that the name of who asks can be put into: "Required since 2025-10-27", " by Cleveland", " (15 or more employees)". */
interface Phrase {
  head: string;
  tail: string;
}

function phrase(law: LawOfPlace, posting: Posting): Phrase {
  const now = dutyInForce(law, posting);
  const next = dutiesToCome(law, posting);
  if (now) {
    const details = [
      ...sizeAsked(now, posting),
      ...weakerForSmaller(law, now, posting),
      ...(now.enforcedFrom && posting.on < now.enforcedFrom ? [`enforced from ${now.enforcedFrom}`] : []),
      ...advice(now),
    ];
    const head = now.kind === "in the posting" ? "Required" : capital(now.kind);
    const later = next.map(
      (duty) =>
        `; ${duty.kind} from ${duty.since}${inBrackets([...sizeAsked(duty, posting), ...advice(duty)])}`,
    );
    return { head: `${head} since ${now.since}`, tail: `${inBrackets(details)}${later.join("")}` };
  }
  if (next.length > 0) {
    const steps = next.map((duty) => {
      const kind = next.length === 1 && duty.kind === "in the posting" ? "" : `${duty.kind} `;
      return [`${kind}from ${duty.since}`, ...sizeAsked(duty, posting)].join(", ");
    });
    return { head: "Not yet", tail: inBrackets([...steps, ...unique(next.flatMap(advice))]) };
  }
  const duty = decisiveDuty(law, posting);
  if (!duty) return { head: "Not required", tail: "" };
  const check = inBrackets(advice(duty));
  if (hasEnded(duty, posting)) return { head: `Ended on ${duty.until}`, tail: check };
  const smallest = smallestCovered(law, posting);
  return {
    head: "Not required",
    tail: ` under ${smallest} ${smallest === 1 ? "employee" : "employees"}${check}`,
  };
}

/** The smallest employer that any duty binds, now or later. */
function smallestCovered({ duties }: LawOfPlace, posting: Posting): number {
  const sizes = duties
    .filter((duty) => !hasEnded(duty, posting))
    .map(({ employersWithAtLeast }) => employersWithAtLeast ?? 0);
  return Math.min(...sizes);
}

function stateAnswer(law: LawOfPlace, asking: readonly LawOfPlace[], posting: Posting): string {
  const { head, tail } = phrase(law, posting);
  if (asking.length > 0) return `${head} by ${law.name}${tail}; ${whoAsks(asking, posting)}`;
  return head === "Not required" ? `${head}${tail}${OTHERS_MAY_ASK}` : `${head}${tail}`;
}

const OTHERS_MAY_ASK = "; city or county rules may apply";

function localAnswer(own: LawOfPlace, state: LawOfPlace, posting: Posting): string {
  const [first, second] = stateLeads(own, state, posting) ? [state, own] : [own, state];
  const { head, tail } = phrase(first, posting);
  const ending = head === "Not required" ? OTHERS_MAY_ASK : "";
  return `${head} by ${first.name}${tail}; ${inShort(second, posting)}${ending}`;
}

/** Whether a state's law is told first: it asks more than its city's, or as much for longer, or the city's has ended. */
function stateLeads(own: LawOfPlace, state: LawOfPlace, posting: Posting): boolean {
  const [mine, its] = [dutyInForce(own, posting), dutyInForce(state, posting)];
  if (strengthOf(mine) !== strengthOf(its)) return strengthOf(its) > strengthOf(mine);
  return mine && its ? its.since < mine.since : own.duties.every((duty) => hasEnded(duty, posting));
}

/** The cities and counties whose duty in force is stronger than the state's. */
function askingLocalities({ own, localities }: PostingLaws, posting: Posting): readonly LawOfPlace[] {
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

function localitiesInWords(laws: readonly LawOfPlace[], posting: Posting): string {
  if (laws.length === 0) return "none in the data";
  return laws.map((law) => inShort(law, posting)).join("; ");
}

/** "Ohio: not required" */
function inShort(law: LawOfPlace, posting: Posting): string {
  const { head, tail } = phrase(law, posting);
  return `${law.name}: ${lower(head)}${tail}`;
}

/** Of an unknown employer: "15 or more employees", where not all are covered. */
function sizeAsked({ employersWithAtLeast }: PostingDuty, { employees }: Posting): string[] {
  return employees === undefined && (employersWithAtLeast ?? 1) > 1
    ? [`${employersWithAtLeast} or more employees`]
    : [];
}

/** Of an unknown employer: what binds those too small for the strongest duty. */
function weakerForSmaller({ duties }: LawOfPlace, now: PostingDuty, posting: Posting): string[] {
  if (posting.employees !== undefined) return [];
  return duties
    .filter(
      (duty) =>
        isInForce(duty, posting) && (duty.employersWithAtLeast ?? 0) < (now.employersWithAtLeast ?? 0),
    )
    .map(({ kind }) => `smaller: ${kind}`);
}

function advice({ status }: PostingDuty): string[] {
  return status === "check statute" ? ["check the statute"] : [];
}

function tellLaw({ name, duties }: LawOfPlace, trace: Trace): void {
  if (duties.length === 0) trace.note(`The data knows no duty to disclose a pay range in ${name}.`);
  for (const duty of duties) {
    const { kind, since, until, employersWithAtLeast, source } = duty;
    const fact = (label: string, value: number | string, unit = "") =>
      trace.cite({ label, value, unit, class: "C", status: dutyStatus(duty), source });
    fact(`${name}, pay range ${kind}`, until ? `from ${since} until ${until}` : `from ${since}`);
    fact(`${name}, smallest employer, ${kind}`, employersWithAtLeast ?? "not found", "employees");
    const told = remarks(duty);
    if (told.length > 0) trace.note(`${name}, ${kind}: ${told.join(" ")}`);
  }
}

/** What else a reader must know of a duty, in sentences. */
function remarks({ note, enforcedFrom, status, dispute }: PostingDuty): string[] {
  return [
    note,
    enforcedFrom ? `Enforced from ${enforcedFrom}.` : "",
    dispute
      ? `The day it takes effect is that of ${dispute.chosenBy}; ${dispute.otherBy} says ${dispute.other}: it matters for ${dispute.effect}.`
      : "",
    status === "check statute" ? "Check the statute." : "",
  ].filter(Boolean);
}

function inBrackets(details: readonly string[]): string {
  return details.length > 0 ? ` (${details.join("; ")})` : "";
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
