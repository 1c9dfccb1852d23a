import type { LocalText } from "./LocalText.ts";

const TYPED = /^(\d{1,4})([./\-\s])\s*(\d{1,2})\2\s*(\d{1,4})\.?$/;

const MONTHS = 12;

/** Dates of a locale: "1.7.2027" in German, "7/1/2027" in the US, "2027. 7. 1." in Korean; shown as they are kept. */
export function localDates(locale: string): LocalText {
  const isMonthFirst = monthStandsFirst(locale);
  return {
    read(typed) {
      const [, first = "", , second = "", third = ""] = TYPED.exec(typed.trim()) ?? [];
      if (first.length === 4) return iso(first, second, third, typed);
      if (third.length !== 4) return typed;
      // Where the locale's own order gives no month, only the other one is meant.
      const [month, day] = isMonthFirst ? [first, second] : [second, first];
      return Number(month) <= MONTHS ? iso(third, month, day, typed) : iso(third, day, month, typed);
    },
    show: (text) => text,
  };
}

function iso(year: string, month: string, day: string, typed: string): string {
  if (day.length > 2) return typed;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function monthStandsFirst(locale: string): boolean {
  const parts = new Intl.DateTimeFormat(locale, { year: "numeric", month: "numeric", day: "numeric" })
    .formatToParts(new Date(2027, 6, 1))
    .map(({ type }) => type);
  return parts.indexOf("month") < parts.indexOf("day");
}
