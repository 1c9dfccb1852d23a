import { EMPLOYEE_LIMITS, postingRule } from "../core/hiring/postingRule.ts";
import { Refusal } from "../core/Refusal.ts";
import { dayOfIso, isoDay } from "../core/units/day.ts";
import { choice } from "../input/params/choice.ts";
import { date } from "../input/params/date.ts";
import { number } from "../input/params/number.ts";
import { optional } from "../input/params/optional.ts";
import { place } from "../input/params/place.ts";
import { dataVersion } from "../reference/dataVersion.ts";
import { postingLaw } from "../reference/postingLaws.ts";
import { defineFunction } from "./define/defineFunction.ts";

export const AI_POSTING_RULE = defineFunction({
  name: "AI_POSTING_RULE",
  category: "Hiring",
  summary: "Whether a state's law asks for the pay range in a job posting. Not legal advice.",
  params: {
    state: place({ description: "A state.", example: '"CA"' }),
    employees: optional(
      number({
        description: "Employees of the company.",
        example: "15",
        ...EMPLOYEE_LIMITS,
        what: "a number of employees",
      }),
      undefined,
      "not known: the answer names the smallest employer covered",
    ),
    on_date: optional(
      date({ description: "The day of the posting.", example: "DATE(2026,11,23)" }),
      undefined,
      "the day of the data",
    ),
    field: optional(
      choice(["rule", "since", "employers", "note", "source"], {
        description: "The rule, or a fact about the law.",
        example: '"source"',
      }),
      "rule",
    ),
  },
  returns:
    '"Required since …", "Not yet (from …)", "Not required", "On request" or "After an interview"; a fact for the other fields.',
  examples: [
    { formula: '=AI_POSTING_RULE("CA",15,DATE(2026,11,23))', shows: "Required since 2023-01-01" },
    { formula: '=AI_POSTING_RULE("CA",14)', shows: "Not required" },
    { formula: '=AI_POSTING_RULE("CA")', shows: "Required since 2023-01-01 (15 or more employees)" },
    { formula: '=AI_POSTING_RULE("CA",15,"2022-12-31")', shows: "Not yet (from 2023-01-01)" },
    { formula: '=AI_POSTING_RULE("VA",100)', shows: "Required since 2026-07-01 (check the statute)" },
    { formula: '=AI_POSTING_RULE("DE",100)', shows: "Not yet (from 2027-09-26; check the statute)" },
    { formula: '=AI_POSTING_RULE("RI",5)', shows: "On request" },
    { formula: '=AI_POSTING_RULE("CA",,,"employers")', shows: 15 },
  ],
  errors: [
    {
      formula: '=AI_POSTING_RULE("REMOTE")',
      says: 'AI_POSTING_RULE: state must be one US state, because posting rules are state law; got "REMOTE".',
    },
    {
      formula: '=AI_POSTING_RULE("CA",15,2026)',
      says: "AI_POSTING_RULE: on_date must be a date from 1950-01-01 to 2199-12-31, such as 2026-11-23; got 2026.",
    },
  ],
  notes: [
    'Not legal advice. A state without a law in the data gives "Not required"; city rules are not in the data.',
    '"Check the statute": reported, but the text of the act was not read.',
    "A date cell is its day on the sheet; a time of day is dropped.",
  ],
  sources: ["State statutes as known on 2026-11-23: field source"],
  nativeless: "the wording of a law on a date",
  compute({ state, employees, on_date, field }, trace) {
    if (state === "US" || state === "REMOTE") {
      throw new Refusal(`state must be one US state, because posting rules are state law; got "${state}".`);
    }
    const law = postingLaw(state);
    const today = dayOfData();
    const day = on_date ?? today;
    if (trace.on) trace.given("Day asked for", isoDay(day), "", isoDay(today));
    const rule = postingRule(state, law, employees, day, trace);
    if (field === "rule") return rule;
    const fact = law ? factOf(law, field) : "";
    return trace.derive(`Posting rule, ${field}`, fact, field === "employers" ? "employees" : "");
  },
});

function factOf(
  { since, employersWithAtLeast, note, status, source }: NonNullable<ReturnType<typeof postingLaw>>,
  field: "since" | "employers" | "note" | "source",
): string | number {
  switch (field) {
    case "since":
      return since;
    case "employers":
      return employersWithAtLeast ?? "not found: check the statute";
    case "note":
      return [note, status === "check statute" ? "Check the statute." : ""].filter(Boolean).join(" ");
    case "source":
      return source;
  }
}

function dayOfData(): number {
  const { asOf } = dataVersion();
  const day = dayOfIso(asOf);
  if (day === undefined) throw new Error(`The data version has no date in "${asOf}".`);
  return day;
}
