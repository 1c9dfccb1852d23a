import { POSTING_FACTS, postingFact } from "../core/hiring/postingFact.ts";
import { postingRule } from "../core/hiring/postingRule.ts";
import { tellPostingLaws } from "../core/hiring/tellPostingLaws.ts";
import { isoDay } from "../core/units/day.ts";
import { param } from "../input/Param.ts";
import { choice } from "../input/params/choice.ts";
import { date } from "../input/params/date.ts";
import { EMPLOYEES } from "../input/params/employees.ts";
import { optional } from "../input/params/optional.ts";
import { postingPlace } from "../input/params/postingPlace.ts";
import { dataVersion } from "../reference/dataVersion.ts";
import { postingLaws } from "../reference/postingLaws.ts";
import { defineFunction } from "./define/defineFunction.ts";

export const AI_POSTING_RULE = defineFunction({
  name: "AI_POSTING_RULE",
  category: "Hiring",
  summary: "Whether the law of a state or city asks for the pay range in a job posting. Not legal advice.",
  params: {
    place: postingPlace({
      description: "A state, a metropolitan area, or a city or county with a posting law of its own.",
      example: '"CA"',
    }),
    employees: optional(
      param(EMPLOYEES, { description: "Employees of the company.", example: "15" }),
      undefined,
      "not known: the answer names the smallest employer covered",
    ),
    on_date: optional(
      date({ description: "The day of the posting.", example: "DATE(2026,11,23)" }),
      undefined,
      "the day of the data",
    ),
    field: optional(
      choice(["rule", ...POSTING_FACTS], {
        description: "The rule, or a fact about the law.",
        example: '"source"',
      }),
      "rule",
    ),
  },
  returns:
    '"Required since ..." in the posting, "On request since ...", "After an interview since ...", "Not yet (from ...)" or "Not required"; a fact for the other fields.',
  examples: [
    { formula: '=AI_POSTING_RULE("CA",15,DATE(2026,11,23))', shows: "Required since 2023-01-01" },
    { formula: '=AI_POSTING_RULE("CA",14)', shows: "On request since 2018-01-01" },
    {
      formula: '=AI_POSTING_RULE("MA")',
      shows: "Required since 2025-10-29 (25 or more employees)",
    },
    {
      formula: '=AI_POSTING_RULE("MA",24)',
      shows: "Not required under 25 employees; city or county rules may apply",
    },
    {
      formula: '=AI_POSTING_RULE("CT",5,"2026-09-30")',
      shows: "On request since 2021-10-01; in the posting from 2026-10-01",
    },
    { formula: '=AI_POSTING_RULE("DE",100)', shows: "Not yet (from 2027-09-26)" },
    { formula: '=AI_POSTING_RULE("ME",100)', shows: "Required since 2026-07-29 (check the statute)" },
    {
      formula: '=AI_POSTING_RULE("OH",100)',
      shows: "Not required by Ohio; Cleveland, Columbus ask; Cincinnati, Toledo on request after an offer",
    },
    {
      formula: '=AI_POSTING_RULE("Columbus, OH",100)',
      shows: "Required since 2025-12-03 by Columbus (enforced from 2027-01-01); Ohio: not required",
    },
    {
      formula: '=AI_POSTING_RULE("NYC",10)',
      shows: "Required since 2022-11-01 by New York City; New York: required since 2023-09-17",
    },
    { formula: '=AI_POSTING_RULE("San Jose, CA",15)', shows: "Required since 2023-01-01" },
    { formula: '=AI_POSTING_RULE("CA",,,"employers")', shows: 15 },
    {
      formula: '=AI_POSTING_RULE("WA",,,"benefits")',
      shows: "All benefits and other compensation, in general terms.",
    },
    { formula: '=AI_POSTING_RULE("WA",,,"must_name")', shows: "pay range, benefits, other pay" },
  ],
  errors: [
    {
      formula: '=AI_POSTING_RULE("REMOTE")',
      says: 'AI_POSTING_RULE: place must be one state, city or county, because posting rules are the law of a place; got "REMOTE".',
    },
    {
      formula: '=AI_POSTING_RULE("Columbus")',
      says: 'AI_POSTING_RULE: place must name the state too where several states have a place of that name, such as "Columbus, OH"; got "Columbus".',
    },
    {
      formula: '=AI_POSTING_RULE("Portland")',
      says: 'AI_POSTING_RULE: place must say which is meant, "Portland, ME" or "Portland, OR"; got "Portland".',
    },
    {
      formula: '=AI_POSTING_RULE("Springwood")',
      says: 'AI_POSTING_RULE: place must be a US state, a metropolitan area, or a city or county whose own posting law is in the data; "Springwood" is none: name its state instead, which tells where cities ask.',
    },
    {
      formula: '=AI_POSTING_RULE("CA",15,2026)',
      says: "AI_POSTING_RULE: on_date must be a date from 1950-01-01 to 2199-12-31, such as 2026-11-23; got 2026.",
    },
  ],
  notes: [
    'Not legal advice. The data cannot know every city: "Not required" names those that ask, or says that others may.',
    '"New York" and "Washington" are the states. A city\'s answer gives its own duty and its state\'s, the stronger first.',
    '"Check the statute": a date or a number rests on reports that do not agree or are not certain; field note says why.',
    "Fields: since, employers (the smallest covered), benefits (what a posting must name beside the range), must_name (all that it must name, in single words, what cities of the state ask included), out_of_state (which employers elsewhere are covered), cities (what the state's cities and counties ask), status, note, source. The others are those of the duty in force, else of the next.",
    "Several states and cities count only employees there, others all: field out_of_state.",
    "A date cell is its day on the sheet; a time of day is dropped.",
  ],
  sources: ["Statutes and ordinances as known on 2026-11-26: field source"],
  nativeless: "the wording of a law on a date",
  compute({ place, employees, on_date, field }, trace) {
    const today = dataVersion().asOf;
    const on = on_date === undefined ? today : isoDay(on_date);
    trace.given("Day asked for", on, "", today);
    if (employees !== undefined) trace.given("Employees", employees, "people");
    const laws = postingLaws(place);
    const posting = { employees, on };
    const told = trace.on ? tellPostingLaws(laws, posting, trace) : trace;
    const rule = told.derive("Posting rule", postingRule(laws, posting), "");
    if (field === "rule") return rule;
    const fact = postingFact(laws, posting, field);
    return told.derive(`Posting rule, ${field}`, fact, field === "employers" ? "employees" : "");
  },
});
