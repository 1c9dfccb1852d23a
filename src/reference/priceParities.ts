import text from "../../data/geography/price-parities.json?packed";
import type { Figure } from "../core/market/Benchmarks.ts";
import { onFirstUse } from "../core/onFirstUse.ts";
import { namedSource } from "./namedSource.ts";
import type { PriceParities } from "./schemas/PriceParities.ts";
import { standingOf } from "./standingOf.ts";
import { unpackedRows } from "./unpackedRows.ts";

const priceParities = onFirstUse(() => unpackedRows<PriceParities>(text));

/** Price level of a state relative to the US as a multiplier (BEA all items ÷ 100); undefined for any other place. */
export function priceParity(state: string): Figure | undefined {
  const { method, sources, rows } = priceParities();
  const row = rows.find(({ place }) => place === state && place !== "US");
  if (!row) return undefined;
  const source = namedSource(sources, row.source);
  return {
    key: `living.${state}`,
    value: row.allItems / 100,
    unit: "ratio",
    kind: "living",
    class: "C",
    source: source.citation,
    note: `${method} Here ${row.allItems}, divided by 100.`,
    asOf: source.asOf,
    ...standingOf(row),
  };
}
