import type { Dispute } from "../../src/core/dispute.ts";
import { isWeakGrade, isWeakStatus } from "../../src/core/market/weakness.ts";
import type { FigureStatus } from "../../src/core/status.ts";
import type { LocalityGroup } from "../../src/core/tax/locality.ts";
import type { StateRules } from "../../src/core/tax/stateRules.ts";
import { STATE_NAMES } from "../../src/reference/states.ts";
import type { Data } from "../dataChecks/data.ts";
import { taxFiles } from "../dataChecks/taxFiles.ts";
import type { Files } from "./formulasWithData.ts";

/** Figures that have one status between them, and are less sure than a reader would think. */
export interface WeakGroup {
  /** The file they are in, under data/. */
  file: string;
  /** Where in it they stand. */
  path: readonly string[];
  /** The group itself, as it holds in its year. */
  figures: object;
  /** Postal code, or "federal"; undefined where they are of no one place. */
  place: string | undefined;
  /** The localities that they are for, each by the first of its names; none where they are for a whole place. */
  localities: readonly string[];
  /** What they are, without the place: "standard deduction". */
  what: string;
  status: FigureStatus;
  reliability: string | undefined;
  /** In sentences; those of alike groups differ in part. */
  why: readonly string[];
  dispute: Dispute | undefined;
}

/** What stands behind the factors and is in no formula itself: what is weak in it is so in them. */
const NOT_SHIPPED = ["geography/oews-means.json", "geography/oews-medians.json"];

interface Provenanced {
  status?: FigureStatus;
  reliability?: string;
  why?: string;
  note?: string;
  dispute?: Dispute;
}

/** Every weak group of the tables, and of the tax year. */
export function weakGroups(files: Files, taxYear: number): WeakGroup[] {
  return [...rowGroups(files), ...taxGroups(files, taxYear)];
}

function isWeak({ status = "final", reliability }: Provenanced): boolean {
  return isWeakStatus(status) || isWeakGrade(reliability);
}

interface Table {
  method?: string;
  reliability?: readonly { grade: string; meaning: string }[];
  rows: readonly (Provenanced & {
    key?: string;
    state?: string;
    place?: string;
    name?: string;
    level?: string;
  })[];
}

function rowGroups(files: Files): WeakGroup[] {
  return Object.entries(files).flatMap(([file, content]) => {
    if (NOT_SHIPPED.includes(file) || !("rows" in (content as object))) return [];
    const { method, reliability: grades = [], rows } = content as Table;
    // Hundreds of rows that are weak alike, as those of filings, are told by the first of them.
    const isAlike = file.startsWith("roles/");
    return rows.slice(0, isAlike ? 1 : rows.length).flatMap((row, i): WeakGroup[] => {
      if (!isWeak(row)) return [];
      const meaning = grades.find(({ grade }) => grade === row.reliability)?.meaning;
      const own = [meaning && `${upperFirst(meaning)}.`, row.why ?? row.note].filter(isSaid);
      return [
        {
          file,
          path: ["rows", `${i}`],
          figures: row,
          place: isAlike ? undefined : (row.state ?? row.place ?? row.name),
          localities: [],
          what: row.key ?? `${nameOf(file)}${isAlike ? `, ${rows.length} rows` : ""}`,
          status: row.status as FigureStatus,
          reliability: row.reliability,
          why: own.length > 0 && row.level === undefined ? own : [method].filter(isSaid),
          dispute: row.dispute,
        },
      ];
    });
  });
}

/** "employer/unemployment-wage-base.json" as "unemployment wage base". */
function nameOf(file: string): string {
  return file
    .replace(/^.*\//, "")
    .replace(/(-\d{4})?\.json$/, "")
    .replaceAll("-", " ");
}

function taxGroups(files: Files, taxYear: number): WeakGroup[] {
  return taxRulesOf(files, taxYear).flatMap(({ path: file, rules }) => {
    const place = file.replace(/^.*\/(\w+)\.json$/, "$1");
    return provenanced(rules).flatMap(({ path, group }): WeakGroup[] =>
      isWeak(group)
        ? [
            {
              file,
              path,
              figures: group,
              place,
              localities: localitiesOf(rules as StateRules, path),
              what: whatOf(path, group),
              status: group.status as FigureStatus,
              reliability: undefined,
              why: [group.why].filter(isSaid).map((why) => `${upperFirst(why)}.`),
              dispute: group.dispute,
            },
          ]
        : [],
    );
  });
}

/** How many groups of figures of a tax year are carried from an earlier one, of all there are. */
export function carriedGroups(files: Files, taxYear: number): { carried: number; all: number } {
  const groups = taxRulesOf(files, taxYear).flatMap(({ rules }) => provenanced(rules));
  return { carried: groups.filter(({ group }) => group.status === "carried").length, all: groups.length };
}

/** The rules of every place as they hold in a tax year. */
export function taxRulesOf(files: Files, taxYear: number): { path: string; rules: object }[] {
  const { federal, states } = taxFiles(files as Data);
  return [...federal, ...states].filter(({ year }) => year === taxYear);
}

function provenanced(
  value: unknown,
  path: readonly string[] = [],
): { path: readonly string[]; group: Provenanced }[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, each]) => provenanced(each, [...path, key]));
  return "status" in value ? [{ path, group: value as Provenanced }, ...inner] : inner;
}

/** Those of a group of localities, or the one that a tax within it is of. */
function localitiesOf({ localities = [] }: StateRules, path: readonly string[]): readonly string[] {
  const [list, group, , place] = path;
  if (list !== "localities") return [];
  const { places = [], flat } = localities[Number(group)] as LocalityGroup;
  const named = places.map(({ names: [name] }) => name);
  return place === undefined
    ? [...named, ...Object.keys(flat?.rates ?? {})]
    : named.slice(Number(place), Number(place) + 1);
}

/** Whether a group is of localities: each with taxes of its own, or with one rate. */
export function isLocalities(group: object): group is LocalityGroup {
  return "places" in group || "flat" in group;
}

/** What the rules call what has no name of its own. */
const UNNAMED: Readonly<Record<string, string>> = {
  schedule: "income tax rates",
  unemployment: "employer's unemployment tax",
};

function whatOf(path: readonly string[], group: object): string {
  const { name } = group as { name?: string };
  if (isLocalities(group)) return "local taxes";
  const list = path.filter((key) => !/^\d+$/.test(key)).at(-1);
  if (list === undefined) return "income tax";
  return name ?? UNNAMED[list] ?? list;
}

function isSaid(text: string | undefined): text is string {
  return text !== undefined && text !== "";
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A place as people say it. */
export function nameOfPlace(place: string): string {
  return place === "federal" ? "United States" : (STATE_NAMES[place as keyof typeof STATE_NAMES] ?? place);
}
