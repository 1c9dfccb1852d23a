import { HIRING_SCENARIOS, REQUISITION_STATUSES } from "../../core/hiring/hiringScenario.ts";
import type { Benchmarks } from "../../core/market/Benchmarks.ts";
import { LEVELS } from "../../core/market/levels.ts";
import { nationalEmployerFigures } from "../../reference/employerFigures.ts";
import { PLACES } from "../../reference/states.ts";
import type { Content } from "../Content.ts";
import { type FigureRanges, figure } from "../native/FigureRanges.ts";
import type { Allowed, SheetDescription } from "../Sheet.ts";
import type { CellArea, SheetCell } from "../SheetCell.ts";
import { ASSUMPTIONS, type Assumption, type AssumptionKey } from "./assumptions.ts";
import {
  columnHead,
  EMPTY,
  formula,
  input,
  label,
  oneCell,
  PLAN_FORMATS,
  padded,
  reference,
  title,
  words,
} from "./cells.ts";
import { columnAreas, type Layout, placed, rowReferences } from "./layout.ts";
import type { PlanChoice } from "./PlanChoice.ts";
import { SCENARIO_CELL, type SheetNames } from "./planSheets.ts";
import { keysOf } from "./SheetColumn.ts";

const { usd, usdOrNothing, count, factor, text } = PLAN_FORMATS;

/** The columns of the sheet, found by the heads of its scenario drivers. */
export const ASSUMPTION_COLUMNS = {
  label: { head: "Scenario drivers", width: 230 },
  value: { head: "In use", width: 110 },
  base: { head: "Base", width: 110 },
  lean: { head: "Lean", width: 110 },
  aggressive: { head: "Aggressive", width: 110 },
  class: { head: "Class", width: 60 },
  source: { head: "Reason", width: 460 },
} as const;
type ColumnKey = keyof typeof ASSUMPTION_COLUMNS;
export type AssumptionLayout = Layout<ColumnKey>;
const COLUMN_KEYS = keysOf(ASSUMPTION_COLUMNS);
const SCENARIO_KEYS = ["base", "lean", "aggressive"] as const;

/** Tables within the sheet: each item's label and value, under names of their own. */
type TableKey =
  | "Statuses"
  | "StatusCounted"
  | "Levels"
  | "LevelAverage"
  | "LevelFloor"
  | "Places"
  | "PlaceFactor";

/** References by the name of an assumption: what formulas of all sheets of the plan call. */
export type AssumptionReferences = Readonly<
  Record<AssumptionKey | TableKey | "Scenario" | "Overrides", string>
>;

/** What was typed on the sheet before, by section and label: it is kept when the plan is built again. */
export type TypedAssumptions = ReadonlyMap<string, Readonly<Partial<Record<ColumnKey, Content>>>>;

interface Section {
  title: string;
  /** Over the columns from the value to the source. */
  heads: readonly string[];
  rows: readonly (Assumption<AssumptionReferences> & { key?: AssumptionKey })[];
  /** Ranges over all rows, by the column they lie in. */
  names?: readonly (readonly [name: TableKey, column: "label" | "value"])[];
}

const SCENARIO_HEADS = ["In use", ...HIRING_SCENARIOS.map(({ name }) => name), "Class", "Reason"];
const FIGURE_HEADS = ["In use", "Key", "", "", "Class", "Source"];

const named = (section: (typeof ASSUMPTIONS)[AssumptionKey]["section"]): Section["rows"] =>
  keysOf(ASSUMPTIONS)
    .filter((key) => ASSUMPTIONS[key].section === section)
    .map((key) => ({ ...ASSUMPTIONS[key], key }));

const SECTIONS: readonly Section[] = [
  { title: "Plan", heads: ["Value", "", "", "", "Class", "Reason"], rows: named("Plan") },
  { title: "Scenario drivers", heads: SCENARIO_HEADS, rows: named("Scenario drivers") },
  {
    title: "Statuses counted",
    heads: SCENARIO_HEADS,
    rows: REQUISITION_STATUSES.map((status) => ({
      label: status,
      format: count,
      perScenario: ({ counts }) => (counts.includes(status) ? 1 : 0),
      accepts: [{ list: ["0", "1"] }, "1 (counted) or 0"],
      reason: "1: the plan pays for requisitions of this status",
    })),
    names: [
      ["Statuses", "label"],
      ["StatusCounted", "value"],
    ],
  },
  {
    title: "Market average by level",
    heads: FIGURE_HEADS,
    rows: LEVELS.map(({ level }) => ({ label: level, format: usd, figure: `base.${level.toLowerCase()}` })),
    names: [
      ["Levels", "label"],
      ["LevelAverage", "value"],
    ],
  },
  {
    title: "Floor to close by level",
    heads: FIGURE_HEADS,
    rows: LEVELS.map(({ level }) => ({
      label: level,
      format: usdOrNothing,
      figure: `${level.toLowerCase()}.floor`,
      otherwise: "0",
    })),
    names: [["LevelFloor", "value"]],
  },
  { title: "Other figures", heads: FIGURE_HEADS, rows: named("Other figures") },
  {
    title: "State factors",
    heads: FIGURE_HEADS,
    rows: PLACES.map((place): Section["rows"][number] =>
      place === "US"
        ? {
            label: place,
            format: factor,
            derived: () => "1",
            class: "A",
            reason: "the national figure itself",
          }
        : { label: place, format: factor, figure: `factor.${place}` },
    ),
    names: [
      ["Places", "label"],
      ["PlaceFactor", "value"],
    ],
  },
];

/** The row of each section's heads: two rows of title and words, then a blank one above every section. */
const HEAD_ROWS: readonly number[] = SECTIONS.map(
  (_, i) => 4 + SECTIONS.slice(0, i).reduce((rows, section) => rows + section.rows.length + 2, 0),
);

/** Where the assumptions stand, by name. */
function assumptionAreas(layout: AssumptionLayout): Record<AssumptionKey | TableKey, CellArea> {
  const areas = SECTIONS.flatMap(({ rows, names = [] }, i) => {
    const first = (HEAD_ROWS[i] ?? 0) + 1;
    return [
      ...rows.flatMap(({ key }, j) => (key ? [[key, oneCell(first + j, layout.value)] as const] : [])),
      ...names.map(
        ([name, column]) =>
          [name, { row: first, column: layout[column], rows: rows.length, columns: 1 }] as const,
      ),
    ];
  });
  return Object.fromEntries(areas) as Record<AssumptionKey | TableKey, CellArea>;
}

/** The references that formulas call; `overrides` is the range of the user's own figures. */
export function assumptionReferences(
  names: SheetNames,
  layout: AssumptionLayout,
  overrides: string,
): AssumptionReferences {
  const areas = assumptionAreas(layout);
  const references = keysOf(areas).map((key) => [key, reference(names.Assumptions, areas[key])] as const);
  return {
    ...(Object.fromEntries(references) as Record<AssumptionKey | TableKey, string>),
    Scenario: reference(names.Start, SCENARIO_CELL),
    Overrides: overrides,
  };
}

/** Every number that the plan rests on, each with its class and source; blue cells are the user's. */
export function assumptionsSheet(
  choice: PlanChoice,
  layout: AssumptionLayout,
  benchmarks: Benchmarks,
  figures: FigureRanges,
  typed: TypedAssumptions,
  at: AssumptionReferences,
): SheetDescription {
  const columns = COLUMN_KEYS.map((key) => layout[key]);
  const allowed: Allowed[] = [];
  const cells: SheetCell[][] = [
    [title("Assumptions")],
    [
      words(
        "Blue cells are yours to change; the rest calculates. Your own figures in place of published ones go into the Benchmarks sheet, as Your value. Class A: stated in the guide, B: arithmetic on A, C: another public source, D: our default.",
      ),
    ],
  ];
  for (const section of SECTIONS) {
    cells.push(
      [],
      [section.title, ...section.heads].map((head, i) => {
        const key = COLUMN_KEYS[i];
        return columnHead(head, key === "label" || key === "class" || key === "source" ? text : count);
      }),
    );
    for (const row of section.rows) {
      allowed.push(...allowedIn(row, cells.length + 1, layout));
      const { values, figureClass, source } = valuesOf(row, cells.length + 1, section.title);
      const blanks = Array.from({ length: 4 - values.length }, () => EMPTY);
      cells.push([label(row.label), ...values, ...blanks, words(figureClass), words(source)]);
    }
  }

  /** From the value to the third scenario, with class and source. */
  function valuesOf(row: Section["rows"][number], rowNumber: number, section: string) {
    const { label, format } = row;
    /** What was typed before, else our default. */
    const typedOr = (column: ColumnKey, byDefault: Content) =>
      input(typed.get(rowKey(section, label))?.[column] ?? byDefault, format);
    if ("decided" in row) {
      return { values: [input(row.decided(choice), format)], figureClass: "D", source: row.reason };
    }
    if ("byDefault" in row) {
      const { byDefault } = row;
      const value = typeof byDefault === "function" ? { formula: `=${byDefault(at)}` } : byDefault;
      return { values: [typedOr("value", value)], figureClass: "D", source: row.reason };
    }
    if ("perScenario" in row) {
      const c = rowReferences(layout, rowNumber);
      const three = SCENARIO_KEYS.map((key) => c[key]).join(",");
      const inputs = HIRING_SCENARIOS.map((scenario, i) =>
        typedOr(SCENARIO_KEYS[i] as ColumnKey, row.perScenario(scenario, at)),
      );
      const values = [formula(`CHOOSE(${at.Scenario},${three})`, format), ...inputs];
      // Words among the drivers stand where numbers do.
      return {
        values: values.map((cell): SheetCell => ({ ...cell, align: "right" })),
        figureClass: "D",
        source: row.reason,
      };
    }
    if ("derived" in row) {
      return { values: [formula(row.derived(at), format)], figureClass: row.class, source: row.reason };
    }
    if ("employer" in row) {
      const { key, class: figureClass, source, asOf, status } = nationalEmployerFigures()[row.employer];
      const values = [formula(figure(`"${key}"`, figures), format), words(key)];
      return { values, figureClass, source: `${source} (${asOf}, ${status})` };
    }
    const { class: figureClass, source } = benchmarks.figure(row.figure) ?? NOT_QUOTED;
    const inUse = figure(`"${row.figure}"`, figures);
    const shown = row.otherwise === undefined ? inUse : `IFERROR(0+${inUse},${row.otherwise})`;
    return { values: [formula(shown, format), words(row.figure)], figureClass, source };
  }

  return {
    kind: "Assumptions",
    tab: "#1a56db",
    columns,
    cells: placed(padded(cells, COLUMN_KEYS.length), columns),
    widths: COLUMN_KEYS.map((key) => ASSUMPTION_COLUMNS[key].width),
    frozen: { rows: 1, columns: 0 },
    names: assumptionAreas(layout),
    allowed,
    colours: [],
    charts: [],
    guarded: [],
  };
}

const NOT_QUOTED = {
  class: "D",
  source: "the senior floor for the levels above it; none is quoted below Senior, so 0 until you give yours",
};

/** What may be typed into the inputs of a row. */
function allowedIn(row: Section["rows"][number], rowNumber: number, layout: AssumptionLayout): Allowed[] {
  if (!("accepts" in row)) return [];
  const [accepts, inWords] = row.accepts;
  const keys = "perScenario" in row ? SCENARIO_KEYS : (["value"] as const);
  const areas = columnAreas(
    keys.map((key) => layout[key]),
    { row: rowNumber, rows: 1 },
  );
  return areas.map((area) => ({ area, accepts, help: `${row.label} must be ${inWords}.` }));
}

/** What stands beside the labels of an assumptions sheet as it is now; its cells in the order of the columns. */
export function typedAssumptions(cells: readonly (readonly Content[])[]): TypedAssumptions {
  const typed = new Map<string, Partial<Record<ColumnKey, Content>>>();
  let section = "";
  for (const [first = "", ...others] of cells) {
    if (SECTIONS.some(({ title }) => title === first)) section = String(first);
    else if (first !== "") {
      typed.set(
        rowKey(section, String(first)),
        Object.fromEntries(COLUMN_KEYS.slice(1).map((key, i) => [key, others[i] ?? ""])),
      );
    }
  }
  return typed;
}

/** Plan start, months, budget and as-of date: the cells that the panel's choices fill. They stand first. */
export function decidedAssumptions(layout: AssumptionLayout): CellArea {
  const rows = keysOf(ASSUMPTIONS).filter((key) => "decided" in ASSUMPTIONS[key]).length;
  return { ...assumptionAreas(layout).PlanStart, rows };
}

const rowKey = (section: string, label: string) => `${section}|${label}`;
