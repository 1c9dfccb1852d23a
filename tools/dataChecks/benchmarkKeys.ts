import type { DataRule } from "./DataRule.ts";
import { rowIn } from "./rowIn.ts";

/** The keys that formulas and readers rely on. */
const GUIDE_KEYS = [
  "us.base",
  "us.cash",
  "base.entry",
  "base.mid",
  "base.senior",
  "base.lead",
  "base.principal",
  "senior.floor",
  "senior.slow.days",
  "senior.slow.excess.low",
  "senior.slow.excess.high",
  "senior.remote.median",
  "bigtech.tc",
  "bigtech.senior.tc.min",
  "anthropic.tc.median",
  "startup.base.low",
  "startup.base.high",
  "enterprise.base.min",
  "equity.senior.low",
  "equity.senior.high",
  "premium.google_pmle",
  "premium.genai.low",
  "premium.genai.high",
  "premium.security_ai",
];
const LEVELS = ["entry", "mid", "senior", "lead", "principal"];

/** Every benchmark is there once, and nothing else is. */
export const benchmarkKeys: DataRule = {
  name: "benchmark keys complete and unique",
  check(data) {
    const compare = (
      path: string,
      expected: readonly string[],
      rows: readonly object[],
      names: readonly string[],
    ) => [
      ...expected.filter((key) => !names.includes(key)).map((key) => `data/${path}: "${key}" has no row.`),
      ...rows.flatMap((row, i) => {
        const name = names[i] as string;
        if (!expected.includes(name)) return [`${rowIn(path, i, row)}: "${name}" is not a known key.`];
        return names.indexOf(name) === i ? [] : [`${rowIn(path, i, row)}: "${name}" has a row already.`];
      }),
    ];
    const guide = data["benchmarks/guide-2026.json"].rows;
    const shape = data["benchmarks/pay-shape.json"].rows;
    return [
      ...compare(
        "benchmarks/guide-2026.json",
        GUIDE_KEYS,
        guide,
        guide.map(({ key }) => key),
      ),
      ...compare(
        "benchmarks/pay-shape.json",
        LEVELS,
        shape,
        shape.map(({ level }) => level),
      ),
    ];
  },
};
