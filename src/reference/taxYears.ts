import texts from "../../data/tax?folders";
import type { FederalRules } from "../core/tax/federalRules.ts";
import type { StateRules } from "../core/tax/stateRules.ts";
import { dataVersion } from "./dataVersion.ts";
import { rulesOfYear } from "./rulesOfYear.ts";
import type { StateCode } from "./states.ts";

/** The tax years that there is data for, the newest first. */
export const TAX_YEARS: readonly number[] = Object.keys(texts)
  .map(Number)
  .sort((a, b) => b - a);

/** The tax year where none is named. */
export const DEFAULT_TAX_YEAR = dataVersion().taxYear;

/** The rules that were asked for, by year and file. */
const read = new Map(TAX_YEARS.map((year) => [year, new Map<string, object>()]));

/** The federal rules for one of the tax years. */
export function federalRules(year: number): FederalRules {
  return rules(year, "federal") as FederalRules;
}

/** A state's rules for one of the tax years. */
export function stateRules(year: number, code: StateCode): StateRules {
  return rules(year, code) as StateRules;
}

/** A place's rules, read when they are first asked for. */
function rules(year: number, file: string): object {
  const known = read.get(year)?.get(file);
  if (known) return known;
  const text = texts[year]?.[file];
  const own = text === undefined ? undefined : (JSON.parse(text) as object);
  const before = TAX_YEARS.find((other) => other < year);
  const found = rulesOfYear(year, own, before === undefined ? undefined : rules(before, file));
  if (!found) throw new Error(`There is no data/tax/${year}/${file}.json.`);
  read.get(year)?.set(file, found);
  return found;
}
