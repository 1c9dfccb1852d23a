import { PLAN_LIMITS } from "../../core/hiring/planAssumptions.ts";
import { LEVELS, type Level } from "../../core/market/levels.ts";
import { cellA1 } from "../a1.ts";
import type { SheetDescription } from "../Sheet.ts";
import type { CellArea, SheetCell } from "../SheetCell.ts";
import { type AssumptionReferences, YEARS } from "./assumptionsSheet.ts";
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
  WHY_GUARDED,
  words,
} from "./cells.ts";
import { columnAreas, type Layout, placed, rowReferences } from "./layout.ts";
import { kindOf } from "./planSheets.ts";
import type { RequisitionRange } from "./requisitionsSheet.ts";
import { columnRules, columnsGiven, keysOf, type SheetColumn } from "./SheetColumn.ts";

/** The sheet has as many months as a plan may have; how many of them are shown is an assumption. */
export const MOST_MONTHS = PLAN_LIMITS.months.max;
const HEAD_ROW = 3;
const FIRST_ROW = HEAD_ROW + 1;
const TOTAL_ROW = FIRST_ROW + MOST_MONTHS;
const QUARTERS = MOST_MONTHS / 3 + 1;
const FIRST_QUARTER_ROW = TOTAL_ROW + 3;
const FIRST_YEAR_ROW = FIRST_QUARTER_ROW + QUARTERS + 2;
const LAST_ROW = FIRST_YEAR_ROW + YEARS.length - 1;

const { usd, usdDifference, date, month, count, percent, number } = PLAN_FORMATS;
const WIDTH = 95;
/** Of columns whose heads are long. */
const WIDE = 110;
const levelNames = LEVELS.map(({ level }) => level);

interface MonthGiven {
  at: AssumptionReferences;
  reqs: RequisitionRange;
  /** The cell that names a level, at the head of its column. */
  headOf: (level: Level) => string;
  /** The months' cells of a column. */
  months: (key: CashKey) => string;
  isFirst: boolean;
}

const MONTH_FACTS = ["month", "index", "segment", "year", "days", "kept"] as const;
type MonthFact = (typeof MONTH_FACTS)[number];
type MonthCells = Readonly<Record<MonthFact, string>>;

const nth = (number: string, cells: readonly string[]) => `CHOOSE(${number},${cells.join(",")})`;

/** Sums over who is paid in a month, of the requisitions that a criterion lets through: ",range,criterion" or nothing. */
function sumsOf(c: MonthCells, reqs: RequisitionRange, criterion: string) {
  const [from, until] = [reqs("paidFrom"), reqs("until")];
  const starts = `${from},">="&${c.index},${from},"<"&${c.index}+1`;
  const leaves = `${from},"<"&${c.index},${until},">"&${c.index},${until},"<"&${c.index}+1`;
  const stays = `${from},"<="&${c.index},${until},">="&${c.index}+1`;
  const sum = (of: string, when: string) => `SUMIFS(${of},${when}${criterion})`;
  const ofYears = (key: "pay" | "tax" | "bonus") => YEARS.map((year) => reqs(`${key}${year}`));
  return {
    pay: sum(nth(`${c.segment}+1`, ofYears("pay")), stays),
    taxes: `${c.days}*${sum(nth(c.year, ofYears("tax")), stays)}`,
    bonus: `SUMIFS(${nth(c.year, ofYears("bonus"))},${from},"<99"${criterion})`,
    starting: (key: "firstPay" | "firstTax" | "firstCost" | "onceInPlan" | "vacancy") =>
      sum(reqs(key), starts),
    leaving: (key: "lastPay" | "lastTax" | "lastCost") => sum(reqs(key), leaves),
    heads: `COUNTIFS(${from},"<"&${c.index}+1,${until},">="&${c.index}+1${criterion})`,
  };
}

const inPlan = (c: Pick<MonthCells, "index">, at: AssumptionReferences, value: string, otherwise = '""') =>
  `IF(${c.index}<${at.PlanMonths},${value},${otherwise})`;
const inBonusMonth = (c: MonthCells, at: AssumptionReferences, value: string) =>
  `IF(${at.BonusMonth}=MONTH(${c.month}),${value},0)`;

/**
 * What the requisitions that a criterion lets through cost in a month: those who work all of it, who start and who leave
 * in it; the whole bonus of the year in its month, one-time costs in the month of the start.
 */
export function costInMonth(
  c: MonthCells,
  { at, reqs }: Pick<MonthGiven, "at" | "reqs">,
  criterion: string,
): string {
  const { pay, taxes, bonus, starting, leaving } = sumsOf(c, reqs, criterion);
  const load = `(1+${at.BenefitsRate}+IF(${at.BonusMonth}=0,${at.BonusRate},0))`;
  const recurring = `${pay}*${load}+${taxes}+${starting("firstCost")}+${leaving("lastCost")}+${inBonusMonth(c, at, bonus)}`;
  return inPlan(c, at, `${c.kept}*(${recurring})+${starting("onceInPlan")}`);
}

const ofLevel = (level: Level): SheetColumn<CashKey, MonthGiven> => ({
  head: level,
  width: WIDTH,
  format: usd,
  formula: (c, given) => costInMonth(c, given, `,${given.reqs("level")},${given.headOf(level)}`),
});
const headsOf = (level: Level): SheetColumn<CashKey, MonthGiven> => ({
  head: `${level} heads`,
  width: WIDTH,
  format: count,
  // The head above reads "Senior heads"; the level's own head stands over its cost.
  formula: (c, { at, reqs, headOf }) =>
    inPlan(c, at, sumsOf(c, reqs, `,${reqs("level")},${headOf(level)}`).heads),
});
const closed = (c: Readonly<Record<"paid", string>>, value: string) => `IF(${c.paid}="","",${value})`;

/** What was typed of a row's month: in the row that names the month, else in its own where that names none. */
const ofMonth = (
  head: string,
  format: string,
  typed: "actual" | "actualHeads" | "planned",
): SheetColumn<CashKey, MonthGiven> => ({
  head,
  width: WIDTH,
  format,
  isHidden: true,
  formula: (c, { at, months }) => {
    const named = `${months("actualFor")},${c.month}`;
    const own = `IF(AND(${c.actualFor}="",${c[typed]}<>""),${c[typed]},"")`;
    return inPlan(
      c,
      at,
      `IF(COUNTIFS(${named},${months(typed)},">=0")>0,SUMIFS(${months(typed)},${named}),${own})`,
    );
  },
});

type CashKey =
  | MonthFact
  | Level
  | `${Level} heads`
  | "total"
  | "actualFor"
  | "actual"
  | "actualHeads"
  | "planned"
  | "forecast"
  | "forecastHeads"
  | "cumulative"
  | "budgetToDate"
  | "budgetLeft"
  | "heads"
  | "base"
  | "bonus"
  | "taxes"
  | "benefits"
  | "oneTime"
  | "vacancy"
  | "contractor"
  | "slip"
  | "variance"
  | "timing"
  | "headsEffect"
  | "payEffect"
  | "openDays"
  | "paid"
  | "paidHeads"
  | "expected";

const blue = (head: string, format: string, note: string): SheetColumn<CashKey, MonthGiven> => ({
  head,
  width: WIDE,
  format,
  note,
  rule: { accepts: { from: 0, to: 1e12 }, help: `${head} must be a number.` },
});

export const CASH_COLUMNS = columnsGiven<MonthGiven>()<CashKey>({
  month: {
    head: "Month",
    width: WIDTH,
    format: month,
    formula: (c, { at }) => inPlan(c, at, `EDATE(${at.PlanStart},${c.index})`),
  },
  Entry: ofLevel("Entry"),
  Mid: ofLevel("Mid"),
  Senior: ofLevel("Senior"),
  Lead: ofLevel("Lead"),
  Principal: ofLevel("Principal"),
  total: {
    head: "Plan",
    width: WIDTH,
    format: usd,
    note: "All-in: counted requisitions in full.",
    formula: (c, { at }) => inPlan(c, at, `SUM(${levelNames.map((level) => c[level]).join(",")})`),
  },
  actualFor: {
    head: "Actual for",
    width: WIDE,
    format: month,
    note: "The month that is closed in this row: what was paid in it stays its own, wherever the plan starts.",
    rule: { accepts: "date", help: "Actual for must be a date: the first day of the month." },
  },
  actual: blue("Actual", usd, "What the month has cost, once it is closed: the forecast takes it."),
  actualHeads: blue("Actual heads", count, "People at work on the closed month's last day."),
  planned: blue(
    "Planned at close",
    usd,
    "The month's plan as it was when the month before was closed: what has moved since is timing.",
  ),
  forecast: {
    head: "Forecast",
    width: WIDE,
    format: usd,
    note: "Actual where the month is closed, else plan.",
    formula: (c, { at }) => inPlan(c, at, `IF(${c.paid}="",${c.total},${c.paid})`),
  },
  cumulative: {
    head: "Cumulative",
    width: WIDE,
    format: usd,
    formula: (c, { at, isFirst }, rowAt) =>
      inPlan(c, at, isFirst ? c.forecast : `${rowAt(-1).cumulative}+${c.forecast}`),
  },
  budgetToDate: {
    head: "Budget to date",
    width: WIDE,
    format: usd,
    formula: (c, { at }) => inPlan(c, at, `${at.Budget}*(${c.index}+1)/${at.PlanMonths}`),
  },
  budgetLeft: {
    head: "Budget left",
    width: WIDE,
    format: usdDifference,
    formula: (c, { at }) => inPlan(c, at, `${at.Budget}-${c.cumulative}`),
    colours: (c) => [{ formula: `=AND(ISNUMBER(${c.budgetLeft}),${c.budgetLeft}<0)`, colour: "bad" }],
  },
  heads: {
    head: "Heads",
    width: WIDE,
    format: count,
    note: "At work on the month's last day, as planned.",
    formula: (c, { at }) => inPlan(c, at, `SUM(${levelNames.map((level) => c[`${level} heads`]).join(",")})`),
  },
  forecastHeads: {
    head: "Forecast heads",
    width: WIDE,
    format: count,
    formula: (c, { at }) => inPlan(c, at, `IF(${c.paidHeads}="",${c.heads},${c.paidHeads})`),
  },
  variance: {
    head: "Variance",
    width: WIDE,
    format: usdDifference,
    note: "Actual less what was planned at the close before; where that was not kept, less the plan as it is now.",
    formula: (c) => closed(c, `${c.paid}-IF(${c.expected}="",${c.total},${c.expected})`),
    colours: (c) => [{ formula: `=AND(ISNUMBER(${c.variance}),${c.variance}>0)`, colour: "warning" }],
  },
  timing: {
    head: "of which timing",
    width: WIDE,
    format: usdDifference,
    note: "Starts, ends and other rows that have moved since: plan now less planned.",
    formula: (c) => closed(c, `IF(${c.expected}="",0,${c.total}-${c.expected})`),
  },
  headsEffect: {
    head: "of which heads",
    width: WIDE,
    format: usdDifference,
    note: "More or fewer people than the plan has now, at its cost a head.",
    formula: (c) =>
      closed(
        c,
        `IF(OR(${c.paidHeads}="",${c.heads}=0),0,(${c.paidHeads}-${c.heads})*${c.total}/MAX(1,${c.heads}))`,
      ),
  },
  payEffect: {
    head: "of which pay",
    width: WIDE,
    format: usdDifference,
    note: "The rest: pay and all that goes with it.",
    formula: (c) => closed(c, `${c.variance}-${c.timing}-${c.headsEffect}`),
  },
  base: {
    head: "Base",
    width: WIDTH,
    format: usd,
    formula: (c, { at, reqs }) => {
      const { pay, starting, leaving } = sumsOf(c, reqs, "");
      return inPlan(c, at, `${c.kept}*(${pay}+${starting("firstPay")}+${leaving("lastPay")})`);
    },
  },
  bonus: {
    head: "Bonus",
    width: WIDTH,
    format: usd,
    formula: (c, { at, reqs }) =>
      inPlan(
        c,
        at,
        `IF(${at.BonusMonth}=0,${at.BonusRate}*${c.base},${inBonusMonth(c, at, `${c.kept}*${sumsOf(c, reqs, "").bonus}`)})`,
      ),
  },
  taxes: {
    head: "Payroll taxes",
    width: WIDTH,
    format: usd,
    formula: (c, { at, reqs }) => {
      const { taxes, starting, leaving } = sumsOf(c, reqs, "");
      return inPlan(c, at, `${c.kept}*(${taxes}+${starting("firstTax")}+${leaving("lastTax")})`);
    },
  },
  benefits: {
    head: "Benefits",
    width: WIDTH,
    format: usd,
    formula: (c, { at }) => inPlan(c, at, `${at.BenefitsRate}*${c.base}`),
  },
  oneTime: {
    head: "One-time",
    width: WIDTH,
    format: usd,
    formula: (c, { at, reqs }) => inPlan(c, at, sumsOf(c, reqs, "").starting("onceInPlan")),
  },
  vacancy: {
    head: "Cost of waiting",
    width: WIDTH,
    format: usd,
    note: "Of offers under the floor, in the month of the start. Beside the plan's cost, not in it.",
    formula: (c, { at, reqs }) => inPlan(c, at, sumsOf(c, reqs, "").starting("vacancy")),
  },
  contractor: {
    head: "Contractor",
    width: WIDTH,
    format: usd,
    note: "Days on which seats are open × contractor a day. Beside the plan's cost, not in it.",
    formula: (c, { at }) => inPlan(c, at, `${c.openDays}*${at.ContractorPerDay}`),
  },
  slip: {
    head: "Launch slip",
    width: WIDTH,
    format: usd,
    note: "Days on which seats are open × launch slip a day. Beside the plan's cost, not in it.",
    formula: (c, { at }) => inPlan(c, at, `${c.openDays}*${at.LaunchSlipPerDay}`),
  },
  "Entry heads": headsOf("Entry"),
  "Mid heads": headsOf("Mid"),
  "Senior heads": headsOf("Senior"),
  "Lead heads": headsOf("Lead"),
  "Principal heads": headsOf("Principal"),
  openDays: {
    head: "Open days",
    width: WIDTH,
    format: number,
    isHidden: true,
    formula: (c, { at, reqs }) => {
      // Of all days from when a seat is open to its start, those before a day.
      const before = (key: "openFrom" | "openTo", day: string) =>
        `(${day}*COUNTIF(${reqs(key)},"<"&${day})-SUMIF(${reqs(key)},"<"&${day}))`;
      const within = (key: "openFrom" | "openTo") =>
        `${before(key, `(${c.month}+${c.days})`)}-${before(key, c.month)}`;
      return inPlan(c, at, `${within("openFrom")}-(${within("openTo")})`);
    },
  },
  paid: ofMonth("Paid", usd, "actual"),
  paidHeads: ofMonth("Heads then", count, "actualHeads"),
  expected: ofMonth("Planned then", usd, "planned"),
  index: { head: "Index", width: WIDTH, format: count, isHidden: true },
  year: {
    head: "Year of plan",
    width: WIDTH,
    format: count,
    isHidden: true,
    formula: (c, { at }) => inPlan(c, at, `YEAR(${c.month})-YEAR(${at.PlanStart})+1`, "1"),
  },
  segment: {
    head: "Merit dates",
    width: WIDTH,
    format: count,
    isHidden: true,
    formula: (c, { at }) =>
      inPlan(c, at, `YEAR(${c.month})-IF(MONTH(${c.month})<${at.MeritMonth},1,0)-${at.MeritBase}`, "0"),
  },
  days: {
    head: "Days",
    width: WIDTH,
    format: count,
    isHidden: true,
    formula: (c, { at }) => inPlan(c, at, `DAY(EOMONTH(${c.month},0))`, "0"),
  },
  kept: {
    head: "Kept",
    width: WIDTH,
    format: percent,
    isHidden: true,
    formula: (c, { at }) => inPlan(c, at, `INDEX(${at.inYears("kept")},${c.year})`, "0"),
  },
});
export type { CashKey };

/** Columns of the cash sheet that add up over months. */
const ADDED: readonly CashKey[] = [
  ...levelNames,
  "total",
  "actual",
  "forecast",
  "variance",
  "timing",
  "headsEffect",
  "payEffect",
  "base",
  "bonus",
  "taxes",
  "benefits",
  "oneTime",
  "vacancy",
  "contractor",
  "slip",
];
/** Actuals are added up in the months that they are for. */
const summed = (key: CashKey): CashKey => (key === "actual" ? "paid" : key);
const TYPED = ["actualFor", "actual", "actualHeads", "planned"] as const satisfies readonly CashKey[];
const KEYS = keysOf(CASH_COLUMNS);

/** The months' cells of a column, as other sheets' formulas call them. */
export type CashRange = (key: CashKey) => string;

export function cashRange(sheet: string, layout: Layout<CashKey>): CashRange {
  return (key) => reference(sheet, cashMonths(key, layout));
}

/** What a month's formulas take of it, as other sheets' call it; months counted from 0. */
export type CashMonth = (index: number) => MonthCells;

export function cashMonth(sheet: string, layout: Layout<CashKey>): CashMonth {
  return (index) =>
    Object.fromEntries(
      MONTH_FACTS.map((fact) => [fact, reference(sheet, oneCell(FIRST_ROW + index, layout[fact]))]),
    ) as MonthCells;
}

function cashMonths(key: CashKey, layout: Layout<CashKey>): CellArea {
  return { row: FIRST_ROW, column: layout[key], rows: MOST_MONTHS, columns: 1 };
}

/** All but what people type of closed months. */
export function calculatedCash(layout: Layout<CashKey>): CellArea[] {
  const isTyped = (key: CashKey) => (TYPED as readonly CashKey[]).includes(key);
  const of = (keys: readonly CashKey[], row: number, last: number) =>
    columnAreas(
      keys.map((key) => layout[key]),
      { row, rows: last - row + 1 },
    );
  return [
    ...of(
      KEYS.filter((key) => !isTyped(key)),
      1,
      LAST_ROW,
    ),
    ...of(TYPED, 1, HEAD_ROW),
    ...of(TYPED, TOTAL_ROW, LAST_ROW),
  ];
}

/** What the plan costs, month by month: by level, against actuals and budget, and once more by kind of cost. */
export function cashSheet(
  layout: Layout<CashKey>,
  reqs: RequisitionRange,
  at: AssumptionReferences,
): SheetDescription {
  const columns = KEYS.map((key) => layout[key]);
  const headOf = (level: Level) => cellA1(HEAD_ROW, layout[level]).replace(/(\d)/, "$$$1");
  const cells: SheetCell[][] = [
    // Explained beside the column that stays in sight, which would cut it off.
    [
      title("Cash"),
      words("Monthly, US dollars. Type Actual and Actual heads, or close the month in the panel."),
    ],
    [
      EMPTY,
      words(
        "A year's pay ÷ 12, the months of start and end by calendar days; payroll taxes by calendar year, spread over the days worked in it; one-time costs in the month of the start.",
      ),
    ],
    KEYS.map((key) => columnHead(CASH_COLUMNS[key].head, CASH_COLUMNS[key].format, CASH_COLUMNS[key].note)),
    ...Array.from({ length: MOST_MONTHS }, (_, i) =>
      monthRow(i, layout, { at, reqs, headOf, months: rangeOf, isFirst: i === 0 }),
    ),
    KEYS.map((key) => {
      if (key === "month") return label("Total");
      return ADDED.includes(key) ? sumOf(key, "") : EMPTY;
    }),
    [],
    [label("Calendar quarters")],
    ...Array.from({ length: QUARTERS }, (_, i) =>
      periodRow(
        FIRST_QUARTER_ROW + i,
        `EDATE(DATE(YEAR(${at.PlanStart}),3*INT((MONTH(${at.PlanStart})-1)/3)+1,1),${3 * i})`,
        3,
      ),
    ),
    [],
    [label("Calendar years")],
    ...YEARS.map((year, i) => periodRow(FIRST_YEAR_ROW + i, `DATE(${at.inYear(year, "year")},1,1)`, 12)),
  ];

  function sumOf(key: CashKey, criteria: string): SheetCell {
    const months = rangeOf(summed(key));
    return formula(
      criteria === "" ? `SUM(${months})` : `SUMIFS(${months}${criteria})`,
      CASH_COLUMNS[key].format,
    );
  }
  function rangeOf(key: CashKey): string {
    return cellRange(cashMonths(key, layout));
  }
  /** A quarter or a year: its first day stands where months have their index. */
  function periodRow(row: number, first: string, months: number): SheetCell[] {
    const c = rowReferences(layout, row);
    const name =
      months === 3 ? `"Q"&INT((MONTH(${c.index})+2)/3)&" "&YEAR(${c.index})` : `YEAR(${c.index})&""`;
    const isIn = (value: string) => `IF(${c.index}>=${at.PlanEnd},"",${value})`;
    return KEYS.map((key) => {
      if (key === "index") return formula(first, date);
      if (key === "month") return { ...formula(isIn(name), PLAN_FORMATS.text), align: "left" };
      if (!ADDED.includes(key)) return EMPTY;
      const criteria = `,${rangeOf("month")},">="&${c.index},${rangeOf("month")},"<"&EDATE(${c.index},${months})`;
      return formula(isIn(`SUMIFS(${rangeOf(summed(key))}${criteria})`), CASH_COLUMNS[key].format);
    });
  }

  return {
    kind: kindOf("Cash"),
    tab: "#a142f4",
    columns,
    cells: placed(padded(cells, KEYS.length), columns),
    hidden: KEYS.filter((key) => CASH_COLUMNS[key].isHidden).map((key) => layout[key]),
    widths: KEYS.map((key) => CASH_COLUMNS[key].width),
    frozen: { rows: HEAD_ROW, columns: 1 },
    names: {},
    ...columnRules(CASH_COLUMNS, layout, { row: FIRST_ROW, rows: MOST_MONTHS }),
    charts: [],
    guarded: columnAreas(
      KEYS.filter((key) => !(TYPED as readonly CashKey[]).includes(key)).map((key) => layout[key]),
      { row: 1, rows: LAST_ROW },
    ).map((area) => ({
      area,
      why: WHY_GUARDED,
    })),
  };
}

function monthRow(index: number, layout: Layout<CashKey>, given: MonthGiven): SheetCell[] {
  const row = FIRST_ROW + index;
  const rowAt = (offset: number) => rowReferences(layout, row + offset);
  return KEYS.map((key): SheetCell => {
    const { format, formula: calculate } = CASH_COLUMNS[key];
    if (key === "index") return { content: index, style: "result", format };
    if (!calculate) return input("", format);
    return formula(calculate(rowAt(0), given, rowAt) ?? "", format);
  });
}

function cellRange({ row, column, rows }: CellArea): string {
  const [first, last] = [cellA1(row, column), cellA1(row + rows - 1, column)];
  return [first, last].map((cell) => cell.replace(/([A-Z]+)(\d+)/, "$$$1$$$2")).join(":");
}
