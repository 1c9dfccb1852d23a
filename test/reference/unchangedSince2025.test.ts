import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

// What we ship for 2026 was read from laws and notices. The files of 2025 were read apart from it, in the parameters of
// PolicyEngine US 1.817 at 2025-01-01: where the law left a figure as it was, the two readings must agree.
const SHIPPED = "data/tax/2026";
const EARLIER = "test/cases/tax/2025";

/** What changed for 2026, by state: indexed, or by a law of that year. All else is as it was. */
const CHANGED: Readonly<Record<string, readonly string[]>> = {
  AR: ["schedule.from", "schedule.minus", "schedule.rates"],
  AZ: ["deductions.0.amount"],
  CO: ["additions.0.amount.values"],
  GA: ["deductions.0.amount", "schedule.rate"],
  HI: ["deductions.0.amount"],
  IN: ["schedule.rate"],
  KY: ["deductions.0.amount", "schedule.rate"],
  LA: ["deductions.0.amount"],
  MA: ["surcharges.0.over"],
  MD: ["deductions.0.amount", "deductions.0.dispute.other"],
  ME: ["deductions", "schedule.from", "surcharges.0"],
  MO: ["deductions.0.amount", "schedule.from"],
  MS: ["schedule.rates"],
  NC: ["schedule.rate"],
  NM: ["deductions.0.amount"],
  NY: ["recapture.rows", "schedule.rates"],
  OH: ["deductions.0.amount.from", "schedule.taxAt"],
  OK: ["schedule.from", "schedule.rates"],
  OR: ["credits.0.amount.values", "deductions.0.amount", "federalTaxDeduction.most.values", "schedule.from"],
  RI: ["deductions.0.amount", "deductions.1.amount", "schedule.from"],
  SC: ["deductions.0.amount", "schedule.from", "schedule.rates"],
  UT: ["credits.0.amount.amount", "schedule.rate"],
  VT: ["deductions.0.amount", "deductions.1.amount", "schedule.from"],
  WV: ["schedule.rates"],
  federal: ["schedule.from", "standardDeduction"],
};

/** Most that indexing adds in a year, with what laws round up to. */
const MOST_INDEXED = 1.06;

const read = (path: string) => JSON.parse(readFileSync(path, "utf8")) as { incomeTax?: unknown };

/** Every number by the names and places that lead to it; years say when a figure holds and are none. */
function numbers(json: unknown, path: readonly string[] = []): [path: string, value: number][] {
  if (typeof json === "number") return [[path.join("."), json]];
  if (typeof json !== "object" || json === null) return [];
  return Object.entries(json).flatMap(([name, inner]) =>
    name === "effective" ? [] : numbers(inner, [...path, name]),
  );
}

const states = readdirSync(EARLIER).map((name) => name.replace(".json", ""));

/** The income tax of both years: each number with whether it may differ. */
function compared(state: string) {
  const before = new Map(numbers(read(`${EARLIER}/${state}.json`).incomeTax));
  const changed = CHANGED[state] ?? [];
  return numbers(read(`${SHIPPED}/${state}.json`).incomeTax).map(([path, value]) => ({
    path,
    value,
    before: before.get(path),
    mayDiffer: changed.some((part) => `${path}.`.startsWith(`${part}.`)),
  }));
}

describe("what the law left as it was in 2025", () => {
  it.each(states)("is the same in both readings: %s", (state) => {
    for (const { path, value, before, mayDiffer } of compared(state)) {
      if (!mayDiffer) expect(before, `${state} ${path}`).toBe(value);
    }
  });

  it("is most of it", () => {
    const all = states.flatMap(compared);
    expect(all.filter(({ mayDiffer }) => !mayDiffer).length).toBeGreaterThan(550);
  });

  it.each(Object.keys(CHANGED))("has no exception that is none: %s", (state) => {
    for (const part of CHANGED[state] ?? []) {
      const within = compared(state).filter(({ path }) => `${path}.`.startsWith(`${part}.`));
      expect(
        within.some(({ value, before }) => value !== before),
        `${state} ${part}`,
      ).toBe(true);
    }
  });
});

describe("what is indexed", () => {
  // Thresholds that only follow prices grow by a few percent, all of a state alike.
  it.each(["AZ", "ME", "MO", "OR", "RI", "VT", "federal"])("grows by a few percent: %s", (state) => {
    const indexed = compared(state).filter(
      ({ path, mayDiffer, before }) => mayDiffer && before !== undefined && before > 0 && !/rate/.test(path),
    );
    expect(indexed.length).toBeGreaterThan(2);
    for (const { path, value, before } of indexed) {
      expect(value / (before as number), `${state} ${path}`).toBeGreaterThanOrEqual(1);
      expect(value / (before as number), `${state} ${path}`).toBeLessThan(MOST_INDEXED);
    }
  });
});
