import * as v from "valibot";
import { FIGURE_STATUSES } from "../../core/status.ts";
import { STATE_NAMES } from "../states.ts";

/** A day that exists: "2026-02-30" is refused. */
function isRealDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

export const IsoDate = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, "must be an ISO date such as 2026-06-01"),
  v.check(isRealDay, "must be a day that exists"),
);

/** A year, a month or a day, or from one to another: as exact as the source is. */
export const IsoDateOrPart = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}(-\d{2}(-\d{2})?)?(\/\d{4}(-\d{2}(-\d{2})?)?)?$/,
    "must be an ISO year, month or date such as 2026, 2026-05 or 2026-06-01, or two of them such as 2025/2026",
  ),
  v.check(
    (text) => text.split("/").every((part) => isRealDay(`${part}-01-01`.slice(0, 10))),
    "must be a date that exists",
  ),
  v.check((text) => {
    const [from = "", to = from] = text.split("/");
    return from <= to;
  }, "must not end before it starts"),
);

export const Sentence = v.pipe(v.string(), v.trim(), v.nonEmpty());
export const Year = v.pipe(v.number(), v.integer(), v.minValue(2020), v.maxValue(2100));
export const SourceId = v.string();
export const Positive = v.pipe(v.number(), v.finite(), v.gtValue(0));
export const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** Code of a metropolitan area (core-based statistical area). */
export const Cbsa = v.pipe(v.number(), v.integer(), v.minValue(10_000), v.maxValue(99_999));
/** Code of an occupation. */
export const Soc = v.pipe(v.string(), v.regex(/^\d{2}-\d{4}$/));
/** A metropolitan area's code (CBSA). */
export const Area = v.pipe(v.string(), v.regex(/^\d{5}$/));
export const State = v.picklist(Object.keys(STATE_NAMES) as (keyof typeof STATE_NAMES)[]);

export const Status = v.picklist(FIGURE_STATUSES);
