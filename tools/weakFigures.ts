import { disputeInWords } from "../src/core/dispute.ts";
import { standingInWords } from "../src/core/status.ts";
import { dataVersion } from "../src/reference/dataVersion.ts";
import { A_YEAR, type Effect, effectOf, result } from "./weakFigures/effect.ts";
import {
  type Files,
  type FormulasWith,
  formulasWithData,
  projectFiles,
} from "./weakFigures/formulasWithData.ts";
import {
  carriedGroups,
  isLocalities,
  nameOfPlace,
  type WeakGroup,
  weakGroups,
} from "./weakFigures/weakGroups.ts";

/** One line of the list: groups that are weak for the same reason, and the most that one of them may be wrong by. */
export interface WeakFigures {
  what: string;
  status: string;
  why: string;
  /** US dollars a year. */
  effect: number;
  /** Where it is that much. */
  most: string;
}

let written: Promise<string> | undefined;

/** What of the embedded figures is weak and why, the largest effect in dollars first, as Markdown. */
export function weakFiguresInWords(): Promise<string> {
  written ??= inWords(projectFiles());
  return written;
}

async function inWords(files: Files): Promise<string> {
  const lines = weakFigures(files, await formulasWithData());
  return [
    "| effect a year | what | status | why |",
    "|---|---|---|---|",
    ...lines.map(({ effect, what, most, status, why }) =>
      row([dollars(effect), `${what}${most && `; most: ${most}`}`, status, why]),
    ),
    "",
    ...laterYears(files),
    "",
  ].join("\n");
}

/** The list itself: every weak group of the tables and of the tax year where none is named, alike ones in one line. */
export function weakFigures(files: Files, formulas: FormulasWith): WeakFigures[] {
  const alike = new Map<string, { group: WeakGroup; effect: Effect }[]>();
  for (const group of weakGroups(files, dataVersion().taxYear)) {
    const members = alike.get(kindOf(group)) ?? [];
    alike.set(kindOf(group), members);
    members.push({ group, effect: effectOf(group, files, formulas) });
  }
  return [...[...alike.values()].map(line), remoteFactor(files, formulas)].sort(
    (a, b) => b.effect - a.effect,
  );
}

/** Groups of one kind are told in one line: rows of a table, and tax rules that are weak for the same reason. */
function kindOf({ file, what, status, reliability, why, dispute }: WeakGroup): string {
  const taxes = file.startsWith("tax/");
  return JSON.stringify([taxes || file, what, status, reliability, taxes && why, dispute]);
}

function line(members: readonly { group: WeakGroup; effect: Effect }[]): WeakFigures {
  const largest = members.reduce((most, each) => (each.effect.dollars > most.effect.dollars ? each : most));
  const { group, effect } = largest;
  const localities = members.flatMap(({ group: { figures } }) => localitiesIn(figures));
  const common = group.why.filter((sentence) => members.every((each) => each.group.why.includes(sentence)));
  return {
    what: [nameOf(group, members.length, localities), placesOf(members)].filter(Boolean).join(", "),
    status: standingInWords(group.status, group.reliability),
    why: [...common, ...(group.dispute ? [`${disputeInWords(group.dispute)}.`] : [])].join(" "),
    effect: effect.dollars,
    most: members.length > 1 || localities.length > 1 ? nameOfPlace(effect.case.name) : "",
  };
}

function nameOf({ what, figures }: WeakGroup, members: number, localities: readonly string[]): string {
  if (localities.length > 0)
    return localities.length === 1 ? `${localities[0]}` : `${localities.length} ${what}`;
  if ("key" in figures) return `\`${what}\``;
  return `${upperFirst(what)}${members > 1 ? ` (${members})` : ""}`;
}

/** More places than this are a number, which stands before them already. */
const MOST_NAMED = 12;

function placesOf(members: readonly { group: WeakGroup }[]): string {
  const places = new Set(members.flatMap(({ group: { place } }) => place ?? []));
  return places.size > MOST_NAMED ? "" : [...places].map(nameOfPlace).sort().join(", ");
}

function localitiesIn(figures: object): readonly string[] {
  if (!isLocalities(figures)) return [];
  const { places = [], flat } = figures;
  return [...places.flatMap(({ names }) => names), ...Object.keys(flat?.rates ?? {})];
}

/** Pay for remote work is our default, and stands in no row. */
function remoteFactor(files: Files, formulas: FormulasWith): WeakFigures {
  const key = "factor.REMOTE";
  const known = formulas(files);
  const about = (field: string) => known.find(({ name }) => name === "AI_BENCHMARK")?.evaluate([key, field]);
  const senior = (overrides?: (string | number)[][]) =>
    result(
      { name: "REMOTE", formula: "AI_SALARY", argumentList: [8, "REMOTE", undefined, undefined, overrides] },
      known,
    );
  const moved = [[key, (about("value") as number) * (1 + A_YEAR), ""]];
  return {
    what: "State factor for remote work",
    status: "our default",
    why: about("note") as string,
    effect: Math.abs(senior(moved) - senior()),
    most: "",
  };
}

function laterYears(files: Files): string[] {
  const { taxYear } = dataVersion();
  const years = [...new Set(Object.keys(files).flatMap((file) => /^tax\/(\d{4})\//.exec(file)?.[1] ?? []))];
  return years
    .map(Number)
    .filter((year) => year > taxYear)
    .map((year) => {
      const { carried, all } = carriedGroups(files, year);
      return `For ${year}, ${carried} of ${all} groups of tax figures are carried from an earlier year; the other ${all - carried} are what is known of ${year} so far.`;
    });
}

function dollars(amount: number): string {
  return amount < 1 ? "under $1" : `$${Math.round(amount).toLocaleString("en-US")}`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replace(/\|/g, "\\|")).join(" | ")} |`;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
