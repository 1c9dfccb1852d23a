import { LEVELS, type Level } from "../../core/market/levels.ts";
import { cellA1 } from "../a1.ts";
import type { SheetDescription } from "../Sheet.ts";
import type { CellArea, SheetCell } from "../SheetCell.ts";
import type { AssumptionReferences } from "./assumptionsSheet.ts";
import { EMPTY, PLAN_FORMATS, padded, title, words } from "./cells.ts";
import { columnAreas, type Layout, placed } from "./layout.ts";
import type { RequisitionRows } from "./requisitionsSheet.ts";
import { columnRules, columnsGiven, headCells, keysOf, rowCells, type SheetColumn } from "./SheetColumn.ts";

const CASH_HEAD_ROW = 3;
const FIRST_MONTH_ROW = CASH_HEAD_ROW + 1;
const WIDTH = 105;
const { cents, usd, usdDifference, date, month, count } = PLAN_FORMATS;

interface MonthGiven {
  /** Counted from 0. */
  month: number;
  at: AssumptionReferences;
  reqs: RequisitionRows["range"];
  /** The cell that names a level, at the head of its column. */
  headOf: (level: Level) => string;
}

const levelNames = LEVELS.map(({ level }) => level);

type Calendar = "month" | "lastDay" | "days" | "meritYears";
type MonthCells = Readonly<Record<Calendar, string>>;

/** What a requisition is paid of a year's cost in a month, as a share; a product over all requisitions. */
const paid = (c: MonthCells, { at, reqs }: MonthGiven) => {
  const start = reqs("start");
  const worked = `((${start}<${c.month})+${startsNow(c, reqs)}*(${c.lastDay}-${start}+1)/${c.days})`;
  return `${reqs("counted")}*${worked}*(1+${at.MeritRate})^(${c.meritYears}-${reqs("rises")})/12`;
};
const startsNow = (c: MonthCells, reqs: MonthGiven["reqs"]) =>
  `(${reqs("start")}>=${c.month})*(${reqs("start")}<=${c.lastDay})`;

const byKind = (
  head: string,
  of: "base" | "bonus" | "taxes" | "benefits",
): SheetColumn<Calendar, MonthGiven> => ({
  head,
  width: WIDTH,
  format: cents,
  formula: (c, given) => `SUMPRODUCT(${paid(c, given)}*${given.reqs(of)})`,
});
const ofLevel = (level: Level): SheetColumn<Calendar, MonthGiven> => ({
  head: level,
  width: WIDTH,
  format: cents,
  formula: (c, given) => {
    const { reqs, headOf } = given;
    const cost = `${paid(c, given)}*${reqs("loaded")}+${reqs("counted")}*${startsNow(c, reqs)}*${reqs("oneTime")}`;
    return `SUMPRODUCT((${reqs("level")}=${headOf(level)})*(${cost}))`;
  },
});
const headsOf = (level: Level): SheetColumn<Calendar, MonthGiven> => ({
  head: `${level} heads`,
  width: WIDTH,
  format: count,
  // The head above reads "Senior heads"; the level's own head stands over its cost.
  formula: (c, { reqs, headOf }) =>
    `SUMPRODUCT((${reqs("level")}=${headOf(level)})*${reqs("counted")}*(${reqs("start")}<=${c.lastDay}))`,
});

export const CASH_COLUMNS = columnsGiven<MonthGiven>()({
  month: {
    head: "Month",
    width: WIDTH,
    format: month,
    formula: (_, { month, at }, rowAt) => (month === 0 ? at.PlanStart : `EDATE(${rowAt(-1).month},1)`),
  },
  lastDay: { head: "Last day", width: WIDTH, format: date, formula: (c) => `EOMONTH(${c.month},0)` },
  days: { head: "Days", width: WIDTH, format: count, formula: (c) => `DAY(${c.lastDay})` },
  meritYears: {
    head: "Merit years",
    width: WIDTH,
    format: count,
    formula: (c, { at }) =>
      `YEAR(${c.month})-IF(MONTH(${c.month})<${at.MeritMonth},1,0)-YEAR(${at.PlanStart})`,
  },
  Entry: ofLevel("Entry"),
  Mid: ofLevel("Mid"),
  Senior: ofLevel("Senior"),
  Lead: ofLevel("Lead"),
  Principal: ofLevel("Principal"),
  total: {
    head: "Total",
    width: WIDTH,
    format: cents,
    formula: (c) => `SUM(${levelNames.map((level) => c[level]).join(",")})`,
  },
  base: byKind("Base", "base"),
  bonus: byKind("Bonus", "bonus"),
  taxes: byKind("Payroll taxes", "taxes"),
  benefits: byKind("Benefits", "benefits"),
  oneTime: {
    head: "One-time",
    width: WIDTH,
    format: cents,
    formula: (c, { reqs }) => `SUMPRODUCT(${reqs("counted")}*${startsNow(c, reqs)}*${reqs("oneTime")})`,
  },
  cumulative: {
    head: "Cumulative",
    width: WIDTH,
    format: usd,
    formula: (c, { month }, rowAt) => (month === 0 ? c.total : `${rowAt(-1).cumulative}+${c.total}`),
  },
  budgetToDate: {
    head: "Budget to date",
    width: WIDTH,
    format: usd,
    formula: (_, { at, month }) => `${at.Budget}*${month + 1}/${at.PlanMonths}`,
  },
  budgetLeft: {
    head: "Budget left",
    width: WIDTH,
    format: usdDifference,
    formula: (c, { at }) => `${at.Budget}-${c.cumulative}`,
    colours: (c) => [{ formula: `=AND(ISNUMBER(${c.budgetLeft}),${c.budgetLeft}<0)`, colour: "bad" }],
  },
  "Entry heads": headsOf("Entry"),
  "Mid heads": headsOf("Mid"),
  "Senior heads": headsOf("Senior"),
  "Lead heads": headsOf("Lead"),
  "Principal heads": headsOf("Principal"),
  heads: {
    head: "Heads",
    width: WIDTH,
    format: count,
    formula: (c) => `SUM(${levelNames.map((level) => c[`${level} heads`]).join(",")})`,
  },
});

export type CashKey = keyof typeof CASH_COLUMNS;

/** The months' cells of a column. */
export function cashMonths(key: CashKey, layout: Layout<CashKey>, months: number): CellArea {
  return { row: FIRST_MONTH_ROW, column: layout[key], rows: months, columns: 1 };
}

/** All that is calculated of the months. */
export function cashAreas(layout: Layout<CashKey>, months: number): CellArea[] {
  const columns = keysOf(CASH_COLUMNS).map((key) => layout[key]);
  return columnAreas(columns, { row: FIRST_MONTH_ROW, rows: months });
}

/** A column with its head, as charts take it. */
export function cashSeries(key: CashKey, layout: Layout<CashKey>, months: number): CellArea {
  return { row: CASH_HEAD_ROW, column: layout[key], rows: months + 1, columns: 1 };
}

/** What the plan costs, month by month: by level, and once more by kind of cost. */
export function cashSheet(
  months: number,
  layout: Layout<CashKey>,
  requisitions: RequisitionRows,
  at: AssumptionReferences,
): SheetDescription {
  const keys = keysOf(CASH_COLUMNS);
  const columns = keys.map((key) => layout[key]);
  const given = {
    at,
    reqs: requisitions.range,
    headOf: (level: Level) => cellA1(CASH_HEAD_ROW, layout[level]).replace(/(\d)/, "$$$1"),
  };
  const cells: SheetCell[][] = [
    // Explained beside the column that stays in sight, which would cut it off.
    [title("Cash"), words("Monthly, US dollars")],
    [
      EMPTY,
      words(
        "A year's cost ÷ 12, prorated by calendar days in the month of the start; merit from its month on; one-time costs in the month of the start.",
      ),
    ],
    headCells(CASH_COLUMNS),
    ...Array.from({ length: months }, (_, month) =>
      rowCells(CASH_COLUMNS, layout, FIRST_MONTH_ROW + month, { ...given, month }),
    ),
  ];
  return {
    kind: "Cash",
    tab: "#a142f4",
    columns,
    cells: placed(padded(cells, keys.length), columns),
    widths: keys.map((key) => CASH_COLUMNS[key].width),
    frozen: { rows: CASH_HEAD_ROW, columns: 1 },
    names: {
      CashMonths: cashMonths("month", layout, months),
      CashTotal: cashMonths("total", layout, months),
    },
    ...columnRules(CASH_COLUMNS, layout, { row: FIRST_MONTH_ROW, rows: months }),
    charts: [],
    guarded: columnAreas(columns, { row: 1, rows: cells.length }).map((area) => ({
      area,
      why: "Calculated: change the assumptions or the requisitions instead.",
    })),
  };
}
