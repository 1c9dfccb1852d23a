import { LEVELS } from "../../core/market/levels.ts";
import { cellA1 } from "../a1.ts";
import type { CellArea, SheetCell, SheetDescription } from "../Sheet.ts";
import type { AssumptionReferences } from "./assumptionsSheet.ts";
import { columnHead, EMPTY, formula, inRow, PLAN_FORMATS, padded, title, words } from "./cells.ts";
import type { SheetNames } from "./planSheets.ts";
import { requisitionRange } from "./requisitionsSheet.ts";

export const CASH_HEAD_ROW = 3;
export const FIRST_MONTH_ROW = 4;
const { cents, usd, usdDifference, date, month, count } = PLAN_FORMATS;

const LEVEL_NAMES = LEVELS.map(({ level }) => level);
const KINDS = ["Base", "Bonus", "Payroll taxes", "Benefits", "One-time"] as const;
const HEADS = [
  "Month",
  "Last day",
  "Days",
  "Merit years",
  ...LEVEL_NAMES,
  "Total",
  ...KINDS,
  "Cumulative",
  "Budget to date",
  "Budget left",
  ...LEVEL_NAMES.map((level) => `${level} heads`),
  "Heads",
] as const;

/** A column of the cash sheet by its head, counted from 1. */
export function cashColumn(name: (typeof HEADS)[number]): number {
  return HEADS.indexOf(name) + 1;
}

/** The months' cells of a column. */
export function cashMonths(name: (typeof HEADS)[number], months: number): CellArea {
  return { row: FIRST_MONTH_ROW, column: cashColumn(name), rows: months, columns: 1 };
}

/** What the plan costs, month by month: by level, and once more by kind of cost. */
export function cashSheet(
  months: number,
  prepared: number,
  names: SheetNames,
  at: AssumptionReferences,
): SheetDescription {
  const reqs = (key: Parameters<typeof requisitionRange>[0]) => requisitionRange(key, names, prepared);
  const [level, counted, start] = [reqs("level"), reqs("counted"), reqs("start")];
  const cells: SheetCell[][] = [
    // Explained beside the column that stays in sight, which would cut it off.
    [title("Cash"), words("Monthly, US dollars")],
    [
      EMPTY,
      words(
        "A year's cost ÷ 12, prorated by calendar days in the month of the start; merit from its month on; one-time costs in the month of the start.",
      ),
    ],
    HEADS.map((text) => columnHead(text, cents)),
  ];
  for (let i = 0; i < months; i++) {
    const row = FIRST_MONTH_ROW + i;
    const c = (name: (typeof HEADS)[number]) => inRow(row, cashColumn(name));
    const [first, last] = [c("Month"), c("Last day")];
    const startsNow = `(${start}>=${first})*(${start}<=${last})`;
    const worked = `((${start}<${first})+${startsNow}*(${last}-${start}+1)/${c("Days")})`;
    const paid = `${counted}*${worked}*(1+${at.MeritRate})^(${c("Merit years")}-${reqs("rises")})/12`;
    const levelOf = (column: number) => `(${level}=${cellA1(CASH_HEAD_ROW, column).replace(/(\d)/, "$$$1")})`;
    const yearly = { Base: "base", Bonus: "bonus", "Payroll taxes": "taxes", Benefits: "benefits" } as const;
    const [firstLevel, lastLevel] = [inRow(row, cashColumn("Entry")), inRow(row, cashColumn("Principal"))];
    cells.push([
      formula(i === 0 ? `${at.PlanStart}` : `EDATE(${inRow(row - 1, 1)},1)`, month),
      formula(`EOMONTH(${first},0)`, date),
      formula(`DAY(${last})`, count),
      formula(`YEAR(${first})-IF(MONTH(${first})<${at.MeritMonth},1,0)-YEAR(${at.PlanStart})`, count),
      ...LEVEL_NAMES.map((name) =>
        formula(
          `SUMPRODUCT(${levelOf(cashColumn(name))}*(${paid}*${reqs("loaded")}+${counted}*${startsNow}*${reqs("oneTime")}))`,
          cents,
        ),
      ),
      formula(`SUM(${firstLevel}:${lastLevel})`, cents),
      ...(["Base", "Bonus", "Payroll taxes", "Benefits"] as const).map((kind) =>
        formula(`SUMPRODUCT(${paid}*${reqs(yearly[kind])})`, cents),
      ),
      formula(`SUMPRODUCT(${counted}*${startsNow}*${reqs("oneTime")})`, cents),
      formula(i === 0 ? c("Total") : `${inRow(row - 1, cashColumn("Cumulative"))}+${c("Total")}`, usd),
      formula(`${at.Budget}*${i + 1}/${at.PlanMonths}`, usd),
      formula(`${at.Budget}-${c("Cumulative")}`, usdDifference),
      ...LEVEL_NAMES.map((name) =>
        // The head above reads "Senior heads"; the level's own head stands further left.
        formula(`SUMPRODUCT(${levelOf(cashColumn(name))}*${counted}*(${start}<=${last}))`, count),
      ),
      formula(
        `SUM(${inRow(row, cashColumn("Entry heads"))}:${inRow(row, cashColumn("Principal heads"))})`,
        count,
      ),
    ]);
  }
  const left = cashMonths("Budget left", months);
  return {
    kind: "Cash",
    tab: "#a142f4",
    cells: padded(cells, HEADS.length),
    widths: HEADS.map(() => 105),
    frozen: { rows: CASH_HEAD_ROW, columns: 1 },
    names: { CashMonths: cashMonths("Month", months), CashTotal: cashMonths("Total", months) },
    allowed: [],
    colours: [
      {
        area: left,
        formula: `=AND(ISNUMBER(${inRow(FIRST_MONTH_ROW, cashColumn("Budget left"))}),${inRow(FIRST_MONTH_ROW, cashColumn("Budget left"))}<0)`,
        colour: "bad",
      },
    ],
    charts: [],
    guarded: [
      {
        area: { row: 1, column: 1, rows: cells.length, columns: HEADS.length },
        why: "Calculated: change the assumptions or the requisitions instead.",
      },
    ],
  };
}
