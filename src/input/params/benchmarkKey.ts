import type { Benchmarks } from "../../core/market/Benchmarks.ts";
import { metrosNamed } from "./metroName.ts";
import { textOf } from "./text.ts";

/** The key of a figure, as AI_BENCHMARK takes it; whether there is one by that key depends on the figures. */
export const BENCHMARK_KEY = textOf('a benchmark key such as "us.base"', {
  samples: [
    ...["us.base", "startup.base.low", "factor.WA", "living.NY", "shape.lead.p90", "Senior.Floor"],
    ...["factor.41940", "living.San Jose, CA"],
  ],
});

/**
 * A key as the data spells it: any case, spaces trimmed, a metropolitan area by any of its names or its code; undefined
 * where there is none. `besides` are keys that no figure has.
 */
export function canonicalKey(
  typed: string,
  benchmarks: Benchmarks,
  besides: readonly string[] = [],
): string | undefined {
  const key = typed.trim();
  const known = benchmarks.figure(key)?.key;
  if (known !== undefined || besides.includes(key)) return known ?? key;
  const [, table = "", place = ""] = /^(factor|living)\.(.{4,80})$/i.exec(key) ?? [];
  const [area, another] = metrosNamed(place)?.areas ?? [];
  if (area !== undefined && another === undefined) return `${table.toLowerCase()}.${area}`;
  const lower = key.toLowerCase();
  return [...benchmarks.keys(), ...besides].find((each) => each.toLowerCase() === lower);
}
