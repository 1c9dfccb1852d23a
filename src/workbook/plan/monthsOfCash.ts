import { Refusal } from "../../core/Refusal.ts";
import { calendarDate, type Day, dayOf } from "../../core/units/day.ts";
import type { Usd } from "../../core/units/money.ts";
import { isDate } from "../../input/cell.ts";
import { CASH_COLUMNS, type CashKey } from "../../tables/budget/cashSheet.ts";
import type { Workbook } from "../Workbook.ts";
import { type PlanTable, planTable } from "./planTable.ts";

/** A month of the plan as the cash sheet has it. */
export interface MonthOfCash {
  first: Day;
  /** The row of what was paid in it: the one that names the month, else its own; undefined where that has another's. */
  entry: number | undefined;
  /** What the plan pays in it, and who is at work on its last day. */
  plan: Usd;
  heads: number;
  /** What was expected of it when the month before was closed. */
  planned: Usd | undefined;
  isClosed: boolean;
  actual: Usd | undefined;
}

export interface MonthsOfCash {
  table: PlanTable<CashKey>;
  months: readonly MonthOfCash[];
  /** The cell of the day that the plan is as of, and what stands there. */
  asOf: { sheet: string; row: number; column: number; day: Day | undefined };
}

/** The months of the plan that is here, as they stand now. */
export function monthsOfCash(workbook: Workbook): MonthsOfCash {
  const table = planTable("plan Cash", CASH_COLUMNS, workbook);
  const named = new Map(table.rows.map(({ row, at }) => [dayIn(at("actualFor")), row]));
  const months = table.rows.flatMap(({ row, at }): MonthOfCash[] => {
    const [first, plan] = [dayIn(at("month")), at("total")];
    if (first === undefined || typeof plan !== "number") return [];
    const [actual, planned, heads] = [at("paid"), at("expected"), at("heads")].map(numberIn);
    const entry = named.get(first) ?? (at("actualFor") === "" ? row : undefined);
    return [{ first, entry, plan, heads: heads ?? 0, planned, actual, isClosed: actual !== undefined }];
  });
  const asOf = workbook.named("AsOf");
  if (!asOf) throw new Refusal("The named range AsOf must be there; build the plan again.");
  const [[day] = []] = workbook.contents(asOf).values;
  return { table, months, asOf: { sheet: asOf.sheet, row: asOf.row, column: asOf.column, day: dayIn(day) } };
}

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** "Jan 2027" */
export function monthInWords(first: Day): string {
  const { year, month } = calendarDate(first);
  return `${MONTHS[month - 1]} ${year}`;
}

/** The day of a cell that holds a date; undefined for anything else. */
export function dayIn(cell: unknown): Day | undefined {
  return isDate(cell) ? dayOf(cell.getFullYear(), cell.getMonth() + 1, cell.getDate()) : undefined;
}

const numberIn = (cell: unknown) => (typeof cell === "number" ? cell : undefined);
