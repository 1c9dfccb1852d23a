import type { NumberFormats } from "../../NumberFormats.ts";

/** Kinds of ratios that people say as percentages; the others are multipliers. */
const PERCENTAGES = ["premium", "excess", "growth"];

/** A value in its unit, as people write it: $184,757, 15%, 1.2543, 114 days. */
export function valueText(
  value: string | number | boolean,
  { unit, kind = "" }: { unit: string; kind?: string | undefined },
  formats: NumberFormats,
): string {
  if (typeof value !== "number") return String(value);
  if (unit === "USD/year" || unit === "USD") return formats.dollars(value);
  if (unit === "ratio") return PERCENTAGES.includes(kind) ? formats.percent(value) : formats.plain(value);
  return unit === "" ? formats.plain(value) : `${formats.plain(value)} ${unit}`;
}
