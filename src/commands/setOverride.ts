import { isBlank } from "../input/cell.ts";
import { LONGEST_TEXT } from "../input/longestText.ts";
import { BENCHMARK_KEY } from "../input/params/benchmarkKey.ts";
import { overrides } from "../input/params/overrides.ts";
import { attributed, FieldRefusal, field, textField } from "../input/request.ts";
import { dataVersion } from "../reference/dataVersion.ts";
import { cellA1, quotedSheetName } from "../tables/a1.ts";
import { filteredRows } from "../workbook/filteredRows.ts";
import { overrideCells } from "../workbook/overrideCells.ts";
import { pinnedBenchmarks } from "../workbook/pinnedBenchmarks.ts";
import { defineCommand } from "./define/defineCommand.ts";

/** Lays the user's own figure over a published one, on the pinned Benchmarks sheet (made where there is none). */
export interface SetOverrideRequest {
  /** A key of AI_BENCHMARK, or an override-only floor such as "mid.floor". */
  key: string;
  value: number;
  /** Where the figure is from; may be blank. */
  source: string;
}

export const setOverride = defineCommand<SetOverrideRequest, { message: string }>({
  writes: true,
  read(request) {
    const key = field(request, "key", BENCHMARK_KEY);
    const value = request.take("value");
    if (isBlank(value)) throw new FieldRefusal("value", "value must be a number; got a blank.");
    const source = textField(request, "source", { most: LONGEST_TEXT.source });
    // Read as the formulas will read it, so that what is refused there is refused here.
    const benchmarks = attributed("value", () => overrides.read([[key, value, source]], "overrides"));
    const figure = benchmarks.keys().find((known) => known.toLowerCase() === key.toLowerCase()) ?? key;
    return { key, value: benchmarks.figure(figure)?.value ?? Number(value), source };
  },
  run({ key, value, source }, workbook) {
    const pinned = pinnedBenchmarks(workbook);
    const cells = overrideCells(key, pinned, workbook);
    const { sheet, row } = cells;
    const where = `${quotedSheetName(sheet)}!${cellA1(row, cells.value)}`;
    const filtered = filteredRows({ sheet, row, column: cells.value, rows: 1, columns: 1 }, workbook);
    workbook.writeCells(
      [
        { sheet, row, column: cells.value, content: value },
        { sheet, row, column: cells.source, content: source },
      ],
      { what: `Own figure for ${cells.key}`, where, insertAs: "values", dataVersion: dataVersion().version },
      "typed",
    );
    return { ok: true, value: { message: `${cells.key} is ${value} now, in ${where}.${filtered}` } };
  },
});
