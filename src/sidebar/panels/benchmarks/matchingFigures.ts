import type { ListedFigure } from "./allFigures.ts";

/** Tables with a figure for every state or percentile: listed when searched for, not at first. */
const LONG_TABLES = /^(factor|living|shape)\./;

/**
 * The figures that have every word of a search in their key, place, note or source; those with it in the key first.
 * Without a search, the guide's own figures.
 */
export function matchingFigures(typed: string, figures: readonly ListedFigure[]): readonly ListedFigure[] {
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return figures.filter(({ key }) => !LONG_TABLES.test(key));
  const found = figures.filter(({ words }) => wanted.every((word) => words.includes(word)));
  const rank = ({ key }: ListedFigure) => {
    const lower = key.toLowerCase();
    if (lower === wanted.join(" ")) return 0;
    return wanted.every((word) => ` ${lower.replace(/\./g, " ")} `.includes(` ${word} `))
      ? 1
      : wanted.every((word) => lower.includes(word))
        ? 2
        : 3;
  };
  return [...found].sort((a, b) => rank(a) - rank(b));
}
