import type { Benchmarks, Figure } from "../../core/market/Benchmarks.ts";
import { overriddenBenchmarks } from "../../core/market/overriddenBenchmarks.ts";
import { nearestNames } from "../../core/nearestNames.ts";
import { Refusal } from "../../core/Refusal.ts";
import { inSentence } from "../../core/sentence.ts";
import { withThousands } from "../../core/units/thousands.ts";
import { publishedBenchmarks } from "../../reference/benchmarks.ts";
import { type Argument, type Cell, isBlank, isErrorCell, isRange, shown } from "../cell.ts";
import { LONGEST_TEXT } from "../longestText.ts";
import { canonicalKey } from "./benchmarkKey.ts";
import { FIGURE_LIMITS, likeOf, MAY_BE_ZERO, MOST_OVERRIDES, OWN_KEYS } from "./ownFigures.ts";
import { isPayZone, type PayZone, payZone, zoneFactors } from "./payZones.ts";
import { readNumber } from "./readNumber.ts";

/** The published figures with those of a range laid over them; `accepts` says of a parameter what it takes. */
export function readOverrides(argument: Argument, name: string, accepts: string): Benchmarks {
  if (!isRange(argument)) {
    throw new Refusal(
      isErrorCell(argument)
        ? `${name} must be ${accepts}; the cell given has ${shown(argument)}.`
        : `${name} must be ${accepts}; got ${shown(argument)}.`,
    );
  }
  const published = publishedBenchmarks();
  const filled = argument.reduce((count, row) => (row.every(isBlank) ? count : count + 1), 0);
  if (filled > MOST_OVERRIDES) {
    throw new Refusal(
      `${name} must have at most ${withThousands(MOST_OVERRIDES)} rows that are not blank; got ${withThousands(filled)}.`,
    );
  }
  const figures = new Map<string, Figure>();
  const zones: PayZone[] = [];
  argument.forEach((row, index) => {
    if (isPayZone(row)) {
      const zone = payZone(row, `${name} row ${index + 1}`);
      if (zone) zones.push(zone);
      return;
    }
    // A key without a value keeps the published figure: the Benchmarks sheet lists every key this way.
    if (isBlank(row[1]) && (isBlank(row[0]) || typeof row[0] === "string")) return;
    const figure = readOverride(row, `${name} row ${index + 1}`, published);
    figures.set(figure.key, figure);
  });
  for (const figure of zoneFactors(zones)) figures.set(figure.key, figure);
  return figures.size === 0 ? published : overriddenBenchmarks(published, figures);
}

function readOverride(
  [keyCell, valueCell, sourceCell]: readonly Cell[],
  where: string,
  published: Benchmarks,
): Figure {
  const key = typeof keyCell === "string" ? canonicalKey(keyCell, published, OWN_KEYS) : undefined;
  if (key === undefined) {
    const known = [...published.keys(), ...OWN_KEYS];
    const nearest =
      typeof keyCell === "string" ? nearestNames(keyCell.slice(0, 60), known) : known.slice(0, 3);
    throw new Refusal(
      `${where}: key must be a key of AI_BENCHMARK, such as ${nearest.join(", ")}; got ${shown(keyCell)}.`,
    );
  }
  const like = published.figure(key) ?? published.figure(likeOf(key));
  const value = readNumber(valueCell);
  const nothing = value === 0 && MAY_BE_ZERO.includes(like?.kind ?? "");
  if (!nothing && !(value >= FIGURE_LIMITS.min && value <= FIGURE_LIMITS.max)) {
    throw new Refusal(
      `${where}: value of ${key} must be a number above 0 and at most ${withThousands(FIGURE_LIMITS.max)}; got ${shown(valueCell)}.`,
    );
  }
  return {
    key,
    value,
    unit: like?.unit ?? "",
    kind: like?.kind ?? "",
    class: "yours",
    source: sourceText(sourceCell),
    note: "Your own figure in place of the published one.",
    asOf: "",
    status: "",
  };
}

function sourceText(cell: Cell): string {
  const text = typeof cell === "string" || typeof cell === "number" ? String(cell) : "";
  return inSentence(text, LONGEST_TEXT.source).trim() || "your override";
}
