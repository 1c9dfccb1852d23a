import type { Quantity } from "./quantity.ts";

/** A calendar day, counted in days since 1970-01-01. It has no time and no time zone, so neither can move it. */
export type Day = Quantity<"days since 1970-01-01">;

const MILLISECONDS = 86_400_000;

/** The day of a calendar date; months from 1. Days past the end of a month run into the next one. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  return Date.UTC(year, month - 1, dayOfMonth) / MILLISECONDS;
}

/** Year, month (from 1) and day of the month. */
export function calendarDate(day: Day): { year: number; month: number; dayOfMonth: number } {
  const date = new Date(day * MILLISECONDS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, dayOfMonth: date.getUTCDate() };
}

/** "2026-11-23" */
export function isoDay(day: Day): string {
  return new Date(day * MILLISECONDS).toISOString().slice(0, 10);
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day of "2026-11-23"; undefined for other text and for days that do not exist. */
export function dayOfIso(text: string): Day | undefined {
  const [, year, month, dayOfMonth] = ISO.exec(text) ?? [];
  const day = dayOf(Number(year), Number(month), Number(dayOfMonth));
  return year !== undefined && isoDay(day) === text ? day : undefined;
}
