import { calendarDate, type Day, dayOf } from "../units/day.ts";

/** A calendar month of a plan. */
export interface PlanMonth {
  first: Day;
  last: Day;
}

/** The months of a plan, from the month in which `start` lies. */
export function planMonths(start: Day, count: number): PlanMonth[] {
  const { year, month } = calendarDate(start);
  return Array.from({ length: count }, (_, i) => ({
    first: dayOf(year, month + i, 1),
    last: dayOf(year, month + i + 1, 1) - 1,
  }));
}

/** The share of a month that somebody who starts on `start` works in it, by calendar days. */
export function shareWorked({ first, last }: PlanMonth, start: Day): number {
  return Math.max(0, last - Math.max(first, start) + 1) / (last - first + 1);
}

/** How many yearly rises on the first of `riseMonth` (1 to 12) lie after `from`, up to and including `to`. */
export function risesBetween(from: Day, to: Day, riseMonth: number): number {
  return Math.max(0, risesUpTo(to, riseMonth) - risesUpTo(from, riseMonth));
}

function risesUpTo(day: Day, riseMonth: number): number {
  const { year, month } = calendarDate(day);
  return month < riseMonth ? year - 1 : year;
}
