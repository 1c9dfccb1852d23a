import type { CellValue } from "../../src/input/cell.ts";
import type { Results } from "./resultsToday.ts";

interface Change {
  label: string;
  before: CellValue;
  after: CellValue;
}

/** What changed between two versions' results, a table a title, the largest change in dollars first. */
export function dataChanges(
  before: { version: string; results: Results },
  after: { version: string; results: Results },
): string {
  const parts = Object.entries(after.results).flatMap(([title, results]) => {
    const earlier = before.results[title];
    if (!earlier) return [];
    const known = Object.entries(results).filter(([label]) => label in earlier);
    const changes = known
      .map(([label, value]) => ({ label, before: earlier[label] as CellValue, after: value }))
      .filter((change) => change.before !== change.after)
      .sort((one, other) => size(other) - size(one));
    if (changes.length === 0) return [];
    return [
      [
        `**${title}**${unchanged(known.length - changes.length)}`,
        "",
        `| | ${before.version} | ${after.version} | change |`,
        "|---|---|---|---|",
        ...alike(changes).map(row),
      ].join("\n"),
    ];
  });
  return parts.length > 0 ? parts.join("\n\n") : "No typical case changed.";
}

/** Places of which the same is said, in one row. */
function alike(changes: readonly Change[]): Change[] {
  const rows = new Map<string, Change>();
  for (const change of changes) {
    const words = JSON.stringify([change.before, change.after]);
    const first = rows.get(words);
    rows.set(words, first ? { ...first, label: `${first.label}, ${change.label}` } : change);
  }
  return [...rows.values()];
}

function unchanged(others: number): string {
  if (others === 0) return "";
  return others === 1 ? " (1 other is as it was)" : ` (${others} others are as they were)`;
}

function size({ before, after }: Change): number {
  return typeof before === "number" && typeof after === "number" ? Math.abs(after - before) : 0;
}

function row({ label, before, after }: Change): string {
  const difference =
    typeof before === "number" && typeof after === "number"
      ? `${after > before ? "+" : "−"}${amount(Math.abs(after - before))}`
      : "";
  return `| ${[label, amount(before), amount(after), difference].join(" | ")} |`;
}

function amount(value: CellValue): string {
  if (typeof value !== "number") return String(value);
  const cents = value >= 2 && !Number.isInteger(value);
  return value.toLocaleString("en-US", {
    minimumFractionDigits: cents ? 2 : 0,
    maximumFractionDigits: cents ? 2 : 4,
  });
}
