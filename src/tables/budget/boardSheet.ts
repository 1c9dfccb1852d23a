import { LEVELS } from "../../core/market/levels.ts";
import { absolute, areaA1 } from "../a1.ts";
import type { SheetChart, SheetDescription } from "../Sheet.ts";
import type { CellArea, SheetCell } from "../SheetCell.ts";
import { SCENARIOS, type ScenarioName } from "./assumptionsSheet.ts";
import { MOST_MONTHS } from "./cashSheet.ts";
import {
  EMPTY,
  filled,
  formula,
  head,
  input,
  label,
  PLAN_FORMATS,
  padded,
  reference,
  title,
  WHY_GUARDED,
} from "./cells.ts";
import { CHECK_STATES } from "./checksSheet.ts";
import type { PlanChoice } from "./PlanChoice.ts";
import type { PlanParts } from "./PlanParts.ts";
import { kindOf, SCENARIO_CELL } from "./planSheets.ts";
import { NEVER } from "./requisitionColumns.ts";

const { usd, usdDifference, count, text } = PLAN_FORMATS;

// A landscape page of ten columns: five tiles of two, two charts of five.
const COLUMNS = 10;
const WIDTH = 126;
const TILE = 2;
const CHART_COLUMNS = 5;
const CHART_ROWS = 12;
const ROW_PIXELS = 21;
const LEVEL_COLOURS = ["#a8c7fa", "#4c8df6", "#1a56db", "#0b3d91", "#7b1fa2"] as const;
const BUDGET_COLOUR = "#d93025";
/** As many as the page has room for. */
const DECISIONS = 6;

const FIRST_TILE_ROW = 4;
const TILE_KEYS = ["cost", "people", "lasts", "offers", "decisions"] as const;
type TileKey = (typeof TILE_KEYS)[number];
/** The cell of a tile's figure, as the page's other formulas call it. */
const figureOf = (key: TileKey) =>
  absolute(areaA1(FIRST_TILE_ROW + 1, 1 + TILE_KEYS.indexOf(key) * TILE, 1, 1));

const dollars = (amount: string) => `TEXT(${amount},"$#,##0")`;
const monthsOver = ({ cash }: PlanParts) => `COUNTIF(${cash("budgetLeft")},"<0")`;
const hasBudget = (at: PlanParts["at"]) => `${at.Budget}>0`;
const isExpected = (at: PlanParts["at"]) => `${at.HeldAgainst}="Expected"`;
const lastOf = (cells: string, { at }: PlanParts) => `INDEX(${cells},${at.PlanMonths})`;
/** Offers under the floor that nobody has accepted; what raising them costs may be nothing. */
const openOffers = ({ reqs }: PlanParts) => `${reqs("counted")},1,${reqs("rescope")},">0"`;
const states = ({ names }: PlanParts) => reference(names.Checks, CHECK_STATES);
/** A sheet's name within a text of a formula. */
const inText = (name: string) => name.replace(/"/g, '""');

interface Tile {
  label: string;
  /** Plan, average, floor, assumption or actual. */
  from: string;
  format: string;
  value: (parts: PlanParts) => string;
  note: (parts: PlanParts) => string;
}

/** The figures at the top of the page, in their order. */
export const BOARD_TILES: Readonly<Record<TileKey, Tile>> = {
  cost: {
    label: "Cost against budget",
    from: "Plan, actual where a month is closed; the budget is an assumption of yours.",
    format: usd,
    value: ({ reqs, cash, at }) => `IF(${isExpected(at)},SUM(${reqs("expected")}),SUM(${cash("forecast")}))`,
    note: ({ cash, at }) => {
      const left = `(${at.Budget}-${figureOf("cost")})`;
      const against = `IF(${left}<0,${dollars(`-${left}`)}&" over ",${dollars(left)}&" left of ")&${dollars(at.Budget)}`;
      // What is weighed by probability has no months that actuals could stand in for.
      const before = `IF(AND(${isExpected(at)},COUNT(${cash("actual")})>0),", before actuals","")`;
      return `IF(${hasBudget(at)},${against},"no budget is typed")&${before}`;
    },
  },
  people: {
    label: "People, now → end",
    from: "Plan: at work on the day that the plan is as of, and on its last day.",
    format: text,
    value: (parts) => {
      const { reqs, cash, at } = parts;
      // Who is there already starts with the plan, which may begin after the day that it is as of.
      const started = `${reqs("counted")},1,${reqs("start")},"<="&${at.AsOf}`;
      const atWork = `${reqs("counted")},1,${reqs("startIs")},"At work",${reqs("start")},">"&${at.AsOf}`;
      const left = `${reqs("endDate")},"<="&${at.AsOf}`;
      const now = `COUNTIFS(${started})+COUNTIFS(${atWork})-COUNTIFS(${started},${left})-COUNTIFS(${atWork},${left})`;
      return `${now}&" → "&${lastOf(cash("heads"), parts)}`;
    },
    note: ({ reqs, at }) =>
      `COUNTIFS(${reqs("counted")},1,${reqs("startIs")},"<>At work",${reqs("start")},">"&${at.AsOf})&" still to start"`,
  },
  lasts: {
    label: "Budget lasts until",
    from: "Plan, actual where a month is closed: the first month that the budget does not pay for.",
    format: text,
    value: (parts) => {
      const { cash, at } = parts;
      const ends = `INDEX(${cash("month")},${at.PlanMonths}+1-${monthsOver(parts)})`;
      return `IF(${hasBudget(at)},IF(${monthsOver(parts)}=0,"the end",TEXT(${ends},"mmm yyyy")),"no budget")`;
    },
    note: (parts) => {
      const { at, names } = parts;
      const months = `${at.PlanMonths}&" months`;
      const paidFor = `IF(${monthsOver(parts)}=0,"of all "&${months}",${monthsOver(parts)}&" of "&${months} are not paid for")`;
      // Months are added up all-in, whatever the budget is held against.
      return `IF(${hasBudget(at)},IF(${isExpected(at)},"all-in: ","")&${paidFor},"type it on ${inText(names.Assumptions)}")`;
    },
  },
  offers: {
    label: "Offers that will not close",
    from: "Base in plan under the floor, of who has not accepted; Senior and above.",
    format: count,
    value: (parts) => `COUNTIFS(${openOffers(parts)})`,
    note: (parts) => {
      const sum = (key: "raise" | "vacancy") => dollars(`SUMIFS(${parts.reqs(key)},${openOffers(parts)})`);
      return `"raising: "&${sum("raise")}&", waiting: "&${sum("vacancy")}`;
    },
  },
  decisions: {
    label: "Decisions needed",
    from: "Rows with something To decide, from plan and floor.",
    format: count,
    // The head stands in the same column.
    value: ({ reqs }) => `COUNTIF(${reqs("toDo")},"?*")-1`,
    note: (parts) => {
      const open = `(ROWS(${states(parts)})-COUNTIF(${states(parts)},"OK"))`;
      return `IF(${open}=0,"all checks hold",${open}&" to look at on ${inText(parts.names.Checks)}")`;
    },
  },
};

/** As long as the plan's day is no further from today, nobody has to look again. */
const FRESH_DAYS = 35;
const AS_OF_CELL = { row: SCENARIO_CELL.row, column: 5 };
/** The page's sentence stands to the right of these words. */
export const IN_SHORT = "In short";

const SCENARIOS_ROW = FIRST_TILE_ROW + 4;
const CHART_ROW = SCENARIOS_ROW + SCENARIOS.length + 2;
// Below the page, so that its charts have months by name and dollars in thousands in every program.
const COST_DATA_ROW = CHART_ROW + CHART_ROWS + DECISIONS + 4;
const PEOPLE_DATA_ROW = COST_DATA_ROW + MOST_MONTHS + 2;

/** The plan on one page: in a sentence, in five figures, in three scenarios, in two charts, and what is to be decided. */
export function boardSheet(choice: PlanChoice, parts: PlanParts): SheetDescription {
  const { cash, at, names } = parts;
  const tiles = (cell: (tile: Tile) => SheetCell, beside = EMPTY) =>
    TILE_KEYS.flatMap((key) => [cell(BOARD_TILES[key]), ...Array.from({ length: TILE - 1 }, () => beside)]);
  const left = (cell: SheetCell): SheetCell => ({ ...cell, align: "left" });
  const quiet = (cell: SheetCell): SheetCell => ({ ...cell, style: "text" });
  const age = `(TODAY()-${at.AsOf})`;
  const decisions = figureOf("decisions");
  const rows: SheetCell[][] = [
    [{ ...title("Hiring plan"), style: "figure" }],
    [
      label("Scenario"),
      input(choice.scenario, count, "1 Base, 2 Lean, 3 Aggressive: the one that the cash has in detail."),
      formula(`CHOOSE(${at.Scenario},${SCENARIOS.map((name) => `"${name}"`).join(",")})`, text),
      label("As of"),
      left(formula(at.AsOf, PLAN_FORMATS.date)),
      quiet(
        formula(
          `IF(${age}>${FRESH_DAYS},${age}&" days old: close the months since then",IF(${age}>0,${age}&" days old",IF(${age}<-${FRESH_DAYS},-${age}&" days ahead: type the day","")))`,
          text,
        ),
      ),
    ],
    [label(IN_SHORT), formula(sentence(parts), text)],
    tiles(({ label: name, from }) => head(name, from), head("")),
    tiles(({ value, format }) => left({ ...formula(value(parts), format), style: "figure" })),
    tiles(({ note }) => quiet(formula(note(parts), text))),
    [],
    ["Scenario", "All-in cost", "Expected cost", "Committed", "Budget left", "People at the end"]
      .map((name, i) => (i === 0 ? head(name) : { ...head(name), align: "right" as const }))
      .concat(
        // The tile above has actuals in it; no scenario but the one in use could have them.
        { ...formula(`IF(COUNT(${cash("actual")})>0,"as planned, before actuals","")`, text), style: "head" },
        ...Array.from({ length: COLUMNS - 7 }, () => head("")),
      ),
    ...SCENARIOS.map((name, i) => scenarioCells(name, i + 1, SCENARIOS_ROW + 1 + i, parts)),
    [],
    ...Array.from({ length: CHART_ROWS }, () => []),
    [head("To decide"), ...Array.from({ length: COLUMNS - 1 }, () => head(""))],
    ...Array.from({ length: DECISIONS }, (_, i) => [formula(decision(parts, i + 1), text)]),
    [
      quiet(
        formula(
          `IF(${decisions}>${DECISIONS},${decisions}-${DECISIONS}&" more under To decide on ${inText(names.Reqs)}",IF(${decisions}=0,"Nothing is to be decided just now.",""))`,
          text,
        ),
      ),
    ],
  ];
  const levels = LEVELS.map(({ level }) => level);
  const months: Series = ["Month", `IF(${cash("month")}="","",TEXT(${cash("month")},"mmm yy"))`, text];
  putSeries(rows, COST_DATA_ROW, [
    months,
    ...levels.map((level): Series => [level, thousands(cash(level)), usd]),
    ["Budget", `IF(${cash("month")}="","",${at.Budget}/${at.PlanMonths}/1000)`, usd],
  ]);
  putSeries(rows, PEOPLE_DATA_ROW, [
    months,
    ...levels.map((level): Series => [level, cash(`${level} heads`), count]),
  ]);
  const cells = padded(rows, COLUMNS);
  const data = (row: number, columns: number): CellArea[] =>
    Array.from({ length: columns }, (_, i) => ({ row, column: 1 + i, rows: choice.months + 1, columns: 1 }));
  return {
    kind: kindOf("Board"),
    tab: "#202124",
    cells,
    widths: Array.from({ length: COLUMNS }, () => WIDTH),
    frozen: { rows: 0, columns: 0 },
    folded: [{ row: COST_DATA_ROW, rows: cells.length - COST_DATA_ROW + 1 }],
    names: { Scenario: SCENARIO_CELL },
    allowed: [
      {
        area: SCENARIO_CELL,
        accepts: { list: SCENARIOS.map((_, i) => String(i + 1)) },
        help: "Scenario must be 1 (Base), 2 (Lean) or 3 (Aggressive).",
      },
    ],
    colours: boardColours(at),
    charts: boardCharts(
      names.Board,
      data(COST_DATA_ROW, levels.length + 2),
      data(PEOPLE_DATA_ROW, levels.length + 1),
    ),
    guarded: [
      {
        area: {
          row: SCENARIO_CELL.row + 1,
          column: 1,
          rows: cells.length - SCENARIO_CELL.row,
          columns: COLUMNS,
        },
        why: WHY_GUARDED,
      },
    ],
  };
}

type Series = readonly [head: string, fills: string, format: string];

/** What a chart shows: a formula under the head of each series, for as many months as a plan may have. */
function putSeries(rows: SheetCell[][], row: number, series: readonly Series[]): void {
  const line = (cell: (series: Series) => SheetCell) => series.map(cell);
  while (rows.length < row - 1) rows.push([]);
  rows.push(
    line(([name, , format]) => ({ ...head(name), ...(format !== text && { align: "right" as const }) })),
    line(([, fills, format]) => formula(`ARRAYFORMULA(${fills})`, format)),
    ...Array.from({ length: MOST_MONTHS - 1 }, () => line(([, , format]) => filled(format))),
  );
}

const thousands = (cells: string) => `IF(${cells}="","",${cells}/1000)`;

/** What a scenario costs, whether it is chosen or not. */
function scenarioCells(
  scenario: ScenarioName,
  index: number,
  row: number,
  { reqs, at }: PlanParts,
): SheetCell[] {
  const [stands, cost] = [reqs("stands"), reqs(`cost${scenario}`)];
  const counted = at.countedIn(scenario);
  const weighed = (weights: string) => `SUMPRODUCT(${weights},SUMIF(${stands},${at.Statuses},${cost}))`;
  const atTheEnd = `COUNTIFS(${stands},${at.Statuses},${reqs(`from${scenario}`)},"<${NEVER}",${reqs("until")},">="&${at.PlanMonths})`;
  return [
    label(scenario),
    formula(weighed(counted), usd),
    formula(weighed(at.StatusProbability), usd),
    formula(`SUMIFS(${cost},${stands},"Filled")`, usd),
    formula(`${at.Budget}-IF(${isExpected(at)},$C${row},$B${row})`, usdDifference),
    formula(`SUMPRODUCT(${counted},${atTheEnd})`, count),
    { ...formula(`IF(${at.Scenario}=${index},"in use","")`, text), style: "text" },
  ];
}

/** The page in one sentence. */
function sentence(parts: PlanParts): string {
  const { cash, at, names } = parts;
  const left = `(${at.Budget}-${figureOf("cost")})`;
  const first = `IF(${isExpected(at)},"The plan is expected to cost ","The plan costs ")&${dollars(figureOf("cost"))}&" in "&${at.PlanMonths}&" months from "&TEXT(${at.PlanStart},"mmm yyyy")`;
  const difference = `IF(${left}<0,", "&${dollars(`-${left}`)}&" more than the budget",", "&${dollars(left)}&" less than the budget")`;
  const against = `IF(${hasBudget(at)},${difference},", without a budget to hold it against,")`;
  const people = lastOf(cash("heads"), parts);
  const team = `" and ends with "&${people}&IF(${people}=1," person"," people")`;
  const offers = `IF(${figureOf("offers")}=0,"; no open offer is under the floor.","; "&${figureOf("offers")}&" of its offers will not close.")`;
  // The head stands in the same column.
  const stopped = `(COUNTIF(${parts.reqs("stops")},"?*")-1)`;
  const uncounted = `IF(${stopped}=0,"",IF(${stopped}=1," One row costs"," "&${stopped}&" rows cost")&" nothing until "&IF(${stopped}=1,"it is","they are")&" mended.")`;
  const broken = `IF(COUNTIF(${states(parts)},"Broken")=0,""," These figures are not right until what ${inText(names.Checks)} calls broken is mended.")`;
  const whole = `${first}&${against}&${team}&${offers}&${uncounted}&${broken}`;
  return `IFERROR(${whole},"The plan does not add up: ${inText(names.Checks)} says what is broken.")`;
}

/** Of the rows with something to decide, those with an offer under the floor stand first: they are about money. */
const AFTER_OFFERS = 1_000_000;

/** The n-th row that has something to decide: the requisition and what; the column's head is the first of them. */
function decision({ reqs }: PlanParts, n: number): string {
  const [toDo, id, rescope] = [reqs("toDo"), reqs("id"), reqs("rescope")];
  // A head is text, which is over every number.
  const rank = `ROW(${toDo})-MIN(ROW(${toDo}))+1+IF(${rescope}>0,0,${AFTER_OFFERS})`;
  const place = `MOD(SMALL(IF(${toDo}<>"",${rank},""),${n + 1}),${AFTER_OFFERS})`;
  const named = `IF(INDEX(${id},${place})="","Row "&(MIN(ROW(${toDo}))-1+${place}),INDEX(${id},${place}))`;
  return `ARRAYFORMULA(IFERROR(${named}&": "&INDEX(${toDo},${place}),""))`;
}

function boardColours(at: PlanParts["at"]): SheetDescription["colours"] {
  const tile = (key: TileKey): CellArea => ({
    row: FIRST_TILE_ROW + 1,
    column: 1 + TILE_KEYS.indexOf(key) * TILE,
    rows: 2,
    columns: TILE,
  });
  const left: CellArea = { row: SCENARIOS_ROW + 1, column: 5, rows: SCENARIOS.length, columns: 1 };
  return [
    { area: tile("cost"), formula: `=AND(${hasBudget(at)},${figureOf("cost")}>${at.Budget})`, colour: "bad" },
    { area: tile("cost"), formula: `=${figureOf("cost")}<=${at.Budget}`, colour: "good" },
    { area: tile("lasts"), formula: `=AND(${hasBudget(at)},${figureOf("lasts")}<>"the end")`, colour: "bad" },
    { area: tile("offers"), formula: `=${figureOf("offers")}>0`, colour: "warning" },
    { area: tile("decisions"), formula: `=${figureOf("decisions")}>0`, colour: "warning" },
    { area: left, formula: `=AND(ISNUMBER($E${left.row}),$E${left.row}<0)`, colour: "bad" },
    {
      area: { ...AS_OF_CELL, rows: 1, columns: 2 },
      formula: `=ABS(TODAY()-$E$${AS_OF_CELL.row})>${FRESH_DAYS}`,
      colour: "warning",
    },
  ];
}

function boardCharts(sheet: string, cost: readonly CellArea[], people: readonly CellArea[]): SheetChart[] {
  const size = { width: CHART_COLUMNS * WIDTH - 10, height: CHART_ROWS * ROW_PIXELS };
  return [
    {
      title: "Cost a month by level, and the budget",
      kind: "stacked columns and lines",
      lines: 1,
      sheet,
      data: cost,
      axis: "Thousand US dollars",
      format: "#,##0",
      colours: [...LEVEL_COLOURS, BUDGET_COLOUR],
      at: { row: CHART_ROW, column: 1 },
      size,
    },
    {
      title: "People at the end of the month",
      kind: "stacked column",
      sheet,
      data: people,
      axis: "People",
      format: count,
      colours: LEVEL_COLOURS,
      at: { row: CHART_ROW, column: 1 + CHART_COLUMNS },
      size,
    },
  ];
}
