import { AGING_RATE_LIMITS } from "../../core/market/aged.ts";
import { serialDate } from "../../core/units/serialDate.ts";
import { DAY_LIMITS } from "../../input/params/date.ts";
import { defineNative } from "./defineNative.ts";
import { figure } from "./FigureRanges.ts";
import { literalText } from "./literal.ts";

const DAYS = { min: serialDate(DAY_LIMITS.min), max: serialDate(DAY_LIMITS.max) };

export const nativeAged = defineNative({
  name: "AI_AGED",
  params: ["amount", "from_date", "to_date", "rate", "method"],
  without: 'the rate "market" read from a cell',
  write({ amount: amountArgument, from_date, to_date, rate: rateArgument, method }, inputs, figures) {
    const amount = inputs.amount(amountArgument);
    const from = `INT(${inputs.number(from_date, DAYS)})`;
    const to = `INT(${inputs.number(to_date, DAYS)})`;
    const isMarket =
      literalText(rateArgument ?? "")
        ?.trim()
        .toLowerCase() === "market";
    const rate = isMarket
      ? figure('"growth.last_year"', figures)
      : inputs.number(rateArgument, AGING_RATE_LIMITS);
    const months = monthsBetween(`MIN(${from},${to})`, `MAX(${from},${to})`);
    const grown = (growth: string) => `IF(${from}<=${to},${amount}*${growth},${amount}/${growth})`;
    // Pay that shrinks by the same dollars each month would be nothing at some date.
    inputs.require(
      inputs.choice(method, { compound: "TRUE", simple: `${rate}*(${months})/12>-1` }, "compound"),
    );
    return [
      inputs.choice(
        method,
        {
          compound: grown(`(1+${rate})^((${months})/12)`),
          simple: grown(`(1+${rate}*(${months})/12)`),
        },
        "compound",
      ),
    ];
  },
});

/** Whole months, then the rest as a share of the month it falls in; `first` is not after `last`. */
function monthsBetween(first: string, last: string): string {
  const calendarMonths = `((YEAR(${last})-YEAR(${first}))*12+MONTH(${last})-MONTH(${first}))`;
  const upTo = (whole: string, next: string) => {
    const reached = `EDATE(${first},${whole})`;
    return `${whole}+(${last}-${reached})/(EDATE(${first},${next})-${reached})`;
  };
  return `IF(EDATE(${first},${calendarMonths})<=${last},${upTo(
    calendarMonths,
    `${calendarMonths}+1`,
  )},${upTo(`${calendarMonths}-1`, calendarMonths)})`;
}
