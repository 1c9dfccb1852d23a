import type { Benchmarks } from "../core/market/Benchmarks.ts";
import { required } from "../core/market/required.ts";
import { dataVersion } from "../reference/dataVersion.ts";
import { overridesRange } from "../tables/benchmarksTable.ts";
import type { InsertAs } from "../tables/Table.ts";
import { benchmarksInUse, pinnedCopy } from "../workbook/pinnedBenchmarks.ts";
import { shownRange } from "../workbook/shownRange.ts";
import type { Workbook } from "../workbook/Workbook.ts";
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
  /** The range that formulas take as their last argument to calculate with the user's own figures. */
  overrides?: string;
  publishedVersion: string;
  own: readonly OwnFigure[];
  /** Blocks of values that another version of the data gave; "" where it is not known which. */
  valuesOfOthers: readonly { version: string; ranges: readonly string[] }[];
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
        ...(copy && { overrides: overridesRange(copy) }),
        publishedVersion: dataVersion().version,
        own: ownFigures(figures),
        valuesOfOthers: valuesOfOthers(workbook),
      },
    };
  },
});

/**
 * Live formulas cannot tell which version gave what they show, and native ones calculate from the pinned figures: only of
 * values it is known.
 */
function valuesOfOthers(workbook: Workbook): PinnedFigures["valuesOfOthers"] {
  const ranges = new Map<string, string[]>();
  for (const { choices, dataVersion: version = "", area } of workbook.blocks()) {
    const { insertAs } = choices as { insertAs?: InsertAs };
    if (insertAs !== "values" || version === dataVersion().version) continue;
    ranges.set(version, [...(ranges.get(version) ?? []), shownRange(area)]);
  }
  return [...ranges].map(([version, all]) => ({ version, ranges: all }));
}

/** The figures that the user gave. */
export function ownFigures(figures: Benchmarks): OwnFigure[] {
  return figures.keys().flatMap((key): OwnFigure[] => {
    const { value, source, class: figureClass } = required(figures, key);
    return figureClass === "yours" ? [{ key, value, source }] : [];
  });
}
