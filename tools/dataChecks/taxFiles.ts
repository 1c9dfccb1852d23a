import type { FederalRules } from "../../src/core/tax/federalRules.ts";
import type { StateRules } from "../../src/core/tax/stateRules.ts";
import type { Data } from "./data.ts";

interface TaxFile<Rules> {
  /** Under data/, such as "tax/2026/CA.json". */
  path: string;
  year: number;
  rules: Rules;
}

/** The files of data/tax by kind. Their shape is taken on trust: the rule for it runs first. */
export function taxFiles(data: Data): {
  federal: readonly TaxFile<FederalRules>[];
  states: readonly TaxFile<StateRules>[];
} {
  const files = Object.entries(data as Record<string, unknown>).flatMap(([path, rules]) => {
    const [, year, name] = /^tax\/(\d{4})\/(\w+)\.json$/.exec(path) ?? [];
    return year ? [{ path, year: Number(year), name, rules }] : [];
  });
  return {
    federal: files
      .filter(({ name }) => name === "federal")
      .map((file) => ({ ...file, rules: file.rules as FederalRules })),
    states: files
      .filter(({ name }) => name !== "federal")
      .map((file) => ({ ...file, rules: file.rules as StateRules })),
  };
}
