import { defineNative } from "./defineNative.ts";
import type { FigureRanges } from "./FigureRanges.ts";
import { literalText, quoted } from "./literal.ts";

const COLUMNS: Readonly<Record<string, keyof FigureRanges>> = {
  value: "values",
  unit: "unit",
  class: "class",
  as_of: "asOf",
  source: "source",
  note: "note",
};

export const nativeBenchmark = defineNative({
  name: "AI_BENCHMARK",
  params: ["key", "field"],
  without: "the whole table, the fields low, high and kind, and a field read from a cell",
  write({ key, field = '"value"' }, inputs, figures) {
    const column = COLUMNS[literalText(field)?.trim().toLowerCase() ?? ""];
    if (!column || key === undefined || key === "") return undefined;
    const word = inputs.word(key, "LOWER");
    const wanted = "known" in word ? quoted(literalText(key)?.trim() ?? "") : word.read;
    return [`INDEX(${figures[column]},MATCH(${wanted},${figures.publishedKeys},0))`];
  },
});
