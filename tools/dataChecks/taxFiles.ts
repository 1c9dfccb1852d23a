import type { FederalRules } from "../../src/core/tax/federalRules.ts";
import type { StateRules } from "../../src/core/tax/stateRules.ts";
import { rulesOfYear } from "../../src/reference/rulesOfYear.ts";
import type { Data } from "./data.ts";

interface TaxFile<Rules> {
  /** Under data/, such as "tax/2026/CA.json". */
  path: string;
  year: number;
  /** As they hold in the year: the file laid over that of the year before. */
  rules: Rules;
}

/** The rules of data/tax by kind and year, the earliest first. Their shape is taken on trust: its rule runs first. */
export function taxFiles(data: Data): {
  federal: readonly TaxFile<FederalRules>[];
  states: readonly TaxFile<StateRules>[];
} {
  const years = new Map<number, Map<string, object>>();
  for (const [path, rules] of Object.entries(data as Record<string, object>)) {
    const [, year, name] = /^tax\/(\d{4})\/(\w+)\.json$/.exec(path) ?? [];
    if (year === undefined || name === undefined) continue;
    const folder = years.get(Number(year)) ?? new Map<string, object>();
    years.set(Number(year), folder.set(name, rules));
  }
  let before = new Map<string, object>();
  const files: (TaxFile<unknown> & { name: string })[] = [];
  for (const [year, own] of [...years].sort(([one], [other]) => one - other)) {
    const all = new Map<string, object>();
    for (const name of [...new Set([...before.keys(), ...own.keys()])].sort()) {
      const rules = rulesOfYear(year, own.get(name), before.get(name)) as object;
      all.set(name, rules);
      files.push({ path: `tax/${year}/${name}.json`, year, name, rules });
    }
    before = all;
  }
  return {
    federal: files
      .filter(({ name }) => name === "federal")
      .map(({ name: _, ...file }) => ({ ...file, rules: file.rules as FederalRules })),
    states: files
      .filter(({ name }) => name !== "federal")
      .map(({ name: _, ...file }) => ({ ...file, rules: file.rules as StateRules })),
  };
}
