import { PLAN_LIMITS } from "../core/hiring/planAssumptions.ts";
import { calendarDate, type Day, dayOf, isoDay } from "../core/units/day.ts";
import { serialDate } from "../core/units/serialDate.ts";
import { withThousands } from "../core/units/thousands.ts";
import { amountIn } from "../input/params/amount.ts";
import { DATE } from "../input/params/date.ts";
import { wholeNumberIn } from "../input/params/number.ts";
import { optional } from "../input/params/optional.ts";
import { textOf } from "../input/params/text.ts";
import { FieldRefusal, field } from "../input/request.ts";
import { dataVersion } from "../reference/dataVersion.ts";
import type { Answer } from "../workbook/Answer.ts";
import { type MonthOfCash, monthInWords, monthsOfCash } from "../workbook/plan/monthsOfCash.ts";
import type { CellChange } from "../workbook/Workbook.ts";
import { defineCommand } from "./define/defineCommand.ts";

/** What the panel sends once a month is over. */
export interface CloseMonthRequest {
  /** The first day of the month. */
  month: Day;
  /** What was paid in it, one-time costs too. */
  actual: number;
  /** How many people were at work on its last day. */
  heads: number;
  /** The cells of an earlier closing that the user agreed to replace. */
  replace?: string | undefined;
}

export interface MonthClosed {
  message: string;
  range: string;
}

const PARAMS = {
  month: DATE,
  actual: amountIn(PLAN_LIMITS.budget),
  heads: wholeNumberIn({ ...PLAN_LIMITS.heads, what: "a whole number of people" }),
  replace: optional(textOf("the range that may be replaced"), undefined),
};

export const closeMonth = defineCommand<CloseMonthRequest, MonthClosed>({
  writes: true,
  read: (request) => ({
    month: field(request, "month", PARAMS.month),
    actual: field(request, "actual", PARAMS.actual),
    heads: field(request, "heads", PARAMS.heads),
    replace: field(request, "replace", PARAMS.replace),
  }),
  run({ month, actual, heads, replace }, workbook): Answer<MonthClosed> {
    const { months, table, asOf } = monthsOfCash(workbook);
    const at = months.findIndex(({ first }) => first === month);
    const [closing, before, next] = [months[at], months[at - 1], months[at + 1]];
    if (!closing) {
      throw new FieldRefusal(
        "month",
        `month must be the first day of a month of the plan; got ${isoDay(month)}.`,
      );
    }
    if (before && !before.isClosed) {
      throw new FieldRefusal(
        "month",
        `month must follow the months that are closed; ${monthInWords(before.first)} is not closed yet.`,
      );
    }
    const { entry } = closing;
    if (entry === undefined) {
      throw new FieldRefusal(
        "month",
        `month must have a row of its own; that of ${monthInWords(month)} on "${table.sheet}" holds another month's actual. Set Plan start back.`,
      );
    }
    const range = `${table.cell(entry, "actual")} and ${table.cell(entry, "actualHeads")}`;
    if (closing.isClosed && replace !== range) {
      return {
        ok: false,
        code: "occupied",
        range,
        cells: 2,
        message: `${monthInWords(closing.first)} is closed with $${withThousands(Math.round(closing.actual ?? 0))}. Closing it again replaces that.`,
      };
    }
    const content = (
      row: number,
      key: "actualFor" | "actual" | "actualHeads" | "planned",
      value: number,
    ): CellChange => ({ sheet: table.sheet, row, column: table.layout[key], content: value });
    // What is expected of the next month now is what it will be held against.
    const expected = (row: number, { first, plan }: MonthOfCash) => [
      content(row, "actualFor", serialDate(first)),
      content(row, "planned", plan),
    ];
    const follows = dayAfter(closing.first);
    workbook.writeCells(
      [
        content(entry, "actualFor", serialDate(month)),
        content(entry, "actual", actual),
        content(entry, "actualHeads", heads),
        ...(closing.planned === undefined ? [content(entry, "planned", closing.plan)] : []),
        ...(next?.entry !== undefined && !next.isClosed ? expected(next.entry, next) : []),
        ...(asOf.day === undefined || asOf.day < follows
          ? [{ sheet: asOf.sheet, row: asOf.row, column: asOf.column, content: serialDate(follows) }]
          : []),
      ],
      {
        what: `${monthInWords(closing.first)} closed`,
        where: range,
        insertAs: "values",
        dataVersion: dataVersion().version,
      },
      "calculated",
    );
    const planned = closing.planned ?? closing.plan;
    const more = Math.round(actual - planned);
    const difference =
      more === 0
        ? "as planned"
        : `$${withThousands(Math.abs(more))} ${more > 0 ? "more" : "less"} than planned`;
    return {
      ok: true,
      value: {
        message: `${monthInWords(closing.first)} closed with $${withThousands(Math.round(actual))}, ${difference}, in ${range}.`,
        range,
      },
    };
  },
});

/** The first day of the month after. */
function dayAfter(first: Day): Day {
  const { year, month } = calendarDate(first);
  return dayOf(year, month + 1, 1);
}
