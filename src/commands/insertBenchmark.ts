import { BENCHMARK_KEY } from "../input/params/benchmarkKey.ts";
import { oneOf } from "../input/params/choice.ts";
import { optional } from "../input/params/optional.ts";
import { textOf } from "../input/params/text.ts";
import { FieldRefusal, field } from "../input/request.ts";
import { dataVersion } from "../reference/dataVersion.ts";
import { overridesRange, type PinnedCopy, pinnedFigures } from "../tables/benchmarksTable.ts";
import type { Content } from "../tables/Content.ts";
import { figure as lookup } from "../tables/native/FigureRanges.ts";
import { hiddenQuestion, oneQuestion, type Question } from "../workbook/blocks/questions.ts";
import { hiddenLines } from "../workbook/hiddenLines.ts";
import { benchmarksInUse, pinnedBenchmarks, pinnedCopy } from "../workbook/pinnedBenchmarks.ts";
import { shownRange } from "../workbook/shownRange.ts";
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
    const area = { ...workbook.selection(), rows: 1, columns: 1 };
    const range = shownRange(area);
    const { values, formulas } = workbook.contents(area);
    const isEmpty = values[0]?.[0] === "" && formulas[0]?.[0] === "";
    workbook.refuseObstacles([area]);
    const hidden = hiddenLines(area.sheet, workbook.unseen(area));
    const question = oneQuestion([
      ...(isEmpty ? [] : [occupiedCell(range)]),
      ...(hidden ? [hiddenQuestion(area, hidden)] : []),
    ]);
    if (question && replace !== range) return question;
    const pinned = pinnedCopy(workbook);
    const figure = benchmarksInUse(workbook, pinned).figure(key);
    if (!figure) {
      throw new FieldRefusal("key", `key must be a published figure or one of your own; got "${key}".`);
    }
    const content = {
      key: (): Content => key,
      live: (): Content => ({ formula: liveFormula(key, pinned) }),
      native: (): Content => ({
        formula: `=${lookup(`"${key}"`, pinnedFigures(pinned ?? pinnedBenchmarks(workbook), "in use"))}`,
      }),
      values: (): Content => figure.value,
    }[insertAs]();
    workbook.writeCells(
      [{ ...area, content }],
      {
        what: `Benchmark ${key} inserted`,
        where: range,
        insertAs,
        dataVersion: dataVersion().version,
      },
      "typed",
    );
    return { ok: true, value: { message: `${key} written to ${range}.`, range } };
  },
});

function occupiedCell(range: string): Question {
  const message = `${range} is not empty. Inserting here replaces what it holds.`;
  return { ok: false, code: "occupied", range, cells: 1, message };
}

function liveFormula(key: string, pinned: PinnedCopy | undefined): string {
  return pinned ? `=AI_BENCHMARK("${key}",,${overridesRange(pinned)})` : `=AI_BENCHMARK("${key}")`;
}
