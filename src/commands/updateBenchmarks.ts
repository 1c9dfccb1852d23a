import type { Benchmarks } from "../core/market/Benchmarks.ts";
import { Refusal } from "../core/Refusal.ts";
import { isBlank } from "../input/cell.ts";
import { publishedBenchmarks } from "../reference/benchmarks.ts";
import { dataVersion } from "../reference/dataVersion.ts";
import { type BandsChoice, bandsTable } from "../tables/bandsTable.ts";
import { benchmarksTable, currentRows, type OwnCells, type PinnedCopy } from "../tables/benchmarksTable.ts";
import { offersTable } from "../tables/offersTable.ts";
import { type Content, HEAD_ROWS, type Table } from "../tables/Table.ts";
import { defineCommand } from "./define/defineCommand.ts";
import { tickField } from "./define/reading.ts";
import type { OwnBlock, Workbook } from "./define/Workbook.ts";
import { shownRange } from "./insertTable.ts";
import { benchmarksInUse, pinnedCopy } from "./pinBenchmarks.ts";
import { readOffers } from "./readOffers.ts";

/** Compare the pinned figures with those of this version (accept false), or take the new ones (accept true). */
export interface UpdateBenchmarksRequest {
  accept: boolean;
}

export interface BenchmarkChange {
  key: string;
  /** Undefined: the key is new. */
  pinned: number | undefined;
  /** Undefined: the key is no longer published. */
  published: number | undefined;
  /** The figure in use is the user's own, so that accepting changes nothing in the cells. */
  overridden: boolean;
}

/** What a block of native formulas shows now, and would after accepting. */
export interface BlockEffect {
  block: string;
  /** "Bands!A1:K17" */
  range: string;
  /** The column that is added up: bands by their midpoints, offers by the raise they need. */
  column: string;
  /** Its sum in US dollars with the pinned figures, and with the new ones. */
  now: number;
  accepted: number;
}

export interface BenchmarksCompared {
  pinnedVersion: string;
  publishedVersion: string;
  changes: readonly BenchmarkChange[];
  effects: readonly BlockEffect[];
  /** "Version 2026.11 is pinned; nothing would change." or what was done. */
  message: string;
}

export const updateBenchmarks = defineCommand<UpdateBenchmarksRequest, BenchmarksCompared>({
  writes: true,
  read: (request) => ({ accept: tickField(request, "accept") }),
  run({ accept }, workbook) {
    const copy = pinnedCopy(workbook);
    const block = workbook.blocks().find(({ kind }) => kind === "benchmarks");
    if (!copy || !block) throw new Refusal("There are no pinned figures in this spreadsheet to update.");
    const rows = pinnedRows(copy, workbook);
    const after = benchmarksInUse(workbook, copy);
    const before = asPinned(rows, after);
    const changes = changesOf(rows, copy);
    const effects = changes.length === 0 ? [] : effectsOf(workbook, before, after);
    const versions = { pinnedVersion: copy.version, publishedVersion: dataVersion().version };
    if (accept) repin(block, rows, workbook);
    const message = told(accept, changes.length, versions.pinnedVersion, versions.publishedVersion);
    return { ok: true, value: { ...versions, changes, effects, message } };
  },
});

interface PinnedRow {
  key: string;
  own: OwnCells;
  pinned: unknown;
}

function pinnedRows({ sheet, row, column, all }: PinnedCopy, workbook: Workbook): PinnedRow[] {
  const { values } = workbook.contents({ sheet, row: row + HEAD_ROWS, column, rows: all, columns: 4 });
  return values.map(([key, value, source, pinned]) => ({
    key: String(key),
    own: { value: value as Content, source: source as Content },
    pinned,
  }));
}

/** The benchmarks as the sheet has them pinned, with the user's own over them. */
function asPinned(rows: readonly PinnedRow[], after: Benchmarks): Benchmarks {
  const pinned = new Map(rows.map(({ key, pinned }) => [key, pinned]));
  return {
    keys: () => after.keys(),
    figure(key) {
      const figure = after.figure(key);
      const value = pinned.get(key);
      return !figure || figure.class === "yours" || typeof value !== "number" ? figure : { ...figure, value };
    },
  };
}

function changesOf(rows: readonly PinnedRow[], copy: PinnedCopy): BenchmarkChange[] {
  const published = publishedBenchmarks();
  const known = new Map(rows.slice(0, copy.published).map((row) => [row.key, row]));
  const keys = new Set([...known.keys(), ...published.keys()]);
  return [...keys].flatMap((key): BenchmarkChange[] => {
    const row = known.get(key);
    const pinned = typeof row?.pinned === "number" ? row.pinned : undefined;
    const now = published.figure(key)?.value;
    const same = pinned !== undefined && now !== undefined && Math.abs(pinned - now) <= 1e-9 * Math.abs(now);
    return same ? [] : [{ key, pinned, published: now, overridden: !isBlank(row?.own.value) }];
  });
}

/** Only native formulas follow the pinned sheet: live ones have the new figures already, values never change. */
function effectsOf(workbook: Workbook, before: Benchmarks, after: Benchmarks): BlockEffect[] {
  return workbook.blocks().flatMap((block): BlockEffect[] => {
    const table = calculationOf(block, workbook);
    if (!table) return [];
    const column = MEASURES[block.kind] ?? "";
    const [now, accepted] = [before, after].map((benchmarks) => sumOf(column, table(benchmarks)));
    return [
      { block: block.id, range: shownRange(block.area), column, now: now ?? 0, accepted: accepted ?? 0 },
    ];
  });
}

/** How a native block is calculated from benchmarks; undefined for blocks that hold nothing of theirs. */
function calculationOf(block: OwnBlock, workbook: Workbook): ((benchmarks: Benchmarks) => Table) | undefined {
  const { kind, area, choices } = block;
  if ((choices as { insertAs?: unknown }).insertAs !== "native") return undefined;
  if (kind === "bands") {
    const choice: BandsChoice = { ...(choices as BandsChoice), insertAs: "values" };
    return (benchmarks) => bandsTable(choice, area, benchmarks, "", undefined);
  }
  if (kind === "offers") {
    const offers = readOffers(block, workbook);
    return (benchmarks) => offersTable(offers, "values", area, benchmarks, "", undefined);
  }
  return undefined;
}

/** By kind of block, the head of the column whose sum says what a change costs. */
const MEASURES: Readonly<Record<string, string>> = { bands: "Midpoint", offers: "Raise needed" };

function sumOf(head: string, { columns, rows }: Table): number {
  const at = columns.findIndex((column) => column.head === head);
  return rows.reduce((sum, row) => sum + (typeof row[at] === "number" ? row[at] : 0), 0);
}

function repin(block: OwnBlock, rows: readonly PinnedRow[], workbook: Workbook): void {
  const table = benchmarksTable(block.area, new Map(rows.map(({ key, own }) => [key, own])));
  const area = { ...block.area, rows: table.rows.length + HEAD_ROWS, columns: table.columns.length };
  const choices = currentRows();
  workbook.write(area, table, { id: block.id, kind: block.kind, choices }, block, {
    what: "Benchmarks updated",
    where: shownRange(area),
    insertAs: "values",
    dataVersion: choices.version,
  });
}

function told(accepted: boolean, changes: number, pinned: string, published: string): string {
  const figures = changes === 1 ? "1 figure" : `${changes} figures`;
  if (changes === 0)
    return `Version ${pinned} is pinned; no figure ${accepted ? "changed" : "would change"}.`;
  return accepted
    ? `Version ${published} is pinned now; ${figures} changed.`
    : `${figures} would change from version ${pinned} to ${published}.`;
}
