import { HIRING_SCENARIOS } from "../../core/hiring/hiringScenario.ts";
import { LEVELS } from "../../core/market/levels.ts";
import { absolute, areaA1 } from "../a1.ts";
import { overridesArea, type PinnedCopy } from "../benchmarksTable.ts";
import type { AreaColour, SheetChart, SheetDescription } from "../Sheet.ts";
import type { CellArea, SheetCell } from "../SheetCell.ts";
import type { AssumptionReferences } from "./assumptionsSheet.ts";
import { type AuditKey, auditAreas, auditedLevels } from "./auditSheet.ts";
import { type CashKey, cashAreas, cashMonths, cashSeries } from "./cashSheet.ts";
import {
  columnHead,
  EMPTY,
  formula,
  head,
  input,
  inRow,
  label,
  oneCell,
  PLAN_FORMATS,
  padded,
  reference,
  title,
  words,
} from "./cells.ts";
import type { Layout } from "./layout.ts";
import { type OfferKey, offerAreas, offerCells, offerSeries } from "./offersSheet.ts";
import type { PlanChoice } from "./PlanChoice.ts";
import { SCENARIO_CELL, type SheetNames } from "./planSheets.ts";
import type { RequisitionRows } from "./requisitionsSheet.ts";
import { keysOf } from "./SheetColumn.ts";

const COLUMNS = 4;
const WIDTHS = [240, 140, 140, 600];
/** The column of figures and of the states of checks. */
const FIGURE = 2;
/** Two charts side by side, as wide as the columns under them; their rows stay empty. */
const CHART_SIZE = { width: 505, height: 320 };
const CHART_COLUMNS = [1, 4] as const;
const CHART_ROWS = 16;
const CHARTED_REQUISITIONS = 20;
const { usd, usdDifference, count, month, decimal, text } = PLAN_FORMATS;
const [GREY, BLUE, GREEN, RED] = ["#9aa0a6", "#1a56db", "#188038", "#d93025"] as const;
const LEVEL_COLOURS = ["#a8c7fa", "#4c8df6", "#1a56db", "#0b3d91", "#7b1fa2"] as const;

/** What the start sheet says things about: the sheets it calls, and where their columns stand. */
export interface PlanParts {
  names: SheetNames;
  requisitions: RequisitionRows;
  cash: Layout<CashKey>;
  offers: Layout<OfferKey>;
  audit: Layout<AuditKey>;
  copy: PinnedCopy;
}

interface StartGiven extends PlanParts {
  at: AssumptionReferences;
  months: number;
  reqs: RequisitionRows["range"];
  /** A column of the cash sheet; of all months unless so many are given. */
  cashOf: (key: CashKey, months?: number) => string;
  /** The states of all checks. */
  states: string;
}

/** A figure of the plan, and what it is: plan, average, floor, assumption. */
interface FigureRow {
  label: string;
  kind: string;
  meaning: string;
  format: string;
  align?: "right";
  formula: (given: StartGiven) => string;
  colours?: (cell: string) => readonly Omit<AreaColour, "area">[];
}

/** Something that must hold. */
interface CheckRow {
  label: string;
  holds: (given: StartGiven) => string;
  meaning: string | ((given: StartGiven) => string);
}

const lastMonth = ({ cashOf, months }: StartGiven, key: CashKey) => `INDEX(${cashOf(key)},${months})`;
const firstYear = (months: number) => Math.min(12, months);
const ofSenior = (table: string, { at }: StartGiven) => `INDEX(${table},MATCH("Senior",${at.Levels},0))`;

const FIGURES = {
  checks: {
    label: "State of the checks",
    kind: "check",
    meaning: "How many of the checks below hold.",
    format: text,
    align: "right",
    formula: ({ states }) =>
      `IF(COUNTIF(${states},"OK")=ROWS(${states}),"All hold",ROWS(${states})-COUNTIF(${states},"OK")&" broken")`,
    colours: (cell) => [{ formula: `=${cell}<>"All hold"`, colour: "bad" }],
  },
  cost: {
    label: "Plan cost, all months",
    kind: "plan",
    meaning: "Total of the cash sheet.",
    format: usd,
    formula: ({ cashOf }) => `SUM(${cashOf("total")})`,
  },
  budget: {
    label: "Budget, all months",
    kind: "assumption",
    meaning: "Set in the panel.",
    format: usd,
    formula: ({ at }) => at.Budget,
  },
  budgetLeft: {
    label: "Budget left at the end",
    kind: "plan",
    meaning: "Negative: over budget.",
    format: usdDifference,
    formula: (given) => lastMonth(given, "budgetLeft"),
    colours: (cell) => [{ formula: `=AND(ISNUMBER(${cell}),${cell}<0)`, colour: "bad" }],
  },
  overBudgetFrom: {
    label: "Over budget from",
    kind: "plan",
    meaning: "First month in which the whole budget is spent.",
    format: month,
    formula: ({ cashOf, months }) => {
      const monthsOver = `COUNTIF(${cashOf("budgetLeft")},"<0")`;
      return `IF(${monthsOver}=0,"never",INDEX(${cashOf("month")},${months + 1}-${monthsOver}))`;
    },
  },
  firstYear: {
    label: "First 12 months",
    kind: "plan",
    meaning: "Cash of the first 12 months.",
    format: usd,
    formula: ({ cashOf, months }) => `SUM(${cashOf("total", firstYear(months))})`,
  },
  heads: {
    label: "Heads at the end",
    kind: "plan",
    meaning: "People at work on the last day of the plan.",
    format: count,
    formula: (given) => lastMonth(given, "heads"),
  },
  counted: {
    label: "Requisitions counted",
    kind: "plan",
    meaning: "Those whose status the scenario pays for.",
    format: count,
    formula: ({ reqs }) => `SUM(${reqs("counted")})`,
  },
  seniorMarket: {
    label: "Senior, US: market",
    kind: "average",
    meaning: "What is paid on average at 7-9 years.",
    format: usd,
    formula: (given) => ofSenior(given.at.LevelAverage, given),
  },
  seniorFloor: {
    label: "Senior: floor to close",
    kind: "floor",
    meaning: "Under it searches stall. A second series, never mixed with the average.",
    format: usd,
    formula: (given) => ofSenior(given.at.LevelFloor, given),
  },
  floorOverAverage: {
    label: "Floor over average",
    kind: "floor less average",
    meaning: "What paying only the average leaves open.",
    format: usd,
    formula: (given) => `${ofSenior(given.at.LevelFloor, given)}-${ofSenior(given.at.LevelAverage, given)}`,
  },
  underFloor: {
    label: "Offers under the floor",
    kind: "floor",
    meaning: "Counted requisitions whose base in plan is under it.",
    format: count,
    formula: ({ reqs }) => `SUMPRODUCT(${reqs("counted")}*(${reqs("raise")}>0))`,
  },
  waiting: {
    label: "Cost of waiting",
    kind: "assumption",
    meaning: "Extra days under the floor only, at the assumed value of a seat.",
    format: usd,
    formula: ({ reqs }) => `SUMPRODUCT(${reqs("counted")}*${reqs("vacancy")})`,
  },
  raising: {
    label: "Raising all to the floor",
    kind: "floor",
    meaning: "Over the assumed horizon, with load.",
    format: usd,
    formula: ({ reqs }) => `SUMPRODUCT(${reqs("counted")}*${reqs("raise")})`,
  },
  slowDays: {
    label: "Days to fill under the floor",
    kind: "average",
    meaning: "The whole search, as the guide states it.",
    format: decimal,
    formula: ({ at }) => at.SlowDays,
  },
  competitiveDays: {
    label: "Days to fill at the floor",
    kind: "average",
    meaning: "Middle of the guide's range.",
    format: decimal,
    formula: ({ at }) => at.CompetitiveDays,
  },
  approved: {
    label: "Approved cost",
    kind: "approved",
    meaning: "A year's cost and one-time cost, as approved.",
    format: usd,
    formula: ({ reqs }) => `SUM(${reqs("approvedCost")})`,
  },
  drift: {
    label: "Drift since approval",
    kind: "plan",
    meaning: "Cost now less what was approved, approved requisitions only.",
    format: usdDifference,
    formula: ({ reqs }) => `SUM(${reqs("drift")})`,
  },
} satisfies Record<string, FigureRow>;

const CHECKS = {
  firstYear: {
    label: "First 12 months",
    holds: ({ cashOf, months, reqs }) =>
      `ABS(SUM(${cashOf("total", firstYear(months))})-SUM(${reqs("firstYear")}))<0.005*${firstYear(months)}`,
    meaning: "The cash sheet's first 12 months equal each requisition's prorated cost, worked out by itself.",
  },
  byLevelAndKind: {
    label: "By level and by kind",
    holds: ({ cashOf, months }) => {
      const kinds = (["base", "bonus", "taxes", "benefits", "oneTime"] as const).map(
        (kind) => `SUM(${cashOf(kind)})`,
      );
      return `ABS(SUM(${cashOf("total")})-(${kinds.join("+")}))<0.005*${months}`;
    },
    meaning: "Both ways of adding up the cash give one total.",
  },
  noErrors: {
    label: "No errors",
    holds: ({ names, requisitions, cash, offers, audit, months }) => {
      const { prepared } = requisitions;
      const areas = [
        ...requisitions.areas,
        ...cashAreas(cash, months).map((area) => reference(names.Cash, area)),
        ...offerAreas(offers, prepared).map((area) => reference(names.Offers, area)),
        ...auditAreas(audit, prepared).map((area) => reference(names.Audit, area)),
      ];
      return `${areas.map((area) => `SUMPRODUCT(ISERROR(${area})*1)`).join("+")}=0`;
    },
    meaning: "No #NUM!, #N/A or other error among requisitions, cash, offers and audit.",
  },
  levels: {
    label: "Every requisition has a level",
    holds: ({ reqs }) => {
      const typed = (["place", "status", "opened", "basePlan"] as const).map((key) => `(${reqs(key)}<>"")`);
      return `SUMPRODUCT((${reqs("level")}="")*((${typed.join("+")})>0))=0`;
    },
    meaning: "A row with a state, status, date or base also has a level: without one it costs nothing.",
  },
  understood: {
    label: "Every requisition is understood",
    holds: ({ reqs }) => `COUNTIF(${reqs("problem")},"?*")=0`,
    meaning: "No row of the requisitions sheet names a problem.",
  },
  calculated: {
    label: "Every requisition calculates",
    holds: ({ reqs }) => `SUMPRODUCT((${reqs("level")}<>"")*(${reqs("loaded")}=0))=0`,
    meaning:
      "A row that was inserted has no formulas yet: run the panel once, or copy them from the row above.",
  },
  complete: {
    label: "Offers and audit are complete",
    holds: ({ names, offers, audit, requisitions: { prepared }, reqs }) => {
      const offered = reference(names.Offers, offerCells("level", offers, prepared));
      const audited = reference(names.Audit, auditedLevels(audit, prepared));
      return `AND(COUNTIF(${offered},"?*")=COUNTIF(${reqs("level")},"?*"),COUNTIF(${audited},"?*")=SUM(${reqs("counted")}))`;
    },
    meaning: "Every requisition has its row on the offers sheet, and every counted one on the audit sheet.",
  },
  approvals: {
    label: "Approvals hold",
    holds: ({ reqs }) =>
      `SUMPRODUCT((${reqs("approvedCost")}<>"")*((${reqs("approvedBy")}="")+(${reqs("approvedOn")}="")>0))=0`,
    meaning: "Every approved cost has a name and a date.",
  },
  scenario: {
    label: "Scenario",
    holds: ({ at }) =>
      `AND(${at.Scenario}>=1,${at.Scenario}<=${HIRING_SCENARIOS.length},INT(${at.Scenario})=${at.Scenario})`,
    meaning: "The index is 1, 2 or 3.",
  },
  months: {
    label: "Cash begins at the plan start",
    holds: ({ at, cashOf }) => `AND(DAY(${at.PlanStart})=1,${at.PlanMonths}=ROWS(${cashOf("month")}))`,
    meaning: "The plan starts on the first of a month and the cash sheet has all its months.",
  },
  version: {
    label: "Pinned version",
    holds: ({ copy }) =>
      `ISNUMBER(SEARCH("version ${copy.version}",${reference(copy.sheet, oneCell(copy.layout.area.row, copy.layout.area.column))}))`,
    meaning: ({ copy }) =>
      `The pinned benchmarks are those the plan was built with, ${copy.version}. After an update of them, run the panel.`,
  },
} satisfies Record<string, CheckRow>;

const ALL_FIGURES: readonly FigureRow[] = keysOf(FIGURES).map((key) => FIGURES[key]);
const ALL_CHECKS: readonly CheckRow[] = keysOf(CHECKS).map((key) => CHECKS[key]);

const GUIDE = [
  [
    "Owner",
    "Builds the plan in the panel, sets plan start, months and budget, approves, decides who may edit.",
  ],
  [
    "Editor",
    "Types requisitions and changes blue cells; is asked before changing a calculated or approved cell, and may. Runs the panel too: one at a time, the other is told to wait.",
  ],
  [
    "Viewer",
    "Sees everything as last calculated, hidden sheets apart; changes nothing. Editors see hidden sheets and all pay.",
  ],
  [
    "Without the add-on",
    "Native formulas calculate on. A plan with live formulas shows errors where the add-on is missing: build it as native to share it.",
  ],
  ["In a copy", "All formulas and pinned figures travel along; the panel needs the add-on there."],
  ["In Excel", "File > Download > Excel: native formulas calculate as they do here."],
  [
    "Other sheets",
    "Offers and Audit follow the requisitions. The panels Offer check and Team audit write sheets of their own. Every write of the add-on leaves a line in Log.",
  ],
] as const;

// Title and words, the scenario under its heads, a blank row and the figures' heads; then charts, then checks.
const FIRST_FIGURE_ROW = SCENARIO_CELL.row + 3;
const FIRST_CHART_ROW = FIRST_FIGURE_ROW + ALL_FIGURES.length + 2;
const CHECKS_AREA: CellArea = {
  row: FIRST_CHART_ROW + 2 * CHART_ROWS + 2,
  column: FIGURE,
  rows: ALL_CHECKS.length,
  columns: 1,
};

/** The plan on one page: scenario, figures with what they are, checks, charts, and how the workbook is used. */
export function startSheet(
  { months, scenario }: PlanChoice,
  parts: PlanParts,
  at: AssumptionReferences,
): SheetDescription {
  const { names, cash, requisitions, copy } = parts;
  const { row, column, rows, columns } = CHECKS_AREA;
  const given: StartGiven = {
    ...parts,
    at,
    months,
    reqs: requisitions.range,
    cashOf: (key, of = months) => reference(names.Cash, cashMonths(key, cash, of)),
    states: absolute(areaA1(row, column, rows, columns)),
  };
  const cells: SheetCell[][] = [
    [title("Hiring plan")],
    [
      words(
        "What the AI team will cost, month by month, and whether the offers will close. Blue cells are yours; type requisitions on the requisitions sheet.",
      ),
    ],
    [head("Scenario"), columnHead("Index", count), head("In use"), head("What it changes")],
    [
      label("Scenario"),
      input(scenario, count, "1 Base, 2 Lean, 3 Aggressive. All sheets follow."),
      formula(`CHOOSE(${at.Scenario},${HIRING_SCENARIOS.map(({ name }) => `"${name}"`).join(",")})`, text),
      words(
        "Pay basis, statuses paid for, extra process days, benefits, bonus, recruiter's fee: see the assumptions.",
      ),
    ],
    [],
    [head("The plan"), columnHead("Figure", usd), head("Is a"), head("Meaning")],
    ...ALL_FIGURES.map((figure) => [
      label(figure.label),
      { ...formula(figure.formula(given), figure.format), ...(figure.align && { align: figure.align }) },
      words(figure.kind),
      words(figure.meaning),
    ]),
    [],
    [head("Charts"), head(""), head(""), head("")],
    ...Array.from({ length: 2 * CHART_ROWS }, () => []),
    [],
    ["Checks", "State", "", "What it compares"].map((text) => head(text)),
    ...ALL_CHECKS.map(({ label: name, holds, meaning }) => [
      label(name),
      // An error anywhere in what is compared is itself a broken check.
      formula(`IF(IFERROR(${holds(given)},FALSE),"OK","Broken")`, text),
      EMPTY,
      words(typeof meaning === "string" ? meaning : meaning(given)),
    ]),
    [],
    ["How this workbook is used", "", "", ""].map((text) => head(text)),
    ...GUIDE.map(([who, what]) => [label(who), words(what)]),
  ];
  return {
    kind: "Start",
    tab: "#202124",
    cells: padded(cells, COLUMNS),
    widths: WIDTHS,
    frozen: { rows: 1, columns: 0 },
    names: { Scenario: SCENARIO_CELL, Checks: CHECKS_AREA, Overrides: overridesArea(copy) },
    allowed: [
      {
        area: SCENARIO_CELL,
        accepts: { list: HIRING_SCENARIOS.map((_, i) => String(i + 1)) },
        help: "Scenario must be 1 (Base), 2 (Lean) or 3 (Aggressive).",
      },
    ],
    colours: [...checkColours(CHECKS_AREA), ...figureColours()],
    charts: planCharts(months, parts),
    guarded: [
      {
        area: {
          row: SCENARIO_CELL.row + 1,
          column: 1,
          rows: cells.length - SCENARIO_CELL.row,
          columns: COLUMNS,
        },
        why: "Calculated: change the assumptions or the requisitions instead.",
      },
    ],
  };
}

function figureColours(): AreaColour[] {
  return ALL_FIGURES.flatMap(({ colours }, i) => {
    const row = FIRST_FIGURE_ROW + i;
    const area = oneCell(row, FIGURE);
    return (colours?.(inRow(row, FIGURE)) ?? []).map((rule) => ({ area, ...rule }));
  });
}

function checkColours(area: CellArea): AreaColour[] {
  const first = inRow(area.row, area.column);
  return [
    { area, formula: `=${first}="Broken"`, colour: "bad" },
    { area, formula: `=${first}="OK"`, colour: "good" },
  ];
}

function planCharts(months: number, { names, requisitions, cash, offers }: PlanParts): SheetChart[] {
  const series = (key: CashKey) => cashSeries(key, cash, months);
  const charted = Math.min(requisitions.prepared, CHARTED_REQUISITIONS);
  const levels = LEVELS.map(({ level }) => level);
  const place = (row: 0 | 1, side: 0 | 1) => ({
    at: { row: FIRST_CHART_ROW + row * CHART_ROWS, column: CHART_COLUMNS[side] },
    size: CHART_SIZE,
  });
  return [
    {
      title: "Monthly cash by level",
      kind: "stacked column",
      sheet: names.Cash,
      data: [series("month"), ...levels.map(series)],
      axis: "US dollars a month",
      format: usd,
      colours: LEVEL_COLOURS,
      ...place(0, 0),
    },
    {
      title: "Budget against plan",
      kind: "line",
      sheet: names.Cash,
      data: (["month", "cumulative", "budgetToDate"] as const).map(series),
      axis: "US dollars to date",
      format: usd,
      colours: [BLUE, GREY],
      ...place(0, 1),
    },
    {
      title: "Heads at the end of the month",
      kind: "stacked column",
      sheet: names.Cash,
      data: [series("month"), ...levels.map((level) => series(`${level} heads`))],
      axis: "People",
      format: count,
      colours: LEVEL_COLOURS,
      ...place(1, 0),
    },
    {
      title: `Offers against bands, first ${CHARTED_REQUISITIONS} requisitions`,
      kind: "columns and lines",
      lines: 2,
      sheet: names.Offers,
      data: (["id", "offer", "bandMin", "bandMax"] as const).map((key) => offerSeries(key, offers, charted)),
      axis: "US dollars a year",
      format: usd,
      colours: [BLUE, GREEN, RED],
      ...place(1, 1),
    },
  ];
}
