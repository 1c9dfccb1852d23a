import type { Benchmarks, Figure } from "../../../core/market/Benchmarks.ts";
import { LEVELS } from "../../../core/market/levels.ts";
import { nearestKeys } from "../../../core/market/nearestKeys.ts";
import { overriddenBenchmarks } from "../../../core/market/overriddenBenchmarks.ts";
import { Refusal } from "../../../core/Refusal.ts";
import { publishedBenchmarks } from "../../../reference/benchmarks.ts";
import { type Cell, isBlank, isErrorCell, isRange, shown } from "../cell.ts";
import type { Param } from "../Param.ts";
import { readNumber } from "./readNumber.ts";

/** Keys that no source gives and only a user can: floors of single levels. */
export const OVERRIDE_ONLY_KEYS: readonly string[] = LEVELS.filter(({ level }) => level !== "Senior").map(
  ({ level }) => `${level.toLowerCase()}.floor`,
);

const LARGEST_FIGURE = 1e9;
const ACCEPTS = "a range of key, value and optional source, with keys of AI_BENCHMARK";

/**
 * The user's own figures: rows of key, value and optional source. An argument, so that Sheets recalculates when
 * they change; it is how a company's own survey data enters every formula.
 */
export const overrides: Param<Benchmarks> = {
  takes: "range",
  type: "Range",
  description: "Your own figures: rows of key, value and optional source.",
  example: "Overrides!A2:C20",
  accepts: ACCEPTS,
  default: "the published figures",
  whenBlank: publishedBenchmarks,
  read(argument, name) {
    if (!isRange(argument)) {
      throw new Refusal(
        isErrorCell(argument)
          ? `${name} must be ${ACCEPTS}; the cell given has ${shown(argument)}.`
          : `${name} must be ${ACCEPTS}; got ${shown(argument)}.`,
      );
    }
    const published = publishedBenchmarks();
    const figures = new Map<string, Figure>();
    argument.forEach((row, index) => {
      if (row.every(isBlank)) return;
      const figure = readOverride(row, `${name} row ${index + 1}`, published);
      figures.set(figure.key, figure);
    });
    return figures.size === 0 ? published : overriddenBenchmarks(published, figures);
  },
};

function readOverride(
  [keyCell, valueCell, sourceCell]: readonly Cell[],
  where: string,
  published: Benchmarks,
): Figure {
  const key = canonicalKey(keyCell, published);
  if (key === undefined) {
    const known = [...published.keys(), ...OVERRIDE_ONLY_KEYS];
    const nearest =
      typeof keyCell === "string" ? nearestKeys(keyCell.slice(0, 60), known) : known.slice(0, 3);
    throw new Refusal(
      `${where}: key must be a key of AI_BENCHMARK, such as ${nearest.join(", ")}; got ${shown(keyCell)}.`,
    );
  }
  const value = readNumber(valueCell);
  if (!(value > 0 && value <= LARGEST_FIGURE)) {
    throw new Refusal(
      `${where}: value of ${key} must be a number above 0 and at most 1,000,000,000; got ${shown(valueCell)}.`,
    );
  }
  const like = published.figure(key) ?? published.figure("senior.floor");
  return {
    key,
    value,
    unit: like?.unit ?? "",
    kind: like?.kind ?? "",
    class: "yours",
    source: isBlank(sourceCell) ? "your override" : String(sourceCell),
    note: "Your own figure in place of the published one.",
    asOf: "",
  };
}

/** The key as the data spells it: any case, spaces trimmed. */
function canonicalKey(cell: Cell, published: Benchmarks): string | undefined {
  if (typeof cell !== "string") return undefined;
  const typed = cell.trim();
  if (published.figure(typed) || OVERRIDE_ONLY_KEYS.includes(typed)) return typed;
  const lower = typed.toLowerCase();
  return [...published.keys(), ...OVERRIDE_ONLY_KEYS].find((key) => key.toLowerCase() === lower);
}
