import type { WriteBody } from "../Body.ts";
import { inDataset, joined, quoted } from "../sqlText.ts";

export const aged: WriteBody = ({ amount, from_date, to_date, rate, method }) => {
  const months =
    "(whole + DATE_DIFF(last, reached, DAY) / DATE_DIFF(DATE_ADD(first, INTERVAL whole + 1 MONTH), reached, DAY))";
  const number = (expression: string) => `${inDataset("ai_comp_number_text")}(${expression})`;
  const growth = `IF(${method} = 'simple', 1 + ${rate} * ${months} / 12, POW(1 + ${rate}, ${months} / 12))`;
  // Each step over the one before; a day at the far end of the calendar has no month after it, and is refused.
  const between = `(
      SELECT AS STRUCT first, last, whole, DATE_ADD(first, INTERVAL whole MONTH) AS reached
      FROM (
        SELECT first, last, calendar - IF(DATE_ADD(first, INTERVAL calendar MONTH) <= last, 0, 1) AS whole
        FROM (SELECT first, last, DATE_DIFF(last, first, MONTH) AS calendar
          FROM (SELECT LEAST(${from_date}, ${to_date}) AS first, GREATEST(${from_date}, ${to_date}) AS last))
      )
    )`;
  const overMonths = (expression: string) => `(SELECT ${expression} FROM UNNEST([${between}]))`;
  return {
    refusals: [
      {
        when: overMonths(`${growth} <= 0`),
        sentence: joined(
          quoted("rate must leave some pay: simple growth of "),
          number(`${rate} * 100`),
          quoted("% a year over "),
          overMonths(number(months)),
          quoted(" months leaves none."),
        ),
      },
    ],
    value: overMonths(`IF(${from_date} <= ${to_date}, ${amount} * ${growth}, ${amount} / ${growth})`),
  };
};
