import { type Benchmarks, CLASS_MEANINGS, type Figure } from "../core/market/Benchmarks.ts";
import { isSeniorOrAbove, LEVELS } from "../core/market/levels.ts";
import { noteOn } from "../core/market/noteOn.ts";
import { required } from "../core/market/required.ts";
import { meaningsInWords } from "../core/meaningsInWords.ts";
import { Refusal } from "../core/Refusal.ts";
import { STATUS_MEANINGS } from "../core/status.ts";
import { publishedBenchmarks } from "../reference/benchmarks.ts";
import { dataVersion } from "../reference/dataVersion.ts";
import { nationalEmployerFigures, stateEmployerFigures } from "../reference/employerFigures.ts";
import { absolute, areaA1, quotedSheetName } from "./a1.ts";
import type { Content } from "./Content.ts";
import type { Block } from "./columns/blockTable.ts";
import { columnList, columnOf } from "./columns/Column.ts";
import { type Layout, lastRow, wholeColumns } from "./columns/Layout.ts";
import type { FigureRanges } from "./native/FigureRanges.ts";
import type { CellArea } from "./SheetCell.ts";
import { FORMATS } from "./Table.ts";

/** The sheet that native formulas calculate against. */
export const BENCHMARKS_SHEET = "Benchmarks";

/** A pinned copy: where it stands in the workbook, by its columns' keys. */
export interface PinnedCopy {
  sheet: string;
  version: string;
  /** Rows that AI_BENCHMARK knows; they are pinned first. */
  published: number;
  layout: Layout<BenchmarksKey>;
}

/** What stands where no figure is quoted: words, so that arithmetic on it is an error and not a zero. */
const NONE_QUOTED = "none quoted";

export interface PinnedRow extends Omit<Figure, "value"> {
  value: number | typeof NONE_QUOTED;
  /** The key whose value in use holds until the user gives one of this key. */
  follows?: string;
  /** Not for figures of the user's own. */
  isFixed?: true;
  ownCells?: OwnCells | undefined;
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
        return { ...floor, key, value: NONE_QUOTED, class: "D", source: "", note, asOf: "", status: "" };
      }
      const note = "Follows senior.floor until you give your own.";
      const source = "our default: the senior floor holds for the levels above it";
      return { ...floor, key, class: "D", source, note, status: "", follows: "senior.floor" };
    }),
    fixed: [
      nationalFigure("factor.US"),
      nationalFigure("living.US"),
      ...Object.values(nationalEmployerFigures()),
      ...stateEmployerFigures(),
    ],
  };
}

function nationalFigure(key: string): Figure {
  const note = "The national figure itself: 1 by definition. Not for your own value.";
  const definition = { class: "B", source: "definition", asOf: "", status: "" } as const;
  return { key, value: 1, unit: "ratio", kind: "factor", note, ...definition };
}

/** What the user put beside a pinned figure. */
export interface OwnCells {
  value: Content;
  source: Content;
}

/** What is remembered of a pinned copy. */
export interface PinnedChoices {
  version: string;
  published: number;
}

/** The same of what is pinned today. */
export function pinnedToday(): PinnedChoices {
  return { version: dataVersion().version, published: pinnedRows(publishedBenchmarks()).published.length };
}

/**
 * The pinned figures: what native formulas calculate against, and where users put figures of their own. `ownCells`
 * are theirs by key, kept when the figures are pinned anew.
 */
export function benchmarksBlock(
  ownCells: ReadonlyMap<string, OwnCells> = new Map(),
): Block<PinnedRow, BenchmarksKey> {
  const { published, own, fixed } = pinnedRows(publishedBenchmarks());
  const withOwn = (row: PinnedRow): PinnedRow => ({ ...row, ownCells: ownCells.get(row.key) });
  return {
    title: `AI Comp benchmarks, version ${dataVersion().version}`,
    provenance: `Pinned as of ${dataVersion().asOf}. Native formulas in this workbook calculate against this sheet, with or without the add-on.`,
    columns: BENCHMARKS_COLUMNS,
    identifies: ["key"],
    items: [
      ...[...published, ...own].map(withOwn),
      ...fixed.map((row): PinnedRow => ({ ...row, isFixed: true })),
    ],
    // Its formulas are plain arithmetic on the sheet itself.
    insertAs: "native",
    frozenTo: "key",
    asksBeforeEdits: true,
  };
}

/** Keys of the pinned sheet that AI_BENCHMARK does not know: only a user fills them, or only formulas read them. */
export function unpublishedKeys(): ReadonlySet<string> {
  const { own, fixed } = pinnedRows(publishedBenchmarks());
  return new Set([...own, ...fixed].map(({ key }) => key));
}

/** Keys that do not take figures of the user's own. */
export function fixedKeys(): ReadonlySet<string> {
  return new Set(pinnedRows(publishedBenchmarks()).fixed.map(({ key }) => key));
}

/** Amounts of money as money; ratios, days and counts with the digits that they have. */
function formatOf({ unit }: PinnedRow): string {
  return unit === "USD/year" || unit === "USD" ? FORMATS.usd : FORMATS.number;
}

export const BENCHMARKS_COLUMNS = columnList<PinnedRow>()({
  key: {
    is: "text",
    head: "Key",
    note: "The first three columns are what the formulas' last argument, overrides, takes.",
    width: 250,
    format: FORMATS.text,
    value: ({ key }) => key,
  },
  own: {
    is: "typed",
    head: "Your value",
    note: "Your own figure in place of the pinned one; blank keeps the pinned one.",
    width: 95,
    format: FORMATS.number,
    formatOf,
    value: ({ ownCells }) => ownCells?.value ?? "",
  },
  ownSource: {
    is: "typed",
    head: "Your source",
    note: "Where your figure is from.",
    width: 140,
    format: FORMATS.text,
    value: ({ ownCells }) => ownCells?.source ?? "",
  },
  pinned: {
    is: "text",
    style: "result",
    head: "Pinned value",
    note: "As it was when this sheet was made; updating the add-on does not change it.",
    width: 105,
    format: FORMATS.number,
    formatOf,
    value: ({ value }) => value,
  },
  inUse: {
    is: "calculated",
    head: "Value in use",
    note: "Yours where you gave one, else the pinned one. Native formulas read this column.",
    width: 105,
    format: FORMATS.number,
    formatOf,
    value: ({ value }) => value,
    formula: (row, all, { follows, isFixed }) => {
      if (isFixed) return row.pinned;
      if (follows === undefined) return `IF(${row.own}="",${row.pinned},${row.own})`;
      // Found by its key: people sort this sheet.
      const other = (column: string) => `SUMIFS(${column},${all.key},"${follows}")`;
      return `IF(${row.own}<>"",${row.own},IF(${other(all.own)}>0,${other(all.own)},${other(all.pinned)}))`;
    },
  },
  unit: { is: "text", head: "Unit", width: 80, format: FORMATS.text, value: ({ unit }) => unit },
  class: {
    is: "text",
    head: "Class",
    note: meaningsInWords(CLASS_MEANINGS),
    width: 60,
    format: FORMATS.text,
    value: (row) => row.class,
  },
  status: {
    is: "text",
    head: "Status",
    note: meaningsInWords(STATUS_MEANINGS),
    width: 90,
    format: FORMATS.text,
    value: ({ status }) => status,
  },
  reliability: {
    is: "text",
    head: "Reliability",
    note: "The grade of a state factor, A the best; its note says what the grade means.",
    width: 80,
    format: FORMATS.text,
    value: ({ reliability }) => reliability ?? "",
  },
  asOf: { is: "text", head: "As of", width: 85, format: FORMATS.text, value: ({ asOf }) => asOf },
  source: {
    is: "text",
    head: "Source",
    width: 260,
    format: FORMATS.text,
    wraps: true,
    value: ({ source }) => source,
  },
  note: {
    is: "text",
    head: "Note",
    width: 900,
    format: FORMATS.text,
    wraps: true,
    value: noteOn,
  },
});
export type BenchmarksKey = keyof typeof BENCHMARKS_COLUMNS;

/** The pinned figures as formulas name them: those in use, or those that were pinned whatever the user gave. */
export function pinnedFigures(
  { sheet, published, layout }: PinnedCopy,
  which: "in use" | "as pinned",
): FigureRanges {
  const all = wholeColumns(layout);
  // A column that was taken out gives an error where a formula asks for it, and never another column's cells.
  const column = (key: BenchmarksKey) =>
    layout.columns[key] === undefined ? "NA()" : `${quotedSheetName(sheet)}!${all[key]}`;
  return {
    keys: column("key"),
    values: column(which === "in use" ? "inUse" : "pinned"),
    unit: column("unit"),
    class: column("class"),
    status: column("status"),
    reliability: column("reliability"),
    asOf: column("asOf"),
    source: column("source"),
    note: column("note"),
    publishedKeys: `${quotedSheetName(sheet)}!${absolute(
      areaA1(layout.headRow, layout.columns.key ?? layout.area.column, published + 1, 1),
    )}`,
  };
}

/** Columns in which users give figures of their own, beside the keys. */
export function ownFigureRanges({
  sheet,
  layout,
}: PinnedCopy): Readonly<Record<"own" | "ownSource", string>> {
  const all = wholeColumns(layout);
  return {
    own: `${quotedSheetName(sheet)}!${all.own}`,
    ownSource: `${quotedSheetName(sheet)}!${all.ownSource}`,
  };
}

/** The figures in use, for native formulas: they cannot be written without a pinned copy. */
export function figuresInUse(copy: PinnedCopy | undefined): FigureRanges {
  if (!copy) throw new Error("Native formulas need pinned figures.");
  return pinnedFigures(copy, "in use");
}

/** The cells that a live formula's overrides argument takes. */
export function overridesRange(copy: PinnedCopy): string {
  const { sheet, row, column, rows, columns } = overridesArea(copy);
  return `${quotedSheetName(sheet)}!${absolute(areaA1(row, column, rows, columns))}`;
}

/** The same as an area: key, your value, your source, from below the heads. */
export function overridesArea({ sheet, layout }: PinnedCopy): CellArea & { sheet: string } {
  const { headRow, columns } = layout;
  const [key, own, ownSource] = [columns.key, columns.own, columns.ownSource];
  if (key === undefined || own !== key + 1 || ownSource !== key + 2) {
    const heads = (["key", "own", "ownSource"] as const).map(
      (each) => `"${columnOf(BENCHMARKS_COLUMNS, each).head}"`,
    );
    throw new Refusal(
      `${quotedSheetName(sheet)} must have the columns ${heads.join(", ")} side by side, because the formulas' overrides take the three together; move them back.`,
    );
  }
  return { sheet, row: headRow + 1, column: key, rows: lastRow(layout) - headRow, columns: 3 };
}
