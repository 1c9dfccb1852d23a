import { LEVEL_NAMES } from "../../core/market/levels.ts";
import { placeName } from "./placeName.ts";
import { upperFirst } from "./RoleChart.tsx";

/** What the figures of the guide are called; those of levels and places are named by their table. */
const NAMES: Readonly<Record<string, string>> = {
  "us.base": "Average base, US",
  "us.cash": "Average base and cash, US",
  "senior.slow.days": "Days to fill under the floor",
  "senior.slow.excess.low": "Longer under the floor, at least",
  "senior.slow.excess.high": "Longer under the floor, at most",
  "senior.remote.median": "Median base, remote senior",
  "bigtech.tc": "Big Tech package, average",
  "bigtech.senior.tc.min": "Big Tech package, senior, from",
  "anthropic.tc.median": "Anthropic package, median",
  "startup.base.low": "Startup base, lower end",
  "startup.base.high": "Startup base, upper end",
  "enterprise.base.min": "Enterprise base, from",
  "equity.senior.low": "Equity a year, senior, lower end",
  "equity.senior.high": "Equity a year, senior, upper end",
  "premium.google_pmle": "Premium, Google ML certificate",
  "premium.genai.low": "Premium, generative AI, lower end",
  "premium.genai.high": "Premium, generative AI, upper end",
  "premium.security_ai": "Premium, security of AI",
  "title.ml_engineer": "Median base, ML engineer by title",
  "growth.last_year": "Growth of pay, last year",
  "growth.four_years": "Growth of pay a year, over four",
};

/** A figure as people call it; its key is what formulas call it by. */
export function figureName(key: string): string {
  const [first = "", second = "", third = ""] = key.split(".");
  const level = (word: string) => LEVEL_NAMES.find((name) => name.toLowerCase() === word) ?? word;
  const rest = key.slice(first.length + 1);
  if (first === "factor") return `Pay factor, ${placeName(rest)}`;
  if (first === "living") return `Living costs, ${placeName(rest)}`;
  if (first === "base") return `Average base, ${level(second)}`;
  if (first === "shape") return `${upperFirst(third)} to the average, ${level(second)}`;
  return NAMES[key] ?? (second === "floor" ? `Floor to close, ${level(first)}` : key);
}
