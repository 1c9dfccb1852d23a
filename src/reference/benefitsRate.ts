import text from "../../data/employer/benefit-load.json?packed";
import type { Figure } from "../core/market/Benchmarks.ts";
import { onFirstUse } from "../core/onFirstUse.ts";
import { namedSource } from "./namedSource.ts";
import type { BenefitLoad } from "./schemas/BenefitLoad.ts";
import { unpackedRows } from "./unpackedRows.ts";

const SERIES = "Professional and related occupations";

/** What employers pay for insurance and retirement, relative to wages and paid leave. */
export const benefitsRate: () => Figure = onFirstUse(() => {
  const { method, sources, rows } = unpackedRows<BenefitLoad>(text);
  const row = rows.find(({ series }) => series === SERIES);
  if (!row) throw new Error(`The benefit data has no "${SERIES}".`);
  return {
    key: "benefits.rate",
    value: (row.insurance + row.retirement) / (row.wages + row.paidLeave),
    unit: "ratio",
    kind: "benefits",
    class: "C",
    source: namedSource(sources, row.source).citation,
    note: method,
    asOf: row.month,
    status: "derived",
  };
});
