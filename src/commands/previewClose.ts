import { isoDay } from "../core/units/day.ts";
import type { Usd } from "../core/units/money.ts";
import { monthsOfCash } from "../workbook/plan/monthsOfCash.ts";
import { defineCommand } from "./define/defineCommand.ts";

/** The months that may be closed next or again. */
export interface ClosePreview {
  months: readonly {
    /** "2027-01-01" */
    month: string;
    /** What it is held against: what was expected of it when the month before was closed, else the plan. */
    planned: Usd;
    heads: number;
    /** What it was closed with; undefined where it is open. */
    actual: Usd | undefined;
  }[];
}

export const previewClose = defineCommand<unknown, ClosePreview>({
  writes: false,
  read: (request) => request,
  run(_request, workbook) {
    const { months } = monthsOfCash(workbook);
    const closed = months.filter(({ isClosed }) => isClosed).length;
    return {
      ok: true,
      value: {
        // Months are closed one after the other, so that none after the next may be.
        months: months.slice(0, closed + 1).map(({ first, plan, planned, heads, actual }) => ({
          month: isoDay(first),
          planned: planned ?? plan,
          heads,
          actual,
        })),
      },
    };
  },
});
