import type { DataRule } from "./DataRule.ts";
import { type FilePath, SCHEMAS } from "./data.ts";
import { rowIn } from "./rowIn.ts";

/** The fields that say what period a figure or a source is of. A law's `since` may lie ahead. */
const PERIODS = ["asOf", "month", "year"];

/** No figure or source is newer than the data's own date, so raising a figure means raising the version too. */
export const nothingFromTheFuture: DataRule = {
  name: "nothing is dated after the data version",
  check(data) {
    const today = data["version.json"].asOf;
    const late = (path: string, list: string, entries: readonly object[]) =>
      entries.flatMap((entry, i) =>
        PERIODS.flatMap((field) => {
          const period = (entry as Record<string, unknown>)[field];
          if (period === undefined) return [];
          // Of "2025/2026", the end.
          const end = String(period).replace(/^.*\//, "");
          if (end <= today) return [];
          return [
            `${rowIn(path, i, entry, list)}: ${field} ${period} is after the data's own date, ${today}.`,
          ];
        }),
      );
    return (Object.keys(SCHEMAS) as FilePath[]).flatMap((path) => {
      const file = data[path];
      return "rows" in file
        ? [...late(path, "sources entry", file.sources), ...late(path, "row", file.rows)]
        : [];
    });
  },
};
