import { HIRING_SCENARIOS } from "../../core/hiring/hiringScenario.ts";
import { LEVELS } from "../../core/market/levels.ts";
import { absolute, areaA1 } from "../a1.ts";
import { overridesArea, type PinnedCopy } from "../benchmarksTable.ts";
import type { AreaColour, CellArea, SheetCell, SheetChart, SheetDescription } from "../Sheet.ts";
import type { AssumptionReferences } from "./assumptionsSheet.ts";
import { auditCells, auditedLevels } from "./auditSheet.ts";
import { CASH_HEAD_ROW, cashColumn, cashMonths } from "./cashSheet.ts";
import {
  columnHead,
  EMPTY,
  formula,
  head,
  input,
  label,
  oneCell,
  PLAN_FORMATS,
  padded,
  reference,
  title,
  words,
} from "./cells.ts";
import { OFFERS_HEAD_ROW, offerCells, offerColumn } from "./offersSheet.ts";
import type { PlanChoice } from "./PlanChoice.ts";
import { SCENARIO_CELL, type SheetNames } from "./planSheets.ts";
import { FIRST_REQUISITION_ROW, requisitionColumn, requisitionRange } from "./requisitionsSheet.ts";

const COLUMNS = 4;
const WIDTHS = [240, 140, 140, 600];
/** Two charts side by side, as wide as the columns under them; their rows stay empty. */
const CHART_SIZE = { width: 505, height: 320 };
const CHART_COLUMNS = [1, 4] as const;
const CHART_ROWS = 16;
const CHARTED_REQUISITIONS = 20;
const { usd, usdDifference, count, month, decimal, text } = PLAN_FORMATS;
const [GREY, BLUE, GREEN, RED] = ["#9aa0a6", "#1a56db", "#188038", "#d93025"] as const;
const LEVEL_COLOURS = ["#a8c7fa", "#4c8df6", "#1a56db", "#0b3d91", "#7b1fa2"] as const;

/** The plan on one page: scenario, figures with what they are, checks, charts, and how the workbook is used. */
export function startSheet(
  { months, scenario }: PlanChoice,
  prepared: number,
  names: SheetNames,
  at: AssumptionReferences,
  copy: PinnedCopy,
): SheetDescription {
  const cash = (name: Parameters<typeof cashColumn>[0], rows = months) =>
    reference(names.Cash, cashMonths(name, rows));
  const lastCash = (name: Parameters<typeof cashColumn>[0]) => `INDEX(${cash(name)},${months})`;
  const reqs = (key: Parameters<typeof requisitionColumn>[0]) => requisitionRange(key, names, prepared);
  const level = (of: string, name: string) => `INDEX(${of},MATCH("${name}",${at.Levels},0))`;
  const pinned = reference(copy.sheet, oneCell(copy.row, copy.column));
  const rows: SheetCell[][] = [
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
  ];
  const figureRow = (name: string, text: string, format: string, kind: string, meaning: string) =>
    rows.push([label(name), formula(text, format), words(kind), words(meaning)]);
  rows.push([
    label("State of the checks"),
    EMPTY,
    words("check"),
    words("How many of the checks below hold."),
  ]);
  const summaryRow = rows.length;
  figureRow("Plan cost, all months", `SUM(${cash("Total")})`, usd, "plan", "Total of the cash sheet.");
  figureRow("Budget, all months", `${at.Budget}`, usd, "assumption", "Set in the panel.");
  figureRow(
    "Budget left at the end",
    lastCash("Budget left"),
    usdDifference,
    "plan",
    "Negative: over budget.",
  );
  figureRow(
    "Over budget from",
    `IF(COUNTIF(${cash("Budget left")},"<0")=0,"never",INDEX(${cash("Month")},${months + 1}-COUNTIF(${cash("Budget left")},"<0")))`,
    month,
    "plan",
    "First month in which the whole budget is spent.",
  );
  figureRow(
    "First 12 months",
    `SUM(${cash("Total", Math.min(12, months))})`,
    usd,
    "plan",
    "Cash of the first 12 months.",
  );
  figureRow(
    "Heads at the end",
    lastCash("Heads"),
    count,
    "plan",
    "People at work on the last day of the plan.",
  );
  figureRow(
    "Requisitions counted",
    `SUM(${reqs("counted")})`,
    count,
    "plan",
    "Those whose status the scenario pays for.",
  );
  figureRow(
    "Senior, US: market",
    level(`${at.LevelAverage}`, "Senior"),
    usd,
    "average",
    "What is paid on average at 7-9 years.",
  );
  figureRow(
    "Senior: floor to close",
    level(`${at.LevelFloor}`, "Senior"),
    usd,
    "floor",
    "Under it searches stall. A second series, never mixed with the average.",
  );
  const gap = `${level(`${at.LevelFloor}`, "Senior")}-${level(`${at.LevelAverage}`, "Senior")}`;
  figureRow(
    "Floor over average",
    gap,
    usd,
    "floor less average",
    "What paying only the average leaves open.",
  );
  figureRow(
    "Offers under the floor",
    `SUMPRODUCT(${reqs("counted")}*(${reqs("raise")}>0))`,
    count,
    "floor",
    "Counted requisitions whose base in plan is under it.",
  );
  figureRow(
    "Cost of waiting",
    `SUMPRODUCT(${reqs("counted")}*${reqs("vacancy")})`,
    usd,
    "assumption",
    "Extra days under the floor only, at the assumed value of a seat.",
  );
  figureRow(
    "Raising all to the floor",
    `SUMPRODUCT(${reqs("counted")}*${reqs("raise")})`,
    usd,
    "floor",
    "Over the assumed horizon, with load.",
  );
  figureRow(
    "Days to fill under the floor",
    `${at.SlowDays}`,
    decimal,
    "average",
    "The whole search, as the guide states it.",
  );
  figureRow(
    "Days to fill at the floor",
    `${at.CompetitiveDays}`,
    decimal,
    "average",
    "Middle of the guide's range.",
  );
  figureRow(
    "Approved cost",
    `SUM(${reqs("approvedCost")})`,
    usd,
    "approved",
    "A year's cost and one-time cost, as approved.",
  );
  figureRow(
    "Drift since approval",
    `SUM(${reqs("drift")})`,
    usdDifference,
    "plan",
    "Cost now less what was approved, approved requisitions only.",
  );

  rows.push([], [head("Charts"), head(""), head(""), head("")]);
  const firstChartRow = rows.length + 1;
  rows.push(...Array.from({ length: 2 * CHART_ROWS }, () => []));
  rows.push(
    [],
    ["Checks", "State", "", "What it compares"].map((text) => head(text)),
  );
  const firstCheck = rows.length + 1;
  const checkRow = (name: string, holds: string, meaning: string) =>
    // An error anywhere in what is compared is itself a broken check.
    rows.push([
      label(name),
      formula(`IF(IFERROR(${holds},FALSE),"OK","Broken")`, text),
      EMPTY,
      words(meaning),
    ]);
  const within = Math.min(12, months);
  checkRow(
    "First 12 months",
    `ABS(SUM(${cash("Total", within)})-SUM(${reqs("firstYear")}))<0.005*${within}`,
    "The cash sheet's first 12 months equal each requisition's prorated cost, worked out by itself.",
  );
  const kinds = (["Base", "Bonus", "Payroll taxes", "Benefits", "One-time"] as const).map(
    (kind) => `SUM(${cash(kind)})`,
  );
  checkRow(
    "By level and by kind",
    `ABS(SUM(${cash("Total")})-(${kinds.join("+")}))<0.005*${months}`,
    "Both ways of adding up the cash give one total.",
  );
  const calculated = reference(names.Reqs, {
    row: FIRST_REQUISITION_ROW - 1,
    column: 1,
    rows: prepared + 2,
    columns: requisitionColumn("rises"),
  });
  const [offers, audit] = [
    reference(names.Offers, {
      ...offerCells("id", prepared),
      columns: offerColumn("midAverage"),
    }),
    reference(names.Audit, auditCells(prepared)),
  ];
  const cashCells = reference(names.Cash, { ...cashMonths("Month", months), columns: cashColumn("Heads") });
  checkRow(
    "No errors",
    `${[calculated, cashCells, offers, audit].map((cells) => `SUMPRODUCT(ISERROR(${cells})*1)`).join("+")}=0`,
    "No #NUM!, #N/A or other error among requisitions, cash, offers and audit.",
  );
  const typedIn = (["place", "status", "opened", "basePlan"] as const).map((key) => `(${reqs(key)}<>"")`);
  checkRow(
    "Every requisition has a level",
    `SUMPRODUCT((${reqs("level")}="")*((${typedIn.join("+")})>0))=0`,
    "A row with a state, status, date or base also has a level: without one it costs nothing.",
  );
  checkRow(
    "Every requisition is understood",
    `COUNTIF(${reqs("problem")},"?*")=0`,
    "No row of the requisitions sheet names a problem.",
  );
  checkRow(
    "Every requisition calculates",
    `SUMPRODUCT((${reqs("level")}<>"")*(${reqs("loaded")}=0))=0`,
    "A row that was inserted has no formulas yet: run the panel once, or copy them from the row above.",
  );
  checkRow(
    "Offers and audit are complete",
    `AND(COUNTIF(${reference(names.Offers, offerCells("level", prepared))},"?*")=COUNTIF(${reqs("level")},"?*"),COUNTIF(${reference(names.Audit, auditedLevels(prepared))},"?*")=SUM(${reqs("counted")}))`,
    "Every requisition has its row on the offers sheet, and every counted one on the audit sheet.",
  );
  checkRow(
    "Approvals hold",
    `SUMPRODUCT((${reqs("approvedCost")}<>"")*((${reqs("approvedBy")}="")+(${reqs("approvedOn")}="")>0))=0`,
    "Every approved cost has a name and a date.",
  );
  checkRow(
    "Scenario",
    `AND(${at.Scenario}>=1,${at.Scenario}<=${HIRING_SCENARIOS.length},INT(${at.Scenario})=${at.Scenario})`,
    "The index is 1, 2 or 3.",
  );
  checkRow(
    "Cash begins at the plan start",
    `AND(DAY(${at.PlanStart})=1,${at.PlanMonths}=ROWS(${cash("Month")}))`,
    "The plan starts on the first of a month and the cash sheet has all its months.",
  );
  checkRow(
    "Pinned version",
    `ISNUMBER(SEARCH("version ${copy.version}",${pinned}))`,
    `The pinned benchmarks are those the plan was built with, ${copy.version}. After an update of them, run the panel.`,
  );
  const lastCheck = rows.length;
  const checks: CellArea = { row: firstCheck, column: 2, rows: lastCheck - firstCheck + 1, columns: 1 };
  const states = absolute(areaA1(checks.row, checks.column, checks.rows, checks.columns));
  rows[summaryRow - 1]?.splice(1, 1, {
    ...formula(
      `IF(COUNTIF(${states},"OK")=ROWS(${states}),"All hold",ROWS(${states})-COUNTIF(${states},"OK")&" broken")`,
      text,
    ),
    align: "right",
  });

  rows.push(
    [],
    ["How this workbook is used", "", "", ""].map((text) => head(text)),
  );
  for (const [who, what] of [
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
  ] as const) {
    rows.push([label(who), words(what)]);
  }
  return {
    kind: "Start",
    tab: "#202124",
    cells: padded(rows, COLUMNS),
    widths: WIDTHS,
    frozen: { rows: 1, columns: 0 },
    names: { Scenario: SCENARIO_CELL, Checks: checks, Overrides: overridesArea(copy) },
    allowed: [
      {
        area: SCENARIO_CELL,
        accepts: { list: HIRING_SCENARIOS.map((_, i) => String(i + 1)) },
        help: "Scenario must be 1 (Base), 2 (Lean) or 3 (Aggressive).",
      },
    ],
    colours: [
      ...checkColours(checks),
      { area: oneCell(summaryRow, 2), formula: `=$B${summaryRow}<>"All hold"`, colour: "bad" },
      {
        area: oneCell(summaryRow + 3, 2),
        formula: `=AND(ISNUMBER($B${summaryRow + 3}),$B${summaryRow + 3}<0)`,
        colour: "bad",
      },
    ],
    charts: planCharts(months, prepared, names, firstChartRow),
    guarded: [
      {
        area: {
          row: SCENARIO_CELL.row + 1,
          column: 1,
          rows: rows.length - SCENARIO_CELL.row,
          columns: COLUMNS,
        },
        why: "Calculated: change the assumptions or the requisitions instead.",
      },
    ],
  };
}

function checkColours(area: CellArea): AreaColour[] {
  const first = `$B${area.row}`;
  return [
    { area, formula: `=${first}="Broken"`, colour: "bad" },
    { area, formula: `=${first}="OK"`, colour: "good" },
  ];
}

function planCharts(months: number, prepared: number, names: SheetNames, firstRow: number): SheetChart[] {
  const withHead = (name: Parameters<typeof cashColumn>[0]): CellArea => ({
    row: CASH_HEAD_ROW,
    column: cashColumn(name),
    rows: months + 1,
    columns: 1,
  });
  const offers = (key: Parameters<typeof offerColumn>[0]): CellArea => ({
    row: OFFERS_HEAD_ROW,
    column: offerColumn(key),
    rows: Math.min(prepared, CHARTED_REQUISITIONS) + 1,
    columns: 1,
  });
  const levels = LEVELS.map(({ level }) => level);
  const place = (row: 0 | 1, side: 0 | 1) => ({
    at: { row: firstRow + row * CHART_ROWS, column: CHART_COLUMNS[side] },
    size: CHART_SIZE,
  });
  return [
    {
      title: "Monthly cash by level",
      kind: "stacked column",
      sheet: names.Cash,
      data: [withHead("Month"), ...levels.map(withHead)],
      axis: "US dollars a month",
      format: usd,
      colours: LEVEL_COLOURS,
      ...place(0, 0),
    },
    {
      title: "Budget against plan",
      kind: "line",
      sheet: names.Cash,
      data: (["Month", "Cumulative", "Budget to date"] as const).map(withHead),
      axis: "US dollars to date",
      format: usd,
      colours: [BLUE, GREY],
      ...place(0, 1),
    },
    {
      title: "Heads at the end of the month",
      kind: "stacked column",
      sheet: names.Cash,
      data: [withHead("Month"), ...levels.map((level) => withHead(`${level} heads`))],
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
      data: (["id", "offer", "bandMin", "bandMax"] as const).map(offers),
      axis: "US dollars a year",
      format: usd,
      colours: [BLUE, GREEN, RED],
      ...place(1, 1),
    },
  ];
}
