import { publishedBenchmarks } from "../../reference/benchmarks.ts";
import { defineNative } from "./defineNative.ts";
import type { FigureRanges } from "./FigureRanges.ts";
import { literalText, quoted } from "./literal.ts";

const COLUMNS: Readonly<Record<string, keyof FigureRanges>> = {
  value: "values",
  unit: "unit",
  class: "class",
  status: "status",
  reliability: "reliability",
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
    const written = literalText(key)?.trim();
    const wanted = "read" in word ? word.read : quoted(written ?? "");
    // A published key is found wherever people sorted it; others stand below, and are not for this formula.
    const keys = isPublished(written) ? figures.keys : figures.publishedKeys;
    const found = `INDEX(${figures[column]},MATCH(${wanted},${keys},0))`;
    // Most figures have no grade, and a blank cell that is looked up is 0 in Excel.
    return [column === "reliability" ? `${found}&""` : found];
  },
});

function isPublished(written: string | undefined): boolean {
  return publishedBenchmarks()
    .keys()
    .some((key) => key.toLowerCase() === written?.toLowerCase());
}
