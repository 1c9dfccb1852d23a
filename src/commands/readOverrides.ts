import type { Benchmarks } from "../core/market/Benchmarks.ts";
import { required } from "../core/market/required.ts";
import { dataVersion } from "../reference/dataVersion.ts";
import { benchmarksInUse, pinnedCopy } from "../workbook/pinnedBenchmarks.ts";
import { shownRange } from "../workbook/shownRange.ts";
import { defineCommand } from "./define/defineCommand.ts";

export interface OwnFigure {
  key: string;
  value: number;
  /** Where it is from, in the user's words. */
  source: string;
}

/** What this spreadsheet calculates with: its pinned figures, and the user's own over them. */
export interface PinnedFigures {
  /** Undefined: nothing is pinned, and the published figures hold. */
  pinned: { version: string; range: string } | undefined;
  publishedVersion: string;
  own: readonly OwnFigure[];
}

export const readOverrides = defineCommand<unknown, PinnedFigures>({
  writes: false,
  read: (request) => request,
  run(_request, workbook) {
    const copy = pinnedCopy(workbook);
    const figures = benchmarksInUse(workbook, copy);
    const block = workbook.blocks().find(({ kind }) => kind === "benchmarks");
    return {
      ok: true,
      value: {
        pinned: copy && block && { version: copy.version, range: shownRange(block.area) },
        publishedVersion: dataVersion().version,
        own: ownFigures(figures),
      },
    };
  },
});

/** The figures that the user gave. */
export function ownFigures(figures: Benchmarks): OwnFigure[] {
  return figures.keys().flatMap((key): OwnFigure[] => {
    const { value, source, class: figureClass } = required(figures, key);
    return figureClass === "yours" ? [{ key, value, source }] : [];
  });
}
