import { Refusal } from "../Refusal.ts";
import type { FigureStatus } from "../status.ts";
import type { Trace } from "../trace.ts";
import type { UsdPerYear } from "../units/money.ts";
import type { Place } from "../units/place.ts";
import { type PercentilePoint, pointsAround, valueAtPercentile } from "./percentilePoints.ts";

/** Occupations of the federal survey that people in AI work in or come from, each by the name that people type. */
export const OCCUPATIONS = [
  { soc: "15-1252", name: "software developer" },
  { soc: "15-2051", name: "data scientist" },
  { soc: "15-1221", name: "research scientist" },
  { soc: "15-1212", name: "security analyst" },
  { soc: "15-1243", name: "database architect" },
] as const;
export type Occupation = (typeof OCCUPATIONS)[number]["soc"];

/** Job titles as filings have them. */
export const TITLES = [
  "ML Engineer",
  "Data Engineer",
  "Analytics Engineer",
  "Data Analyst",
  "Platform Engineer",
  "Infrastructure Engineer",
  "Cloud Engineer",
  "Site Reliability Engineer",
  "DevOps Engineer",
  "Backend Engineer",
  "Full-stack Engineer",
] as const;
export type Title = (typeof TITLES)[number];

/** The tiers that a job title names: "base" names none, "staff" is staff and above. */
export const TITLE_TIERS = ["base", "senior", "staff", "lead"] as const;
export type TitleTier = (typeof TITLE_TIERS)[number];

/** A neighbouring role: an occupation of the federal survey, or a job title in filings, of every tier or of one. */
export type Role =
  | { name: string; occupation: Occupation }
  | { name: string; title: Title; tier: TitleTier | "any" };

/** What a role is paid in a place, as its source counts it. It is not the AI benchmark, and never mixed with it. */
export interface RoleSeries {
  role: Role;
  place: Place;
  count: number;
  /** What the count is of. */
  counted: "people employed" | "filings";
  points: readonly PercentilePoint[];
  source: string;
  status: FigureStatus;
  /** Its grade, A the best, by the count alone. */
  reliability: string;
  /** What the grade means, and what the figures are. */
  method: string;
}

/** What a role is paid at a percentile between the published ones; its count is told with it. */
export function rolePay(series: RoleSeries, percentile: number, trace: Trace): UsdPerYear {
  const { role, place, count, counted, points, reliability } = series;
  const { source, status, method } = series;
  const [first, last] = [points[0], points[points.length - 1]] as [PercentilePoint, PercentilePoint];
  if (percentile < first.percentile || percentile > last.percentile) {
    throw new Refusal(
      `percentile must be from ${first.percentile} to ${last.percentile} for a job title, of which filings tell the quartiles; got ${percentile}.`,
    );
  }
  const of = `${role.name}, ${place}`;
  const figure = { class: "C", status, reliability, source } as const;
  trace.note(method);
  trace.cite({ ...figure, label: `${upperFirst(counted)}, ${of}`, value: count, unit: counted });
  const around = pointsAround(percentile, points);
  for (const point of new Set(around)) {
    trace.cite({
      ...figure,
      label: `P${name(point.percentile)}, ${of}`,
      value: point.value,
      unit: "USD/year",
    });
  }
  const pay = valueAtPercentile(percentile, points);
  if (around[0] === around[1]) return pay;
  return trace.derive(`P${name(percentile)}, ${of}`, pay, "USD/year", "normal-score interpolation");
}

const name = (percentile: number) => Math.round(percentile * 1000) / 10;
const upperFirst = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** A job title of a tier as people say it: "senior ML Engineer". */
export function titleRole(title: Title, tier: TitleTier | "any"): Role {
  return { name: tier === "any" ? title : `${tier} ${title}`, title, tier };
}
