import {
  HIRING_SCENARIOS,
  REQUISITION_STATUSES,
  type RequisitionStatus,
} from "../../core/hiring/hiringScenario.ts";
import { PLAN_LIMITS } from "../../core/hiring/planAssumptions.ts";
import type { Benchmarks } from "../../core/market/Benchmarks.ts";
import { LEVELS } from "../../core/market/levels.ts";
import { onFirstUse } from "../../core/onFirstUse.ts";
import type { Place } from "../../core/units/place.ts";
import { nationalEmployerFigures, stateEmployerFigures } from "../../reference/employerFigures.ts";
import { everyPlace } from "../../reference/metroAreas.ts";
import { STATE_NAMES, stateOf } from "../../reference/states.ts";
import type { Content } from "../Content.ts";
import type { Cells } from "../columns/Column.ts";
import { type FigureRanges, figure } from "../native/FigureRanges.ts";
import { quoted } from "../native/literal.ts";
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
import { inputProblem, MUST_BE } from "./inputProblem.ts";
import { columnAreas, type Layout, placed, rowReferences, sideBySide } from "./layout.ts";
import type { PlanChoice } from "./PlanChoice.ts";
import { kindOf, SCENARIO_CELL, type SheetNames } from "./planSheets.ts";
import { keysOf } from "./SheetColumn.ts";

const { usd, usdOrNothing, count, factor, text, date, percent } = PLAN_FORMATS;

/** The columns of the sheet, found by the heads of its scenario drivers. */
export const ASSUMPTION_COLUMNS = {
  label: { head: "Scenario drivers", width: 230 },
  value: { head: "In use", width: 110 },
  base: { head: "Base", width: 110 },
  lean: { head: "Lean", width: 110 },
  aggressive: { head: "Aggressive", width: 110 },
  problem: { head: "Problem", width: 200 },
  class: { head: "Class", width: 60 },
  source: { head: "Reason", width: 460 },
} as const;
type ColumnKey = keyof typeof ASSUMPTION_COLUMNS;
export type AssumptionLayout = Layout<ColumnKey>;
const COLUMN_KEYS = keysOf(ASSUMPTION_COLUMNS);
const SCENARIO_KEYS = ["base", "lean", "aggressive"] as const;
const VALUE_KEYS: ReadonlySet<ColumnKey> = new Set(["value", ...SCENARIO_KEYS]);
const VALUES = VALUE_KEYS.size;

/** Tables within the sheet: columns of their rows under names of their own. */
type TableKey =
  | "Statuses"
  | "StatusCounted"
  | "StatusProbability"
  | "Levels"
  | "LevelAverage"
  | "LevelFloor"
  | "Places"
  | "PlaceFactor"
  | "PlaceUnemploymentBase"
  | "PlacePremium"
  | "PlacePremiumBase"
  | "StateNames";

export const SCENARIOS = HIRING_SCENARIOS.map(({ name }) => name);
export type ScenarioName = (typeof HIRING_SCENARIOS)[number]["name"];
const SCENARIO_COLUMN = { Base: "base", Lean: "lean", Aggressive: "aggressive" } as const;

/** The calendar years that 36 months can touch, counted from 1. */
export const YEARS = [1, 2, 3, 4] as const;
export type PlanYear = (typeof YEARS)[number];
const CALENDAR = {
  year: "value",
  from: "base",
  merit: "lean",
  until: "aggressive",
} as const satisfies Record<string, ColumnKey>;
const SHARES = {
  kept: "value",
  bonus: "base",
  first: "lean",
  next: "aggressive",
} as const satisfies Record<string, ColumnKey>;
type YearFact = keyof typeof CALENDAR | keyof typeof SHARES;

/** What formulas of all sheets of the plan call: names where assumptions have them, else cells. */
export interface AssumptionReferences
  extends Readonly<Record<AssumptionKey | TableKey | "Scenario" | "Overrides", string>> {
  /** The value of a driver in a scenario, whichever is chosen. */
  of(key: AssumptionKey, scenario: ScenarioName): string;
  /** Which statuses a scenario counts. */
  countedIn(scenario: ScenarioName): string;
  /** A column of all rows in which somebody may type, with their heads. */
  typedRows(column: "label" | "problem"): string;
  /** A calendar year, and from which month of the plan to which it lasts, counted from 0. */
  inYear(year: PlanYear, fact: YearFact): string;
  /** The same of all of them. */
  inYears(fact: YearFact): string;
}

/** What was typed on the sheet before, by section and label: it is kept when the plan is built again. */
export type TypedAssumptions = ReadonlyMap<string, Readonly<Partial<Record<ColumnKey, Content>>>>;

/** Formulas or words in the columns from the value on. */
interface Listed {
  label: string;
  format: string;
  formats?: readonly string[];
  cells: (at: AssumptionReferences, figures: FigureRanges) => readonly (string | { words: string })[];
  class: string;
  source: string;
  /** The pinned figure that class and source are those of. */
  figure?: string;
}
type Row = (Assumption<AssumptionReferences> & { key?: AssumptionKey }) | Listed;

interface Section {
  title: string;
  /** Over the values, then class and source. */
  heads: readonly string[];
  rows: readonly Row[];
  /** A list to look things up in, which is folded away. */
  isFolded?: true;
  /** Ranges over all rows, from one column to another. */
  names?: readonly (readonly [name: TableKey, first: ColumnKey, last?: ColumnKey])[];
}

const SCENARIO_HEADS = ["In use", ...SCENARIOS, "Class", "Reason"];
const VALUE_HEADS = ["Value", "", "", "", "Class", "Reason"];
const FIGURE_HEADS = ["In use", "Key", "", "", "Class", "Source"];

const named = (section: (typeof ASSUMPTIONS)[AssumptionKey]["section"]): Section["rows"] =>
  keysOf(ASSUMPTIONS)
    .filter((key) => ASSUMPTIONS[key].section === section)
    .map((key) => ({ ...ASSUMPTIONS[key], key }));

/** How likely a requisition of a status comes about. */
export const PROBABILITIES: Readonly<Record<RequisitionStatus, number>> = {
  Proposed: 0.4,
  Open: 0.7,
  "Offer out": 0.8,
  Filled: 1,
  "On hold": 0.1,
  Cancelled: 0,
};
/** More than anybody is paid: no wage base. */
const NO_WAGE_BASE = 1e9;

const SECTIONS: readonly Section[] = [
  { title: "Plan", heads: VALUE_HEADS, rows: named("Plan") },
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
    title: "Probability by status",
    heads: VALUE_HEADS,
    rows: REQUISITION_STATUSES.map((status) => ({
      label: status,
      format: percent,
      byDefault: PROBABILITIES[status],
      accepts: [
        { from: PLAN_LIMITS.probability.min, to: PLAN_LIMITS.probability.max },
        "a share from 0% to 100%",
      ],
      reason: "how likely a requisition of this status comes about: weighs the expected cost",
    })),
    names: [["StatusProbability", "value"]],
  },
  {
    title: "Calendar years",
    heads: ["Year", "From month", "Merit from", "Until month", "Class", "Reason"],
    rows: YEARS.map((year): Listed => {
      const first = ({ inYear, PlanStart }: AssumptionReferences) =>
        `(${inYear(year, "year")}-YEAR(${PlanStart}))*12-MONTH(${PlanStart})`;
      return {
        label: `Year ${year}`,
        format: count,
        cells: (at) => [
          `YEAR(${at.PlanStart})+${year - 1}`,
          year === 1 ? "0" : `MIN(${at.PlanMonths},${first(at)}+1)`,
          `MAX(${at.inYear(year, "from")},MIN(${at.inYear(year, "until")},${first(at)}+${at.MeritMonth}))`,
          `MIN(${at.PlanMonths},${first(at)}+13)`,
        ],
        class: "B",
        source: "months of the plan in that year, counted from 0; taxes have their caps by calendar year",
      };
    }),
  },
  {
    title: "Within calendar years",
    heads: ["Kept", "Bonus paid", "First day", "Next day", "Class", "Reason"],
    rows: YEARS.map(
      (year): Listed => ({
        label: `Within year ${year}`,
        format: percent,
        formats: [percent, count, date, date],
        cells: (at) => [
          `(1-${at.Attrition})^((${at.inYear(year, "from")}+${at.inYear(year, "until")})/24)`,
          `IF(${at.BonusMonth}=0,1,IF(AND(DATE(${at.inYear(year, "year")},${at.BonusMonth},1)>=${at.PlanStart},DATE(${at.inYear(year, "year")},${at.BonusMonth},1)<${at.PlanEnd}),1,0))`,
          `MAX(${at.PlanStart},DATE(${at.inYear(year, "year")},1,1))`,
          `MIN(${at.PlanEnd},DATE(${at.inYear(year, "year")}+1,1,1))`,
        ],
        class: "B",
        source: "what attrition leaves by the middle of it; 1 where its bonus month lies in the plan",
      }),
    ),
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
    title: "Places",
    isFolded: true,
    heads: ["Factor", "Unemployment base", "Leave premium", "Premium base", "Class", "Source"],
    // Asked for when the sheet is described, so that loading reads no data.
    get rows() {
      return placeRows();
    },
    names: [
      ["Places", "label"],
      ["PlaceFactor", "value"],
      ["PlaceUnemploymentBase", "base"],
      ["PlacePremium", "lean"],
      ["PlacePremiumBase", "aggressive"],
    ],
  },
  {
    title: "Names of states",
    isFolded: true,
    heads: ["Code", "", "", "", "Class", "Reason"],
    rows: [...Object.entries(STATE_NAMES), ["US", "United States"] as const].map(
      ([code, name]): Listed => ({
        label: name,
        format: text,
        cells: () => [{ words: code }],
        class: "",
        source: "a state may be typed by its name",
      }),
    ),
    names: [["StateNames", "label", "value"]],
  },
];

const placeRows = onFirstUse(() => {
  const pinned = new Set(stateEmployerFigures().map(({ key }) => key));
  return everyPlace().map((place) => placeRow(place, pinned));
});

/** What a place adds to pay, and its state to taxes; no single state, no taxes of it. */
function placeRow(place: Place, pinned: ReadonlySet<string>): Listed {
  const state = stateOf(place) ?? place;
  const premium = `leave_premium.${state}`;
  const factorKey = `factor.${place}`;
  return {
    label: place,
    format: factor,
    formats: [factor, usdOrNothing, "0.00%;;", usdOrNothing],
    cells: (_, figures) => {
      const inUse = (key: string, otherwise: number) =>
        pinned.has(key) ? `IFERROR(0+${figure(quoted(key), figures)},${otherwise})` : `${otherwise}`;
      return [
        place === "US" ? "1" : figure(quoted(factorKey), figures),
        inUse(`unemployment.wage_base.${state}`, 0),
        place === "US" ? "0" : inUse(`${premium}.rate`, 0),
        inUse(`${premium}.wage_base`, NO_WAGE_BASE),
      ];
    },
    ...(place === "US"
      ? { class: "A", source: "the national figure itself" }
      : { class: "", source: "", figure: factorKey }),
  };
}

/** The row of each section's heads: two rows of title and words, then a blank one above every section. */
const headRows = onFirstUse(() =>
  SECTIONS.map(
    (_, i) => 4 + SECTIONS.slice(0, i).reduce((rows, section) => rows + section.rows.length + 2, 0),
  ),
);

const firstRow = (title: string) =>
  (headRows()[SECTIONS.findIndex((section) => section.title === title)] ?? 0) + 1;

/** Where the assumptions stand, by name. */
function assumptionAreas(layout: AssumptionLayout): Record<AssumptionKey | TableKey, CellArea> {
  const areas = SECTIONS.flatMap(({ rows, names = [] }, i) => {
    const first = (headRows()[i] ?? 0) + 1;
    return [
      ...rows.flatMap((row, j) =>
        "key" in row && row.key ? [[row.key, oneCell(first + j, layout.value)] as const] : [],
      ),
      ...names.map(([name, left, right = left]) => {
        const columns = layout[right] - layout[left] + 1;
        return [name, { row: first, column: layout[left], rows: rows.length, columns }] as const;
      }),
    ];
  });
  return Object.fromEntries(areas) as Record<AssumptionKey | TableKey, CellArea>;
}

/** Of a column, from the first section's heads to the last row with an input. */
function typedRows(column: number): CellArea {
  const [first = 0] = headRows();
  return { row: first, column, rows: firstRow("Places") - 2 - first, columns: 1 };
}

/** The names of all assumptions. */
export function assumptionNames(): readonly string[] {
  return keysOf(assumptionAreas(sideBySide(ASSUMPTION_COLUMNS)));
}

/** What formulas call; `overrides` is the range of the user's own figures. */
export function assumptionReferences(
  { Assumptions: sheet, Board }: SheetNames,
  layout: AssumptionLayout,
  overrides: string,
): AssumptionReferences {
  const areas = assumptionAreas(layout);
  const names = Object.fromEntries(keysOf(areas).map((key) => [key, key])) as Record<
    keyof typeof areas,
    string
  >;
  const inYears = (fact: YearFact, row = 0, rows: number = YEARS.length) => {
    const isCalendar = fact in CALENDAR;
    const column = { ...CALENDAR, ...SHARES }[fact];
    const first = firstRow(isCalendar ? "Calendar years" : "Within calendar years");
    return reference(sheet, { row: first + row, column: layout[column], rows, columns: 1 });
  };
  return {
    ...names,
    Scenario: reference(Board, SCENARIO_CELL),
    Overrides: overrides,
    of: (key, scenario) => reference(sheet, { ...areas[key], column: layout[SCENARIO_COLUMN[scenario]] }),
    countedIn: (scenario) =>
      reference(sheet, { ...areas.StatusCounted, column: layout[SCENARIO_COLUMN[scenario]] }),
    typedRows: (column) => reference(sheet, typedRows(layout[column])),
    inYear: (year, fact) => inYears(fact, year - 1, 1),
    inYears: (fact) => inYears(fact),
  };
}

/** Every number that the plan rests on, each with its class and source; blue cells are the user's. */
export function assumptionsSheet(
  choice: PlanChoice,
  layout: AssumptionLayout,
  benchmarks: Benchmarks,
  figures: FigureRanges & Readonly<Record<"own" | "ownSource", string>>,
  typed: TypedAssumptions,
  at: AssumptionReferences,
): SheetDescription {
  const columns = COLUMN_KEYS.map((key) => layout[key]);
  const allowed: Allowed[] = [];
  const cells: SheetCell[][] = [
    [title("Assumptions")],
    [
      words(
        "Blue cells are yours to change; the rest calculates. Your own figures in place of published ones go into the Benchmarks sheet, as Your value. The + at the left unfolds places and names of states. Class A: stated in the guide, B: arithmetic on A, C: another public source, D: our default.",
      ),
    ],
  ];
  for (const section of SECTIONS) {
    const problem = section.rows.some((row) => "accepts" in row) ? ASSUMPTION_COLUMNS.problem.head : "";
    const heads = [section.title, ...section.heads.slice(0, VALUES), problem, ...section.heads.slice(VALUES)];
    cells.push(
      [],
      heads.map((head, i) => columnHead(head, VALUE_KEYS.has(COLUMN_KEYS[i] as ColumnKey) ? count : text)),
    );
    for (const row of section.rows) {
      if ("cells" in row) {
        const told = row.figure === undefined ? [words(row.class), words(row.source)] : toldOf(row.figure);
        const values = listedCells(row, at, figures);
        cells.push([label(row.label), ...values, ...blanks(VALUES + 1 - values.length), ...told]);
        continue;
      }
      const rowNumber = cells.length + 1;
      allowed.push(...allowedIn(row, rowNumber, layout));
      const { values, told } = valuesOf(row, rowNumber, section.title);
      const problem = problemOf(row, rowReferences(layout, rowNumber));
      cells.push([
        label(row.label),
        ...values,
        ...blanks(VALUES - values.length),
        problem === undefined ? EMPTY : formula(problem, text),
        ...told,
      ]);
    }
  }

  /** From the value to the third scenario, with class and source. */
  function valuesOf(row: Exclude<Row, Listed>, rowNumber: number, section: string) {
    const { label, format } = row;
    /** What was typed before, else our default. */
    const typedOr = (column: ColumnKey, byDefault: Content) =>
      input(typed.get(rowKey(section, label))?.[column] ?? byDefault, format);
    const told = (figureClass: string, source: string) => [words(figureClass), words(source)];
    if ("decided" in row)
      return { values: [input(row.decided(choice), format)], told: told("D", row.reason) };
    if ("byDefault" in row) {
      const { byDefault } = row;
      const value = typeof byDefault === "function" ? { formula: `=${byDefault(at)}` } : byDefault;
      return { values: [typedOr("value", value)], told: told("D", row.reason) };
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
        told: told("D", row.reason),
      };
    }
    if ("derived" in row) {
      return { values: [formula(row.derived(at), format)], told: told(row.class, row.reason) };
    }
    if ("employer" in row) {
      const { key, class: figureClass, source, asOf, status } = nationalEmployerFigures()[row.employer];
      const values = [formula(figure(quoted(key), figures), format), words(key)];
      return { values, told: told(figureClass, `${source} (${asOf}, ${status})`) };
    }
    const inUse = figure(quoted(row.figure), figures);
    const shown = row.otherwise === undefined ? inUse : `IFERROR(0+${inUse},${row.otherwise})`;
    return { values: [formula(shown, format), words(row.figure)], told: toldOf(row.figure) };
  }

  /** Class and source of a figure that users may give in place of the published one. */
  function toldOf(key: string): SheetCell[] {
    const published = benchmarks.figure(key) ?? NOT_QUOTED;
    const given = (column: string) => `INDEX(${column},MATCH(${quoted(key)},${figures.keys},0))`;
    const unlessOwn = (theirs: string, otherwise: string) =>
      formula(`IF(${given(figures.own)}="",${quoted(otherwise)},${theirs})`, text);
    return [
      unlessOwn('"yours"', published.class),
      unlessOwn(`${given(figures.ownSource)}&""`, published.source),
    ].map((cell): SheetCell => ({ ...cell, style: "text" }));
  }

  return {
    kind: kindOf("Assumptions"),
    tab: "#1a56db",
    columns,
    cells: placed(padded(cells, COLUMN_KEYS.length), columns),
    widths: COLUMN_KEYS.map((key) => ASSUMPTION_COLUMNS[key].width),
    frozen: { rows: 1, columns: 0 },
    folded: SECTIONS.flatMap(({ title, rows, isFolded }) =>
      isFolded ? [{ row: firstRow(title), rows: rows.length }] : [],
    ),
    names: assumptionAreas(layout),
    allowed,
    colours: [
      {
        area: typedRows(layout.problem),
        formula: `=LEFT(${rowReferences(layout, headRows()[0] ?? 0).problem},${MUST_BE.length})=${quoted(MUST_BE)}`,
        colour: "bad",
      },
    ],
    charts: [],
    guarded: [],
  };
}

const NOT_QUOTED = {
  class: "D",
  source: "the senior floor for the levels above it; none is quoted below Senior, so 0 until you give yours",
};

const blanks = (length: number): SheetCell[] => Array.from({ length }, () => EMPTY);

/** From the value to the third scenario's column. */
function listedCells(
  { format, formats, cells: listed }: Listed,
  at: AssumptionReferences,
  figures: FigureRanges,
): SheetCell[] {
  return listed(at, figures).map((cell, i) =>
    typeof cell === "string" ? formula(cell, formats?.[i] ?? format) : words(cell.words),
  );
}

/** The columns of a row's inputs. */
const inputKeys = (row: Exclude<Row, Listed>) =>
  "perScenario" in row ? SCENARIO_KEYS : (["value"] as const);

/** What may be typed into the inputs of a row. */
function allowedIn(row: Exclude<Row, Listed>, rowNumber: number, layout: AssumptionLayout): Allowed[] {
  if (!("accepts" in row)) return [];
  const [accepts, inWords] = row.accepts;
  const areas = columnAreas(
    inputKeys(row).map((key) => layout[key]),
    { row: rowNumber, rows: 1 },
  );
  return areas.map((area) => ({ area, accepts, help: `${row.label} must be ${inWords}.` }));
}

/** Undefined of a row without an input. */
function problemOf(row: Exclude<Row, Listed>, c: Cells<ColumnKey>): string | undefined {
  if (!("accepts" in row)) return undefined;
  const isOptional = "byDefault" in row && row.byDefault === "";
  const { isWhole = false } = "isWhole" in row ? row : {};
  return inputProblem(
    inputKeys(row).map((key) => c[key]),
    row.accepts,
    { isWhole, isOptional },
  );
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
