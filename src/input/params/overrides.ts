import type { Benchmarks, Figure } from "../../core/market/Benchmarks.ts";
import { LEVELS } from "../../core/market/levels.ts";
import { overriddenBenchmarks } from "../../core/market/overriddenBenchmarks.ts";
import { nearestNames } from "../../core/nearestNames.ts";
import { UNQUANTIFIED_SKILLS } from "../../core/offers/skillPremium.ts";
import { Refusal } from "../../core/Refusal.ts";
import { inSentence } from "../../core/sentence.ts";
import type { Limits } from "../../core/units/limits.ts";
import { withThousands } from "../../core/units/thousands.ts";
import { publishedBenchmarks } from "../../reference/benchmarks.ts";
import { type Cell, isBlank, isErrorCell, isRange, shown } from "../cell.ts";
import { LONGEST_TEXT } from "../longestText.ts";
import type { Param } from "../Param.ts";
import { canonicalKey } from "./benchmarkKey.ts";
import { numberIn } from "./number.ts";
import { isPayZone, type PayZone, payZone, zoneFactors } from "./payZones.ts";
import { readNumber } from "./readNumber.ts";

/** Keys that no source gives and only a user can: floors of single levels. */
export const OVERRIDE_ONLY_KEYS: readonly string[] = LEVELS.filter(({ level }) => level !== "Senior").map(
  ({ floorKey }) => floorKey,
);

/** The same of premiums: of skills in demand that no source puts a figure to. */
const PREMIUM_KEYS = UNQUANTIFIED_SKILLS.map((skill) => `premium.${skill}`);
/** Every key that only a user can give. */
export const OWN_KEYS: readonly string[] = [...OVERRIDE_ONLY_KEYS, ...PREMIUM_KEYS];

// Wide enough for every rate and amount; a figure next to nothing would make a quotient run away.
export const FIGURE_LIMITS: Limits = { min: 1e-6, max: 1e9 };
/** Kinds of figures that may be nothing at all: a company may pay no premium and no equity. */
export const MAY_BE_ZERO: readonly string[] = ["premium", "equity"];
/** One own figure as it is typed; whether it may be nothing depends on its key. */
export const OWN_FIGURE = numberIn({ min: 0, max: FIGURE_LIMITS.max });
/** Several times as many as there are figures. */
export const MOST_OVERRIDES = 5_000;
const ACCEPTS =
  "a range of key, value and optional source, with keys of AI_BENCHMARK, or of zone, places and factor";

/**
 * The user's own figures: rows of key, value and optional source. An argument, so that Sheets recalculates when
 * they change; it is how a company's own survey data enters every formula.
 */
export const overrides: Param<Benchmarks> = {
  takes: "range",
  type: "Range",
  description:
    "Your own figures: rows of key, value and optional source; or pay zones: rows of zone, places and factor.",
  example: "Overrides!A2:C20",
  accepts: ACCEPTS,
  samples: [
    [
      ["base.senior", "$180,000", "own survey"],
      ["", "", ""],
      ["mid.floor", 150_000, ""],
    ],
  ],
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
  },
};

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

/** The published figure whose kind and unit one has that only a user gives. */
export function likeOf(ownKey: string): string {
  return PREMIUM_KEYS.includes(ownKey) ? "premium.genai.low" : "senior.floor";
}

function sourceText(cell: Cell): string {
  const text = typeof cell === "string" || typeof cell === "number" ? String(cell) : "";
  return inSentence(text, LONGEST_TEXT.source).trim() || "your override";
}
