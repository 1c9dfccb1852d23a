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
        ...changes.map(row),
      ].join("\n"),
    ];
  });
  return parts.length > 0 ? parts.join("\n\n") : "No typical case changed.";
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
  return typeof value === "number"
    ? value.toLocaleString("en-US", { maximumFractionDigits: value < 10 ? 4 : 2 })
    : String(value);
}
