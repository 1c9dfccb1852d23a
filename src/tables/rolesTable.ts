import { averageBase } from "../core/market/averageBase.ts";
import type { Benchmarks } from "../core/market/Benchmarks.ts";
import type { Level } from "../core/market/levels.ts";
import type { RoleSeries } from "../core/market/roles.ts";
import { silent } from "../core/trace.ts";
import type { Place } from "../core/units/place.ts";
import { payAt } from "../reference/neighbouringRoles.ts";
import { overridesRange, type PinnedCopy } from "./benchmarksTable.ts";
import type { Block } from "./columns/blockTable.ts";
import { columnList } from "./columns/Column.ts";
import { FORMATS, type InsertAs } from "./Table.ts";
import { PLACE_RULE } from "./typingRules.ts";

export interface RolesChoice {
  level: Level;
  place: Place;
  insertAs: Exclude<InsertAs, "native">;
}

/** What neighbouring roles are paid in a place, each beside the AI benchmark of its place and never mixed with it. */
export function rolesBlock(
  { level, insertAs }: RolesChoice,
  roles: readonly RoleSeries[],
  benchmarks: Benchmarks,
  source: string,
  pinned: PinnedCopy | undefined,
): Block<RoleSeries, RolesKey> {
  return {
    title: "Neighbouring roles",
    subtitle: `beside AI engineers, ${level}`,
    provenance: `${source}. Occupations: everybody employed in them, BLS OEWS, May 2025. Job titles: base offered in H-1B filings, US DOL, fiscal year 2025: evidence of sponsored jobs, no sample of the market; fewer than 8 filings are not shown. A role is not the AI benchmark.`,
    columns: rolesColumns(level, benchmarks, pinned),
    identifies: ["role", "place"],
    items: roles,
    insertAs,
    frozenTo: "role",
    charts: [
      {
        title: `Median of neighbouring roles against the average base of AI engineers, ${level}`,
        kind: "columns and lines",
        columns: ["role", "median", "average"],
        lines: 1,
        axis: "US dollars a year",
        format: FORMATS.usd,
        colours: ["#4285f4", "#b54708"],
      },
    ],
  };
}

type RolesKey = keyof ReturnType<typeof rolesColumns>;

export function rolesColumns(level: Level, benchmarks: Benchmarks, pinned: PinnedCopy | undefined) {
  const own = pinned ? `,,,${overridesRange(pinned)}` : "";
  const pay = (head: string, percentile: number) => ({
    is: "calculated" as const,
    head,
    note: "US dollars a year.",
    width: 100,
    format: FORMATS.usd,
    value: (series: RoleSeries) => payAt(series, percentile),
    live: {
      fills: (all: Readonly<Record<"role" | "place", string>>) =>
        `AI_ROLE_PAY(${all.role},${all.place},${percentile})`,
    },
    native: "value" as const,
  });
  const restsOn = (head: string, field: "count" | "counted" | "reliability", width: number) => ({
    is: "calculated" as const,
    style: "text" as const,
    head,
    width,
    format: field === "count" ? "#,##0" : FORMATS.text,
    value: (series: RoleSeries) => series[field],
    live: {
      fills: (all: Readonly<Record<"role" | "place", string>>) =>
        `AI_ROLE_PAY(${all.role},${all.place},,"${field}")`,
    },
    native: "value" as const,
  });
  return columnList<RoleSeries>()({
    role: {
      is: "typed",
      head: "Role",
      note: "An occupation, or a job title with or without its tier.",
      width: 200,
      format: FORMATS.text,
      value: ({ role }) => role.name,
    },
    place: {
      is: "typed",
      head: "Place",
      rule: PLACE_RULE,
      note: "Tiers of a job title are told for the US only.",
      width: 110,
      format: FORMATS.text,
      value: ({ place }) => place,
    },
    lower: pay("P25", 0.25),
    median: pay("Median", 0.5),
    upper: pay("P75", 0.75),
    average: {
      is: "calculated",
      head: "AI average",
      note: `Average base of AI engineers, ${level}, in the place: another series, beside it.`,
      width: 105,
      format: FORMATS.usd,
      value: ({ place }) => averageBase(level, place, benchmarks, silent),
      live: { fills: (all) => `AI_BAND("${level}",${all.place},"market"${own})`, output: 1 },
      native: "value",
    },
    difference: {
      is: "calculated",
      head: "Median less AI average",
      width: 120,
      format: FORMATS.usdDifference,
      value: (series) => payAt(series, 0.5) - averageBase(level, series.place, benchmarks, silent),
      formula: (row) => `${row.median}-${row.average}`,
    },
    count: restsOn("Count", "count", 90),
    counted: restsOn("Of", "counted", 120),
    reliability: {
      ...restsOn("Reliability", "reliability", 85),
      note: "A is the best, by the count alone.",
    },
    source: {
      is: "text",
      head: "Source",
      width: 300,
      format: FORMATS.text,
      wraps: true,
      value: (series) => series.source,
    },
  });
}
