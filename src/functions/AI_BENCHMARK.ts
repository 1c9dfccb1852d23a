import { CLASS_MEANINGS, type Figure } from "../core/market/Benchmarks.ts";
import { noteOn } from "../core/market/noteOn.ts";
import { citedFigure } from "../core/market/required.ts";
import { meaningsInWords } from "../core/meaningsInWords.ts";
import { nearestNames } from "../core/nearestNames.ts";
import { Refusal } from "../core/Refusal.ts";
import { STATUS_MEANINGS } from "../core/status.ts";
import { shown } from "../input/cell.ts";
import { param } from "../input/Param.ts";
import { BENCHMARK_KEY, canonicalKey } from "../input/params/benchmarkKey.ts";
import { choice } from "../input/params/choice.ts";
import { optional } from "../input/params/optional.ts";
import { overrides } from "../input/params/overrides.ts";
import { OWN_KEYS } from "../input/params/ownFigures.ts";
import { defineFunction } from "./define/defineFunction.ts";

const FIELDS = [
  "value",
  "low",
  "high",
  "unit",
  "kind",
  "class",
  "status",
  "reliability",
  "source",
  "note",
  "as_of",
] as const;
type Field = (typeof FIELDS)[number];

export const AI_BENCHMARK = defineFunction({
  name: "AI_BENCHMARK",
  category: "Benchmarks",
  summary: "One published figure, or what is known about it; without a key the whole table.",
  params: {
    key: optional(
      param(BENCHMARK_KEY, { description: "The figure's key.", example: '"us.base"' }),
      undefined,
      "the whole table",
    ),
    field: optional(
      choice(FIELDS, { description: "What to give about the figure.", example: '"source"' }),
      "value",
    ),
    overrides,
  },
  returns: "The figure in its own unit, or text; without a key a table with a head row.",
  examples: [
    { formula: '=AI_BENCHMARK("us.base")', shows: 184_757 },
    { formula: '=AI_BENCHMARK("anthropic.tc.median","as_of")', shows: "2026-05" },
    { formula: '=AI_BENCHMARK("us.base","class")', shows: "A" },
    { formula: '=AI_BENCHMARK("factor.AK","status")', shows: "carried" },
    { formula: '=AI_BENCHMARK("factor.AK","reliability")', shows: "D" },
    { formula: '=AI_BENCHMARK("factor.41940")', shows: 1.5477 },
  ],
  errors: [
    {
      formula: '=AI_BENCHMARK("us.bass")',
      says: 'AI_BENCHMARK: key must be a benchmark key, such as us.base, us.cash, base.mid; got "us.bass".',
    },
    {
      formula: '=AI_BENCHMARK("mid.floor")',
      says: 'AI_BENCHMARK: key must be a published figure; none is published for "mid.floor", which exists only as an override.',
    },
  ],
  notes: [
    `Class ${meaningsInWords(CLASS_MEANINGS)}`,
    `Status ${meaningsInWords(STATUS_MEANINGS)}`,
    "Reliability is the grade of a state's or metropolitan area's factor, A the best; its note says what the grade means.",
    "Low and high are given where the source states a range, else they repeat the value.",
  ],
  sources: ["Each figure names its own: field source"],
  compute({ key, field, overrides: benchmarks }, trace) {
    if (key === undefined) {
      trace.note("Without a key the formula gives every figure with its fields; explain one key at a time.");
      return [
        ["key", ...FIELDS],
        ...benchmarks.keys().flatMap((each) => {
          const figure = benchmarks.figure(each);
          return figure ? [[each, ...FIELDS.map((name) => fieldOf(figure, name))]] : [];
        }),
      ];
    }
    const figure = benchmarks.figure(canonicalKey(key, benchmarks) ?? "");
    if (!figure) throw new Refusal(() => unknownKey(key, benchmarks.keys()));
    if (figure.note) trace.note(figure.note);
    const value = citedFigure(figure, figure.key, trace);
    return field === "value" ? value : trace.derive(`${figure.key}, ${field}`, fieldOf(figure, field), "");
  },
});

function fieldOf(figure: Figure, field: Field): number | string {
  switch (field) {
    case "low":
      return figure.low ?? figure.value;
    case "high":
      return figure.high ?? figure.value;
    case "reliability":
      return figure.reliability ?? "";
    case "note":
      return noteOn(figure);
    case "as_of":
      return figure.asOf;
    default:
      return figure[field];
  }
}

function unknownKey(key: string, known: readonly string[]): string {
  if (OWN_KEYS.includes(key.toLowerCase())) {
    return `key must be a published figure; none is published for ${shown(key)}, which exists only as an override.`;
  }
  return `key must be a benchmark key, such as ${nearestNames(key.slice(0, 60), known).join(", ")}; got ${shown(key)}.`;
}
