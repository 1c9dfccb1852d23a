import { PERCENTILE_LIMITS } from "../core/market/payShape.ts";
import { rolePay } from "../core/market/roles.ts";
import { choice } from "../input/params/choice.ts";
import { optional } from "../input/params/optional.ts";
import { place } from "../input/params/place.ts";
import { rate } from "../input/params/rate.ts";
import { role } from "../input/params/role.ts";
import { roleSeries } from "../reference/rolePay.ts";
import { defineFunction } from "./define/defineFunction.ts";

export const AI_ROLE_PAY = defineFunction({
  name: "AI_ROLE_PAY",
  category: "Benchmarks",
  summary: "What a neighbouring role is paid in a place: beside the AI benchmarks, never one of them.",
  params: {
    role: role({
      description: "An occupation of the federal survey, or a job title of filings, with or without a tier.",
      example: '"data scientist"',
    }),
    place: optional(place({ description: "A place with figures of the role.", example: '"CA"' }), "US"),
    percentile: optional(
      rate({
        description: "Pay at this percentile; of a job title from 0.25 to 0.75.",
        example: "0.75",
        ...PERCENTILE_LIMITS,
      }),
      0.5,
      "the median",
    ),
    field: optional(
      choice(["pay", "count", "counted", "reliability", "source"], {
        description: "The pay, or what it rests on: how many, of what, the grade that earns, or the source.",
        example: '"count"',
      }),
      "pay",
    ),
  },
  returns: "US dollars a year; for the other fields a number or text.",
  examples: [
    { formula: '=AI_ROLE_PAY("ML Engineer")', shows: 185_364 },
    { formula: '=AI_ROLE_PAY("ML Engineer","US",,"count")', shows: 2_448 },
    { formula: '=AI_ROLE_PAY("senior ML Engineer")', shows: 199_534 },
    { formula: '=AI_ROLE_PAY("software developer","CA")', shows: 174_410 },
    { formula: '=AI_ROLE_PAY("ML Engineer","San Jose, CA")', shows: 211_286 },
    { formula: '=AI_ROLE_PAY("data scientist","US",0.9)', shows: 199_130 },
    { formula: '=AI_ROLE_PAY("database architect","TX",,"counted")', shows: "people employed" },
  ],
  errors: [
    {
      formula: '=AI_ROLE_PAY("ML Engineer","CA")',
      says: 'AI_ROLE_PAY: place must be a metropolitan area with 8 or more filings of ML Engineer, or "US"; filings are not told by state, and fewer are not shown ("US" has 2,448); got "CA".',
    },
    {
      formula: '=AI_ROLE_PAY("ML Engineer","US",0.9)',
      says: "AI_ROLE_PAY: percentile must be from 0.25 to 0.75 for a job title, of which filings tell the quartiles; got 0.9.",
    },
    {
      formula: '=AI_ROLE_PAY("research scientist","WY")',
      says: 'AI_ROLE_PAY: place must be one where 100 or more people are known to be employed as research scientist ("US" has 37,200); got "WY".',
    },
    {
      formula: '=AI_ROLE_PAY("data sciences")',
      says: 'AI_ROLE_PAY: role must be an occupation such as "data scientist" or a job title such as "senior ML Engineer"; "data sciences" is none, and the nearest are data scientist, Data Engineer, Data Analyst.',
    },
  ],
  notes: [
    "Occupations: wages of everybody employed in them, by the federal survey. Job titles: base wages offered in filings for H-1B workers, which are evidence and no sample of the market.",
    "A role is not the AI benchmark. They are shown beside each other; no formula mixes them.",
    "What rests on few is graded so: field reliability, A the best. Fewer than 8 filings, or 100 people, are not shown.",
    "Security analysts are in the data for the US and by metropolitan area. The tiers of a title are told for the US.",
    "Between the published percentiles pay is linear in (normal score, log pay).",
  ],
  sources: ["BLS OEWS May 2025", "US DOL H-1B filings, fiscal year 2025"],
  nativeless: "looks up some thousand figures that the pinned sheet does not hold",
  compute({ role, place, percentile, field }, trace) {
    const series = roleSeries(role, place);
    const pay = rolePay(series, percentile, trace);
    return field === "pay" ? pay : trace.derive(`${series.role.name}, ${field}`, series[field], "");
  },
});
