import texts from "../../data/tax?folders";
import type { FederalRules } from "../core/tax/federalRules.ts";
import type { StateRules } from "../core/tax/stateRules.ts";
import type { StateCode } from "./states.ts";

/** The tax years that there is data for, the newest first. */
export const TAX_YEARS: readonly number[] = Object.keys(texts)
  .map(Number)
  .sort((a, b) => b - a);

/** The tax year where none is named. */
export const NEWEST_TAX_YEAR = TAX_YEARS[0] as number;

const parsed = new Map<string, unknown>();

/** The federal rules for one of the tax years. */
export function federalRules(year: number): FederalRules {
  return rules(year, "federal") as FederalRules;
}

/** A state's rules for one of the tax years. */
export function stateRules(year: number, code: StateCode): StateRules {
  return rules(year, code) as StateRules;
}

/** A file's rules, read when they are first asked for. */
function rules(year: number, file: string): unknown {
  const key = `${year}/${file}`;
  if (!parsed.has(key)) {
    const text = texts[year]?.[file];
    if (text === undefined) throw new Error(`There is no data/tax/${key}.json.`);
    parsed.set(key, JSON.parse(text));
  }
  return parsed.get(key);
}
