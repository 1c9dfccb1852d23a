import { calendarDate, type Day, dayOf, dayOfIso, isoDay } from "../../../core/units/day.ts";

/** How far back a plan that is already running may have begun, and how far ahead one may begin. */
const [MONTHS_BACK, MONTHS_AHEAD] = [12, 24] as const;

/** The first day of the month after a day. */
export function nextMonth(day: Day): Day {
  const { year, month } = calendarDate(day);
  return dayOf(year, month + 1, 1);
}

/** First days of months that a plan may start in, as "2027-01-01"; `chosen` is always among them. */
export function planStartMonths(today: Day, chosen: string): string[] {
  const { year, month } = calendarDate(today);
  const months = Array.from({ length: MONTHS_BACK + MONTHS_AHEAD + 1 }, (_, i) =>
    isoDay(dayOf(year, month - MONTHS_BACK + i, 1)),
  );
  return dayOfIso(chosen) === undefined || months.includes(chosen) ? months : [chosen, ...months].sort();
}

/** The user's own day, by the clock of the page: only the page has one. */
export function today(): Day {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
