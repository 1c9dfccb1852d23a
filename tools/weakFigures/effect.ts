import { type ByFiling, forFiling } from "../../src/core/tax/filing.ts";
import type { SheetFunction } from "../../src/functions/define/SheetFunction.ts";
import type { Files, FormulasWith } from "./formulasWithData.ts";
import { type TypicalCase, typicalCases } from "./typicalCases.ts";
import { taxRulesOf, type WeakGroup } from "./weakGroups.ts";

/** About what indexed figures rise in a year. */
export const A_YEAR = 0.03;

/** What a weak group may be wrong by in US dollars a year, and in which of its typical cases it is most. */
export interface Effect {
  dollars: number;
  case: TypicalCase;
}

/** Numbers that are no figures of the group: dates, codes, and how many people or postings it rests on. */
const NO_FIGURES = ["effective", "year", "cbsa", "developers", "postings", "filings", "dispute"];

/**
 * What other figures would give in the typical cases of a group: those of the other side where it is disputed, else the
 * same moved by a year's indexation. In tax rules that is every amount of dollars, or every single rate, whichever
 * matters more: the rates of brackets are the law's, and what is not known of them is where they start.
 */
export function effectOf(group: WeakGroup, files: Files, formulas: FormulasWith): Effect {
  const cases = typicalCases(group);
  const now = cases.map((each) => result(each, formulas(files)));
  let most: Effect = { dollars: 0, case: cases[0] as TypicalCase };
  for (const other of others(group)) {
    const changed = formulas(withGroup(files, group, other));
    cases.forEach((each, i) => {
      const dollars = Math.abs(result(each, changed) - (now[i] as number));
      if (dollars > most.dollars) most = { dollars, case: each };
    });
  }
  return most;
}

export function result({ formula, argumentList }: TypicalCase, formulas: readonly SheetFunction[]): number {
  const value = formulas.find(({ name }) => name === formula)?.evaluate(argumentList);
  if (typeof value !== "number") throw new Error(`${formula} gives ${value} for ${argumentList}.`);
  return value;
}

function others({ file, figures, dispute }: WeakGroup): object[] {
  if (dispute) return [disputed(figures, dispute.other)];
  const moved = (is: (value: number, key: string) => boolean) =>
    mapped(figures, (value, key) => (is(value, key) ? value * (1 + A_YEAR) : value)) as object;
  if (!file.startsWith("tax/")) return [moved(() => true)];
  return [moved((value) => value > 1), moved((value, key) => key === "rate" && value < 1)];
}

/** The group with each of its own figures changed; those of a group within it, with a status of its own, stay. */
function mapped(value: unknown, change: (value: number, key: string) => number, key = ""): unknown {
  if (typeof value === "number") return change(value, key);
  if (Array.isArray(value)) return value.map((each) => (isGroup(each) ? each : mapped(each, change, key)));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) =>
      NO_FIGURES.includes(name) || isGroup(inner)
        ? [name, inner]
        : [name, mapped(inner, change, isFiling(name) ? key : key === "rates" ? "rate" : name)],
    ),
  );
}

function isGroup(value: unknown): boolean {
  return typeof value === "object" && value !== null && "status" in value;
}

function isFiling(name: string): boolean {
  return ["single", "joint", "hoh"].includes(name);
}

/**
 * The group as the other side of its dispute has it, for a single filer: the figure nearest to the other one is that one.
 * A side that says 0 says that there is nothing of the kind.
 */
function disputed(figures: object, other: ByFiling<number>): object {
  const single = forFiling(other, "single");
  if (single === 0) return mapped(figures, () => 0) as object;
  const distance = (figure: number) => Math.abs(Math.log(figure / single));
  const nearest = ownFigures(figures).reduce((best, figure) =>
    distance(figure) < distance(best) ? figure : best,
  );
  return mapped(figures, (figure) => (figure === nearest ? single : figure)) as object;
}

/** Every figure of a group above 0, of a single filer where there is one for each. */
function ownFigures(value: unknown): number[] {
  if (typeof value === "number") return value > 0 ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    NO_FIGURES.includes(name) || name === "joint" || name === "hoh" || isGroup(inner)
      ? []
      : ownFigures(inner),
  );
}

/** The files with a group in its place. A tax year's rules are whole then, and those of the other years the same. */
function withGroup(files: Files, { file, path }: WeakGroup, group: object): Files {
  const [, year, name] = /^tax\/(\d{4})\/(\w+)\.json$/.exec(file) ?? [];
  if (year === undefined) return { ...files, [file]: placed(files[file], path, group) };
  const rules = taxRulesOf(files, Number(year)).find((each) => each.path === file)?.rules;
  const whole = placed(rules, path, group);
  const sameYears = Object.keys(files).filter((other) =>
    new RegExp(`^tax/\\d{4}/${name}\\.json$`).test(other),
  );
  return { ...files, ...Object.fromEntries([...sameYears, file].map((other) => [other, whole])) };
}

function placed(value: unknown, [key, ...rest]: readonly string[], group: object): unknown {
  if (key === undefined) return group;
  const copy: Record<string, unknown> = Array.isArray(value)
    ? ([...value] as never)
    : { ...(value as object) };
  copy[key] = placed(copy[key], rest, group);
  return copy;
}
