import type { Figure } from "../core/market/Benchmarks.ts";
import { TITLES, titleRole } from "../core/market/roles.ts";
import { withThousands } from "../core/units/thousands.ts";
import { roleSeriesIn, titlePay } from "./rolePay.ts";

/** The title that is nearest to the guide's: a check of its average from another source. */
const [NEAREST_TITLE] = TITLES;

/** The national median of a title by its benchmark key, "ml_engineer" alone. */
export function titleFigure(name: string): Figure | undefined {
  const found = name === "ml_engineer" ? roleSeriesIn(titleRole(NEAREST_TITLE, "any"), "US") : undefined;
  const median = found?.points.find(({ percentile }) => percentile === 0.5);
  if (!found || !median) return undefined;
  const { count, source, status, reliability, method } = found;
  return {
    key: `title.${name}`,
    value: median.value,
    unit: "USD/year",
    kind: "base",
    class: "C",
    source,
    note: `National median of the job title ${NEAREST_TITLE}, of every tier: a check of us.base, and never mixed with it. ${method}`,
    asOf: titlePay().sources[0]?.asOf ?? "",
    status,
    reliability,
    doubt: `It rests on ${withThousands(count)} filings.`,
  };
}
