import text from "../../data/roles/developer-growth.json?packed";
import type { Figure } from "../core/market/Benchmarks.ts";
import { onFirstUse } from "../core/onFirstUse.ts";
import { namedSource } from "./namedSource.ts";
import type { DeveloperGrowth } from "./schemas/DeveloperGrowth.ts";
import { unpackedRows } from "./unpackedRows.ts";

/** How many years back from the last survey each span begins. */
const YEARS_BACK = new Map([
  ["last_year", 1],
  ["four_years", 4],
]);

/** The spans over which growth is given. */
export const GROWTH_SPANS: readonly string[] = [...YEARS_BACK.keys()];

const developerGrowth = onFirstUse(() => unpackedRows<DeveloperGrowth>(text));

/** Growth a year of the software developers' median: "last_year", or "four_years" on average; undefined for other spans. */
export function growthFigure(span: string): Figure | undefined {
  const years = YEARS_BACK.get(span);
  if (years === undefined) return undefined;
  const { method, sources, rows } = developerGrowth();
  const [first, last] = [rows[rows.length - 1 - years], rows[rows.length - 1]];
  if (!first || !last) throw new Error(`The growth data has no ${years} years.`);
  return {
    key: `growth.${span}`,
    value: (last.median / first.median) ** (1 / years) - 1,
    unit: "ratio",
    kind: "growth",
    class: "C",
    source: namedSource(sources, last.source).citation,
    note: `${method} From May ${first.year} to May ${last.year}${years > 1 ? ", a year on average" : ""}.`,
    asOf: `${first.year}/${last.year}`,
    status: "derived",
  };
}
