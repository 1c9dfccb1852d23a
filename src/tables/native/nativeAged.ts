import { defineNative } from "./defineNative.ts";

/** 1950-01-01 and the last day of 2199 as the serial numbers that spreadsheets count days in. */
const DAYS = { min: 18_264, max: 109_574 };

export const nativeAged = defineNative({
  name: "AI_AGED",
  params: ["amount", "from_date", "to_date", "rate", "method"],
  write({ amount: amountArgument, from_date, to_date, rate: rateArgument, method }, inputs) {
    const amount = inputs.amount(amountArgument);
    const from = `INT(${inputs.number(from_date, DAYS)})`;
    const to = `INT(${inputs.number(to_date, DAYS)})`;
    const rate = inputs.number(rateArgument, { min: -0.5, max: 1 });
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
