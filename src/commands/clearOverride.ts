import { BENCHMARK_KEY } from "../input/params/benchmarkKey.ts";
import { FieldRefusal, field } from "../input/request.ts";
import { dataVersion } from "../reference/dataVersion.ts";
import { cellA1, quotedSheetName } from "../tables/a1.ts";
import { filteredRows } from "../workbook/filteredRows.ts";
import { overrideCells } from "../workbook/overrideCells.ts";
import { pinnedCopy } from "../workbook/pinnedBenchmarks.ts";
import { defineCommand } from "./define/defineCommand.ts";

/** Takes the user's own figure away again; the pinned one holds. */
export interface ClearOverrideRequest {
  key: string;
}

export const clearOverride = defineCommand<ClearOverrideRequest, { message: string }>({
  writes: true,
  read: (request) => ({ key: field(request, "key", BENCHMARK_KEY) }),
  run({ key }, workbook) {
    const pinned = pinnedCopy(workbook);
    const cells = pinned && overrideCells(key, pinned, workbook);
    if (!cells || cells.held === "") {
      throw new FieldRefusal("key", `key must be one with a figure of your own; "${key}" has none.`);
    }
    const { sheet, row } = cells;
    const where = `${quotedSheetName(sheet)}!${cellA1(row, cells.value)}`;
    const filtered = filteredRows({ sheet, row, column: cells.value, rows: 1, columns: 1 }, workbook);
    workbook.writeCells(
      [
        { sheet, row, column: cells.value, content: "" },
        { sheet, row, column: cells.source, content: "" },
      ],
      {
        what: `Own figure for ${cells.key} cleared`,
        where,
        insertAs: "values",
        dataVersion: dataVersion().version,
      },
      "typed",
    );
    return {
      ok: true,
      value: { message: `${cells.key} is the pinned figure again, in ${where}.${filtered}` },
    };
  },
});
