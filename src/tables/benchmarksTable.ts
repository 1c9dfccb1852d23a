import type { Benchmarks, Figure } from "../core/market/Benchmarks.ts";
import { isSeniorOrAbove, LEVELS } from "../core/market/levels.ts";
import { required } from "../core/market/required.ts";
import { publishedBenchmarks } from "../reference/benchmarks.ts";
import { dataVersion } from "../reference/dataVersion.ts";
import { employerCost } from "../reference/employerCost.ts";
import { STATE_CODES } from "../reference/states.ts";
import { unemploymentWageBase } from "../reference/unemploymentWageBase.ts";
import { areaA1, cellA1, quotedSheetName } from "./a1.ts";
import type { FigureRanges } from "./native/FigureRanges.ts";
import { type Column, type Content, FORMATS, HEAD_ROWS, type Table } from "./Table.ts";

/** The sheet that native formulas calculate against. */
export const BENCHMARKS_SHEET = "Benchmarks";

/** A pinned copy: where its title cell stands, counted from 1, and how many rows it has of each kind. */
export interface PinnedCopy extends PinnedRows {
  sheet: string;
  row: number;
  column: number;
}

/** What is remembered of a pinned copy: later versions may have other keys. */
export interface PinnedRows {
  version: string;
  /** Rows that AI_BENCHMARK knows; they come first. */
  published: number;
  /** Rows that take the user's own figures: those, and the floors of single levels. */
  overridable: number;
  all: number;
}

const COLUMNS: readonly Column[] = [
  {
    head: "Key",
    note: "The first three columns are what the formulas' last argument, overrides, takes.",
    width: 190,
    format: FORMATS.text,
    style: "text",
  },
  {
    head: "Your value",
    note: "Your own figure in place of the pinned one; blank keeps the pinned one.",
    width: 95,
    format: FORMATS.number,
    style: "input",
  },
  {
    head: "Your source",
    note: "Where your figure is from.",
    width: 140,
    format: FORMATS.text,
    style: "input",
  },
  {
    head: "Pinned value",
    note: "As it was when this sheet was made; updating the add-on does not change it.",
    width: 95,
    format: FORMATS.number,
    style: "result",
  },
  {
    head: "Value in use",
    note: "Yours where you gave one, else the pinned one. Native formulas read this column.",
    width: 95,
    format: FORMATS.number,
    style: "result",
  },
  { head: "Unit", width: 80, format: FORMATS.text, style: "text" },
  {
    head: "Class",
    note: "A: stated in the guide. B: arithmetic on A. C: another public source. D: our default.",
    width: 50,
    format: FORMATS.text,
    style: "text",
  },
  { head: "As of", width: 85, format: FORMATS.text, style: "text" },
  { head: "Source", width: 220, format: FORMATS.text, style: "text" },
  { head: "Note", width: 600, format: FORMATS.text, style: "text" },
];
// Where each column stands in the block, counted from 0.
const [KEY, OWN_SOURCE, PINNED, IN_USE, UNIT, CLASS, AS_OF, SOURCE, NOTE] = [
  0, 2, 3, 4, 5, 6, 7, 8, 9,
] as const;

/** What stands where no figure is quoted: words, so that arithmetic on it is an error and not a zero. */
const NONE_QUOTED = "none quoted";

interface PinnedRow extends Omit<Figure, "value"> {
  value: number | typeof NONE_QUOTED;
  /** The key whose value in use holds until the user gives one of this key. */
  follows?: string;
}

/** The published figures, the keys that only a user can fill, and what else native formulas need, in this order. */
function pinnedRows(published: Benchmarks): { published: PinnedRow[]; own: PinnedRow[]; fixed: PinnedRow[] } {
  const floor = required(published, "senior.floor");
  return {
    published: published.keys().map((key) => required(published, key)),
    own: LEVELS.filter(({ level }) => level !== "Senior").map(({ level }): PinnedRow => {
      const key = `${level.toLowerCase()}.floor`;
      if (!isSeniorOrAbove(level)) {
        const note = "No floor is quoted below Senior: give your own.";
        return { ...floor, key, value: NONE_QUOTED, class: "D", source: "", note, asOf: "" };
      }
      const note = "Follows senior.floor until you give your own.";
      const source = "our default: the senior floor holds for the levels above it";
      return { ...floor, key, class: "D", source, note, follows: "senior.floor" };
    }),
    fixed: [nationalFigure("factor.US"), nationalFigure("living.US"), ...employerFigures()],
  };
}

function nationalFigure(key: string): Figure {
  const note = "The national figure itself: 1 by definition. Not for your own value.";
  return { key, value: 1, unit: "ratio", kind: "factor", class: "B", source: "definition", note, asOf: "" };
}

function employerFigures(): Figure[] {
  const { socialSecurityRate, socialSecurityWageBase, medicareRate, futaRate, futaWageBase, benefitsRate } =
    employerCost();
  return [
    socialSecurityRate,
    socialSecurityWageBase,
    medicareRate,
    futaRate,
    futaWageBase,
    benefitsRate,
    ...STATE_CODES.flatMap((state) => unemploymentWageBase(state) ?? []),
  ];
}

/** What the user put beside a pinned figure. */
export interface OwnCells {
  value: Content;
  source: Content;
}

/**
 * The pinned figures: what native formulas calculate against, and where users put figures of their own. `ownCells`
 * are theirs by key, kept when the figures are pinned anew.
 */
export function benchmarksTable(
  { row, column }: { row: number; column: number },
  ownCells: ReadonlyMap<string, OwnCells> = new Map(),
): Table {
  const { published, own, fixed } = pinnedRows(publishedBenchmarks());
  const rows = [...published, ...own, ...fixed];
  const cell = (index: number, at: number) => cellA1(row + HEAD_ROWS + index, column + at);
  const overridable = published.length + own.length;
  return {
    title: `AI Comp benchmarks, version ${dataVersion().version}`,
    provenance: `Pinned as of ${dataVersion().asOf}. Native formulas in this workbook calculate against this sheet, with or without the add-on.`,
    titleCells: {},
    columns: COLUMNS,
    rows: rows.map(({ key, value, unit, class: figureClass, asOf, source, note, follows }, i): Content[] => {
      const otherwise =
        follows === undefined
          ? cell(i, PINNED)
          : cell(
              rows.findIndex((candidate) => candidate.key === follows),
              IN_USE,
            );
      const yours = cell(i, PINNED - 2);
      return [
        key,
        ownCells.get(key)?.value ?? "",
        ownCells.get(key)?.source ?? "",
        value,
        { formula: i < overridable ? `=IF(${yours}="",${otherwise},${yours})` : `=${otherwise}` },
        unit,
        figureClass,
        asOf,
        source,
        note,
      ];
    }),
    colours: [],
    charts: [],
    asksBeforeEdits: true,
  };
}

/** What `benchmarksTable` writes, as it is remembered with the block. */
export function currentRows(): PinnedRows {
  const { published, own, fixed } = pinnedRows(publishedBenchmarks());
  const overridable = published.length + own.length;
  return {
    version: dataVersion().version,
    published: published.length,
    overridable,
    all: overridable + fixed.length,
  };
}

/** The pinned figures as formulas name them: those in use, or those that were pinned whatever the user gave. */
export function pinnedFigures(copy: PinnedCopy, which: "in use" | "as pinned"): FigureRanges {
  const column = (at: number) => absoluteRange(copy, at, copy.all);
  return {
    keys: column(KEY),
    values: column(which === "in use" ? IN_USE : PINNED),
    unit: column(UNIT),
    class: column(CLASS),
    asOf: column(AS_OF),
    source: column(SOURCE),
    note: column(NOTE),
    publishedKeys: absoluteRange(copy, KEY, copy.published),
  };
}

/** The cells that a live formula's overrides argument takes. */
export function overridesRange(copy: PinnedCopy): string {
  return absoluteRange(copy, KEY, copy.overridable, OWN_SOURCE + 1);
}

/** The same as an area: key, your value, your source. */
export function overridesArea({ sheet, row, column, overridable }: PinnedCopy) {
  return { sheet, row: row + HEAD_ROWS, column: column + KEY, rows: overridable, columns: OWN_SOURCE + 1 };
}

function absoluteRange({ sheet, row, column }: PinnedCopy, at: number, rows: number, columns = 1): string {
  const area = areaA1(row + HEAD_ROWS, column + at, rows, columns);
  return `${quotedSheetName(sheet)}!${area.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;
}
