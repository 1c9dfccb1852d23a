import { BENCHMARK_KEY } from "../input/params/benchmarkKey.ts";
import { oneOf } from "../input/params/choice.ts";
import { optional } from "../input/params/optional.ts";
import { textOf } from "../input/params/text.ts";
import { FieldRefusal, field } from "../input/request.ts";
import { overridesRange, type PinnedCopy, pinnedFigures } from "../tables/benchmarksTable.ts";
import type { Content } from "../tables/Content.ts";
import { figure as lookup } from "../tables/native/FigureRanges.ts";
import { benchmarksInUse, pinnedBenchmarks, pinnedCopy } from "../workbook/pinnedBenchmarks.ts";
import { writeOneCell } from "../workbook/writeOneCell.ts";
import { defineCommand } from "./define/defineCommand.ts";

/** What the selected cell is to hold: the key itself, a formula that gives its figure, or the figure as it is now. */
export type BenchmarkInserted = "key" | "live" | "native" | "values";

export interface InsertBenchmarkRequest {
  key: string;
  insertAs: BenchmarkInserted;
  /** The cell the user agreed to replace. */
  replace?: string | undefined;
}

const INSERT_AS = oneOf(["key", "live", "native", "values"]);
const REPLACE = optional(textOf("the cell that may be replaced"), undefined);

/** Writes one benchmark into the selected cell, asking before it replaces what stands there. */
export const insertBenchmark = defineCommand<InsertBenchmarkRequest, { message: string; range: string }>({
  writes: true,
  read: (request) => ({
    key: field(request, "key", BENCHMARK_KEY),
    insertAs: field(request, "insertAs", INSERT_AS),
    replace: field(request, "replace", REPLACE),
  }),
  run({ key, insertAs, replace }, workbook) {
    const content = () => {
      const pinned = pinnedCopy(workbook);
      const figure = benchmarksInUse(workbook, pinned).figure(key);
      if (!figure) {
        throw new FieldRefusal("key", `key must be a published figure or one of your own; got "${key}".`);
      }
      return {
        key: (): Content => key,
        live: (): Content => ({ formula: liveFormula(key, pinned) }),
        native: (): Content => ({
          formula: `=${lookup(`"${key}"`, pinnedFigures(pinned ?? pinnedBenchmarks(workbook), "in use"))}`,
        }),
        values: (): Content => figure.value,
      }[insertAs]();
    };
    const written = writeOneCell(workbook, {
      content,
      what: `Benchmark ${key} inserted`,
      insertAs,
      replace,
    });
    if (typeof written !== "string") return written;
    return { ok: true, value: { message: `${key} written to ${written}.`, range: written } };
  },
});

function liveFormula(key: string, pinned: PinnedCopy | undefined): string {
  return pinned ? `=AI_BENCHMARK("${key}",,${overridesRange(pinned)})` : `=AI_BENCHMARK("${key}")`;
}
