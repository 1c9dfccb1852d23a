import type { Benchmarks } from "../core/market/Benchmarks.ts";
import { Refusal } from "../core/Refusal.ts";
import { overrides } from "../input/params/overrides.ts";
import { publishedBenchmarks } from "../reference/benchmarks.ts";
import { dataVersion } from "../reference/dataVersion.ts";
import {
  BENCHMARKS_SHEET,
  benchmarksTable,
  currentRows,
  type PinnedCopy,
  type PinnedRows,
} from "../tables/benchmarksTable.ts";
import { HEAD_ROWS } from "../tables/Table.ts";
import { defineCommand } from "./define/defineCommand.ts";
import type { Area, OwnBlock, Workbook } from "./define/Workbook.ts";
import { shownRange } from "./insertTable.ts";

const KIND = "benchmarks";

/** The figures that the workbook's native formulas read, if it has any pinned. */
export function pinnedCopy(workbook: Workbook): PinnedCopy | undefined {
  const block = pinnedBlock(workbook);
  if (!block) return undefined;
  const { sheet, row, column } = block.area;
  return { sheet, row, column, ...(block.choices as PinnedRows) };
}

/**
 * The figures for native formulas: the ones that are pinned, else today's, pinned now. A Refusal where a sheet of
 * that name is somebody's own: it is left alone.
 */
export function pinnedBenchmarks(workbook: Workbook): PinnedCopy {
  return pinnedCopy(workbook) ?? pin(workbook);
}

/** The published figures, with those that the user gave in the pinned sheet laid over them. */
export function benchmarksInUse(workbook: Workbook, copy: PinnedCopy | undefined): Benchmarks {
  if (!copy) return publishedBenchmarks();
  const { sheet, row, column, overridable } = copy;
  const first = row + HEAD_ROWS;
  const { values } = workbook.contents({ sheet, row: first, column, rows: overridable, columns: 3 });
  // Blank rows above, so that a sentence about a row names the sheet's own number.
  const above = Array.from({ length: first - 1 }, () => []);
  return overrides.read([...above, ...values], sheet) as Benchmarks;
}

export const pinBenchmarks = defineCommand<unknown, { message: string; range: string; version: string }>({
  writes: true,
  read: (request) => request,
  run(_request, workbook) {
    const before = pinnedCopy(workbook);
    const { version } = before ?? pinnedBenchmarks(workbook);
    const range = shownRange((pinnedBlock(workbook) as OwnBlock).area);
    const current = dataVersion().version;
    const newer = current === version ? "" : ` This add-on has version ${current}.`;
    const message = before
      ? `${range} holds version ${version}; nothing was changed.${newer}`
      : `Version ${version} pinned in ${range}.`;
    return { ok: true, value: { message, range, version } };
  },
});

/** Where and what pinning writes. */
export function copyToBePinned(): PinnedCopy {
  return { sheet: BENCHMARKS_SHEET, row: 1, column: 1, ...currentRows() };
}

function pin(workbook: Workbook): PinnedCopy {
  const taken = workbook.sheetNames().find((name) => name.toLowerCase() === BENCHMARKS_SHEET.toLowerCase());
  if (taken !== undefined) {
    throw new Refusal(
      `The sheet "${taken}" was not made by AI Comp; rename it, because the figures are pinned to a sheet of that name.`,
    );
  }
  // Asked first: a new sheet moves the selection.
  workbook.selection();
  workbook.addSheet(BENCHMARKS_SHEET, "behind");
  const copy = copyToBePinned();
  const { sheet, row, column, ...rows } = copy;
  const table = benchmarksTable(copy);
  const area: Area = {
    sheet,
    row,
    column,
    rows: table.rows.length + HEAD_ROWS,
    columns: table.columns.length,
  };
  workbook.write(area, table, { id: `${KIND}_1`, kind: KIND, choices: rows }, undefined, {
    what: "Benchmarks pinned",
    where: shownRange(area),
    insertAs: "values",
    dataVersion: rows.version,
  });
  return copy;
}

function pinnedBlock(workbook: Workbook): OwnBlock | undefined {
  return workbook.blocks().find(({ kind }) => kind === KIND);
}
