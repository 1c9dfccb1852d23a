import text from "../../data/benchmarks/pay-shape.json?packed";
import type { Figure } from "../core/market/Benchmarks.ts";
import { onFirstUse } from "../core/onFirstUse.ts";
import { withThousands } from "../core/units/thousands.ts";
import { namedSource } from "./namedSource.ts";
import type { PayShape } from "./schemas/PayShape.ts";
import { standingOf } from "./standingOf.ts";
import { unpackedRows } from "./unpackedRows.ts";

const payShape = onFirstUse(() => unpackedRows<PayShape>(text));

const PERCENTILES = ["p10", "p25", "p50", "p75", "p90"] as const;

/** Every point of the pay shape: "entry.p10" … "principal.p90". */
export const payShapePoints: () => readonly string[] = onFirstUse(() =>
  payShape().rows.flatMap(({ level }) => PERCENTILES.map((percentile) => `${level}.${percentile}`)),
);

/** Pay at a percentile relative to the mean of the level, such as "senior.p90"; undefined for any other point. */
export function payShapeFigure(point: string): Figure | undefined {
  const { method, sources, rows } = payShape();
  const [level, name] = point.split(".");
  const row = rows.find((candidate) => candidate.level === level);
  const percentile = PERCENTILES.find((candidate) => candidate === name);
  if (!row || !percentile) return undefined;
  const source = namedSource(sources, row.source);
  return {
    key: `shape.${row.level}.${percentile}`,
    value: row[percentile],
    unit: "ratio",
    kind: "shape",
    class: "C",
    source: source.citation,
    note: method,
    asOf: source.asOf,
    ...standingOf(row, row.note, `It rests on ${withThousands(row.postings)} postings.`),
  };
}
