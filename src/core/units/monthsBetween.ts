import { calendarDate, type Day, dayOf } from "./day.ts";

/**
 * Months from one day to another: whole months, then the rest as a share of the month it falls in. The 15th to the
 * 15th is whole, and so is the last day of a month to the last of a shorter one. Backwards it is the same, negative.
 */
export function monthsBetween(from: Day, to: Day): number {
  if (to < from) return -monthsBetween(to, from);
  const [start, end] = [calendarDate(from), calendarDate(to)];
  const calendarMonths = (end.year - start.year) * 12 + end.month - start.month;
  const whole = monthsAfter(from, calendarMonths) <= to ? calendarMonths : calendarMonths - 1;
  const reached = monthsAfter(from, whole);
  return whole + (to - reached) / (monthsAfter(from, whole + 1) - reached);
}

/** The same day of the month `months` later, or that month's last day where it is shorter. */
function monthsAfter(from: Day, months: number): Day {
  const { year, month, dayOfMonth } = calendarDate(from);
  const nextMonth = dayOf(year, month + months + 1, 1);
  return Math.min(dayOf(year, month + months, dayOfMonth), nextMonth - 1);
}
