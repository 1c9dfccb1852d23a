import { calendarDate, type Day } from "../units/day.ts";
import type { Usd } from "../units/money.ts";
import type { PlanAssumptions } from "./planAssumptions.ts";
import { planMonths, risesBetween, shareWorked } from "./planCalendar.ts";
import type { PlannedSeat } from "./plannedSeat.ts";

/**
 * What the counted seats cost in each month of the plan: a year's cost over twelve, prorated by calendar days in the
 * month of the start, with a rise for every merit date after the later of the start and the plan's start; a calendar
 * year's payroll taxes on what the plan pays in it, evenly over the days at work; one-time costs in the month of the start.
 */
export function planCash(seats: readonly PlannedSeat[], assumptions: PlanAssumptions): Usd[] {
  const cash: Usd[] = Array(assumptions.months).fill(0);
  for (const seat of seats) {
    if (!seat.counted) continue;
    seatCash(seat, assumptions).forEach((cost, i) => {
      cash[i] = (cash[i] ?? 0) + cost;
    });
  }
  return cash;
}

function seatCash(seat: PlannedSeat, { planStart, months, meritRate, meritMonth }: PlanAssumptions): Usd[] {
  const { start, base, bonus, benefits } = seat;
  const paid = planMonths(planStart, months).map((month) => {
    const rises = risesBetween(Math.max(start, planStart), month.first, meritMonth);
    const share = (shareWorked(month, start) * (1 + meritRate) ** rises) / 12;
    return { ...month, year: calendarDate(month.first).year, wages: (base + bonus) * share, share };
  });
  const years = [...new Set(paid.map(({ year }) => year))];
  const taxesADay = new Map(
    years.map((year) => {
      const inYear = paid.filter((month) => month.year === year);
      const wages = inYear.reduce((sum, month) => sum + month.wages, 0);
      return [year, seat.payrollTaxes(wages) / Math.max(1, daysAtWork(inYear, start))];
    }),
  );
  return paid.map(({ first, last, year, wages, share }) => {
    const taxes = (taxesADay.get(year) ?? 0) * daysAtWork([{ first, last }], start);
    const oneTime = start >= first && start <= last ? seat.oneTimeCost : 0;
    return wages + taxes + benefits * share + oneTime;
  });
}

/** Days of those months, which follow each other, on which somebody who starts on `start` is at work. */
function daysAtWork(months: readonly { first: Day; last: Day }[], start: Day): number {
  const [first, last] = [months[0]?.first ?? start, months[months.length - 1]?.last ?? start];
  return Math.max(0, last - Math.max(first, start) + 1);
}
