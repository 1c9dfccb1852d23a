import type { Trace } from "../trace.ts";
import { type Day, dayOfIso } from "../units/day.ts";
import type { Limits } from "../units/limits.ts";
import type { StateCode } from "../units/place.ts";

/** How many people a company may employ. */
export const EMPLOYEE_LIMITS: Limits = { min: 0, max: 10_000_000 };

/** A state's duty to disclose a pay range. */
export interface PostingLaw {
  /** Smallest employer covered; null where it was not found. */
  employersWithAtLeast: number | null;
  /** The day it takes effect, "2023-01-01". */
  since: string;
  kind: "required" | "after interview" | "on request";
  /** "check statute": reported, but the text was not read; every answer says so. */
  status: "settled" | "check statute";
  note: string;
  source: string;
}

/**
 * What the law of a state asks of a job posting on a day, in a few words. Without a number of employees an answer
 * that depends on it names the smallest employer covered. Not legal advice.
 */
export function postingRule(
  state: StateCode,
  law: PostingLaw | undefined,
  employees: number | undefined,
  day: Day,
  trace: Trace,
): string {
  trace.note("Not legal advice: the statute and its regulator decide.");
  if (employees !== undefined) trace.given("Employees", employees, "people");
  if (!law) {
    trace.note(`The data knows no duty to disclose a pay range in ${state}.`);
    return trace.derive("Posting rule", "Not required", "");
  }
  if (trace.on) tellLaw(law, trace);
  return trace.derive("Posting rule", answer(law, employees, day), "", law.source);
}

function tellLaw(
  { since, employersWithAtLeast, kind, status, note, source }: PostingLaw,
  trace: Trace,
): void {
  const fact = (label: string, value: number | string, unit = "") =>
    trace.cite({ label, value, unit, class: "C", status: "final", source });
  fact("In effect from", since);
  fact("Smallest employer covered", employersWithAtLeast ?? "not found", "employees");
  fact("Pay range due", kind === "required" ? "in the posting" : kind);
  if (note) trace.note(note);
  if (status === "check statute")
    trace.note("Reported, but the text of the act was not read: check the statute.");
}

function answer(law: PostingLaw, employees: number | undefined, day: Day): string {
  const smallest = law.employersWithAtLeast;
  const check = law.status === "check statute" ? ["check the statute"] : [];
  if (employees !== undefined && smallest !== null && employees < smallest) {
    return withRemarks("Not required", check);
  }
  const since = dayOfIso(law.since);
  if (since === undefined) throw new Error(`The posting law data has no date in "${law.since}".`);
  if (day < since) return `Not yet (${[`from ${law.since}`, ...check].join("; ")})`;
  const covered = employees === undefined && (smallest ?? 1) > 1 ? [`${smallest} or more employees`] : [];
  const remarks = [...covered, ...check];
  if (law.kind === "on request") return withRemarks("On request", remarks);
  if (law.kind === "after interview") return withRemarks("After an interview", remarks);
  return withRemarks(`Required since ${law.since}`, remarks);
}

function withRemarks(rule: string, remarks: readonly string[]): string {
  return remarks.length > 0 ? `${rule} (${remarks.join("; ")})` : rule;
}
