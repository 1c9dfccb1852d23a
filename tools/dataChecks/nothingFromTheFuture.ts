import type { DataRule } from "./DataRule.ts";
import { type FilePath, SCHEMAS } from "./data.ts";
import { rowIn } from "./rowIn.ts";

/** No figure or source is newer than the data's own date, so raising a figure means raising the version too. */
export const nothingFromTheFuture: DataRule = {
  name: "nothing is dated after the data version",
  check(data) {
    const today = data["version.json"].asOf;
    const late = (path: string, list: string, entries: readonly object[]) =>
      entries.flatMap((entry, i) =>
        "asOf" in entry && typeof entry.asOf === "string" && entry.asOf > today
          ? [`${rowIn(path, i, entry, list)}: asOf ${entry.asOf} is after the data's own date, ${today}.`]
          : [],
      );
    return (Object.keys(SCHEMAS) as FilePath[]).flatMap((path) => {
      const file = data[path];
      return "rows" in file
        ? [...late(path, "sources entry", file.sources), ...late(path, "row", file.rows)]
        : [];
    });
  },
};
