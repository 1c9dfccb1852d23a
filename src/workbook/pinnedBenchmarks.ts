import type { Benchmarks } from "../core/market/Benchmarks.ts";
import { Refusal } from "../core/Refusal.ts";
import { overrides } from "../input/params/overrides.ts";
import { publishedBenchmarks } from "../reference/benchmarks.ts";
import {
  BENCHMARKS_COLUMNS,
  BENCHMARKS_SHEET,
  type BenchmarksKey,
  benchmarksBlock,
  overridesArea,
  type PinnedChoices,
  type PinnedCopy,
  pinnedToday,
} from "../tables/benchmarksTable.ts";
import { freshLayout } from "../tables/columns/blockTable.ts";
import { columnOf } from "../tables/columns/Column.ts";
import { readBlock } from "../tables/columns/readBlock.ts";
import { insertBlocks, planned } from "./blocks/insertBlock.ts";
import { shownRange } from "./shownRange.ts";
import type { OwnBlock, Workbook } from "./Workbook.ts";

const KIND = "benchmarks";
/** Columns that formulas cannot do without; the others only tell about the figures. */
const NEEDED: readonly BenchmarksKey[] = ["key", "own", "ownSource", "pinned", "inUse"];

/** The block of pinned figures, if the workbook has any. */
export function pinnedBlock(workbook: Workbook): OwnBlock | undefined {
  return workbook.blocks().find(({ kind }) => kind === KIND);
}

/** The figures that the workbook's native formulas read, if it has any pinned; a Refusal where a head is missing. */
export function pinnedCopy(workbook: Workbook): PinnedCopy | undefined {
  const block = pinnedBlock(workbook);
  if (!block) return undefined;
  const range = shownRange(block.area);
  // The heads alone: the rows below are many.
  const heads = { ...block.area, rows: Math.min(block.area.rows, 6) };
  const placed = readBlock(BENCHMARKS_COLUMNS, ["key"], heads, workbook.contents(heads), false);
  if (placed && "why" in placed) throw new Refusal(placed.why);
  const missing = NEEDED.find((key) => placed?.layout.columns[key] === undefined);
  if (!placed || missing !== undefined) {
    const { head } = columnOf(BENCHMARKS_COLUMNS, missing ?? "key");
    throw new Refusal(
      `${range} must have a column headed "${head}", because formulas read it; put the head back.`,
    );
  }
  const { sheet: _sheet, ...area } = block.area;
  const { version, published } = block.choices as PinnedChoices;
  return {
    sheet: block.area.sheet,
    version,
    published,
    layout: { ...placed.layout, area },
  };
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
  if (!copy || !pinnedBlock(workbook)) return publishedBenchmarks();
  const area = overridesArea(copy);
  const { values } = workbook.contents(area);
  // Blank rows above, so that a sentence about a row names the sheet's own number.
  const above = Array.from({ length: area.row - 1 }, () => []);
  return overrides.read([...above, ...values], copy.sheet) as Benchmarks;
}

/** The same without writing yet: where there are none, they are known before they are pinned. */
export function figuresToPin(workbook: Workbook): PinnedCopy {
  const copy = pinnedCopy(workbook);
  if (copy) return copy;
  refuseForeignSheet(workbook);
  return copyToBePinned();
}

/** Where and what pinning writes. */
export function copyToBePinned(): PinnedCopy {
  return {
    sheet: BENCHMARKS_SHEET,
    ...pinnedToday(),
    layout: freshLayout(benchmarksBlock(), { row: 1, column: 1 }),
  };
}

/** Whether a sheet that is not ours has the name that the pinned figures need: that name. */
export function foreignBenchmarksSheet(workbook: Workbook): string | undefined {
  if (pinnedBlock(workbook)) return undefined;
  return workbook.sheetNames().find((name) => name.toLowerCase() === BENCHMARKS_SHEET.toLowerCase());
}

function refuseForeignSheet(workbook: Workbook): void {
  const taken = foreignBenchmarksSheet(workbook);
  if (taken === undefined) return;
  throw new Refusal(
    `The sheet "${taken}" was not made by AI Comp; rename it, because the figures are pinned to a sheet of that name.`,
  );
}

function pin(workbook: Workbook): PinnedCopy {
  refuseForeignSheet(workbook);
  // Asked first: a new sheet moves the selection.
  workbook.selection();
  insertBlocks(
    [
      planned(
        {
          kind: KIND,
          what: "Benchmarks",
          choices: pinnedToday(),
          destination: "new sheet",
          behind: true,
          sheetName: BENCHMARKS_SHEET,
          block: benchmarksBlock(),
          asWritten: () => undefined,
        },
        workbook,
      ),
    ],
    undefined,
    workbook,
  );
  return copyToBePinned();
}
