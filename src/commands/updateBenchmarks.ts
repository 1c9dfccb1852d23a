import type { Benchmarks } from "../core/market/Benchmarks.ts";
import { Refusal } from "../core/Refusal.ts";
import type { Usd } from "../core/units/money.ts";
import { isBlank } from "../input/cell.ts";
import { tickField } from "../input/request.ts";
import { publishedBenchmarks } from "../reference/benchmarks.ts";
import { dataVersion } from "../reference/dataVersion.ts";
import { type BandsChoice, bandsBlock } from "../tables/bandsTable.ts";
import {
  BENCHMARKS_COLUMNS,
  BENCHMARKS_SHEET,
  benchmarksBlock,
  type OwnCells,
  pinnedToday,
  unpublishedKeys,
} from "../tables/benchmarksTable.ts";
import type { Content } from "../tables/Content.ts";
import { columnSum } from "../tables/columns/blockTable.ts";
import { offersBlock } from "../tables/offersTable.ts";
import { insertBlocks, planned } from "../workbook/blocks/insertBlock.ts";
import { ownItems } from "../workbook/blocks/ownItems.ts";
import { oneQuestion } from "../workbook/blocks/questions.ts";
import { benchmarksInUse, pinnedCopy } from "../workbook/pinnedBenchmarks.ts";
import { readOffers } from "../workbook/readOffers.ts";
import { shownRange } from "../workbook/shownRange.ts";
import type { OwnBlock, Workbook } from "../workbook/Workbook.ts";
import { defineCommand } from "./define/defineCommand.ts";

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
  /** "Version 2026.12 is pinned; nothing would change." or what was done. */
  message: string;
}

export const updateBenchmarks = defineCommand<UpdateBenchmarksRequest, BenchmarksCompared>({
  writes: true,
  read: (request) => ({ accept: tickField(request, "accept") }),
  run({ accept }, workbook) {
    const copy = pinnedCopy(workbook);
    const block = workbook.blocks().find(({ kind }) => kind === "benchmarks");
    if (!copy || !block) throw new Refusal("There are no pinned figures in this spreadsheet to update.");
    const rows = pinnedRows(block, workbook);
    const after = benchmarksInUse(workbook, copy);
    const before = asPinned(rows, after);
    const changes = changesOf(rows);
    const effects = changes.length === 0 ? [] : effectsOf(workbook, before, after);
    const versions = { pinnedVersion: copy.version, publishedVersion: dataVersion().version };
    if (accept) repin(rows, workbook);
    const message = told(accept, changes.length, versions.pinnedVersion, versions.publishedVersion);
    return { ok: true, value: { ...versions, changes, effects, message } };
  },
});

interface PinnedRow {
  key: string;
  own: OwnCells;
  pinned: unknown;
}

function pinnedRows(block: OwnBlock, workbook: Workbook): PinnedRow[] {
  const keys = ["key", "own", "ownSource", "pinned"] as const;
  return ownItems(block, BENCHMARKS_COLUMNS, ["key"], keys, workbook).map(({ cell }) => ({
    key: String(cell("key")),
    own: { value: cell("own") as Content, source: cell("ownSource") as Content },
    pinned: cell("pinned"),
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

function changesOf(rows: readonly PinnedRow[]): BenchmarkChange[] {
  const published = publishedBenchmarks();
  const others = unpublishedKeys();
  const known = new Map(rows.filter(({ key }) => !others.has(key)).map((row) => [row.key, row]));
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
    const measured = measureOf(block, workbook);
    if (!measured) return [];
    const { column, sum } = measured;
    return [
      { block: block.id, range: shownRange(block.area), column, now: sum(before), accepted: sum(after) },
    ];
  });
}

/** The column of a native block whose sum says what a change costs; undefined for blocks that hold nothing of theirs. */
function measureOf(
  block: OwnBlock,
  workbook: Workbook,
): { column: string; sum(benchmarks: Benchmarks): Usd } | undefined {
  const { kind, choices } = block;
  if ((choices as { insertAs?: unknown }).insertAs !== "native") return undefined;
  if (kind === "bands") {
    const choice: BandsChoice = { ...(choices as BandsChoice), insertAs: "values" };
    return {
      column: "Midpoint",
      sum: (benchmarks) => columnSum(bandsBlock(choice, benchmarks, "", undefined), "midpoint"),
    };
  }
  if (kind === "offers") {
    const offers = readOffers(block, workbook);
    return {
      column: "Raise needed",
      sum: (benchmarks) => columnSum(offersBlock(offers, "values", benchmarks, "", undefined), "raise"),
    };
  }
  return undefined;
}

function repin(rows: readonly PinnedRow[], workbook: Workbook): void {
  const block = benchmarksBlock(new Map(rows.map(({ key, own }) => [key, own])));
  const plan = planned(
    {
      kind: "benchmarks",
      what: "Benchmarks",
      choices: pinnedToday(),
      destination: "new sheet",
      sheetName: BENCHMARKS_SHEET,
      block,
      asWritten: () => undefined,
    },
    workbook,
  );
  // Accepting is the consent: what is replaced are figures, what people typed is carried over.
  insertBlocks([plan], oneQuestion(plan.questions)?.range, workbook);
}

function told(accepted: boolean, changes: number, pinned: string, published: string): string {
  const figures = changes === 1 ? "1 figure" : `${changes} figures`;
  if (changes === 0)
    return `Version ${pinned} is pinned; no figure ${accepted ? "changed" : "would change"}.`;
  return accepted
    ? `Version ${published} is pinned now; ${figures} changed.`
    : `${figures} would change from version ${pinned} to ${published}.`;
}
