import type { DataRule } from "./DataRule.ts";
import { type FilePath, SCHEMAS } from "./data.ts";
import { rowIn } from "./rowIn.ts";

/** Every row names a source of its file, no source is named by nobody, and none is defined twice. */
export const sourcesAreUsed: DataRule = {
  name: "sources exist and are used",
  check: (data) =>
    (Object.keys(SCHEMAS) as FilePath[]).flatMap((path) => {
      const file = data[path];
      if (!("rows" in file)) return [];
      const ids = file.sources.map(({ id }) => id);
      const used = new Set(file.rows.flatMap(sourcesOf));
      return [
        ...file.rows.flatMap((row, i) =>
          sourcesOf(row)
            .filter((source) => !ids.includes(source))
            .map(
              (source) =>
                `${rowIn(path, i, row)}: source "${source}" is not defined; defined are ${ids.join(", ")}.`,
            ),
        ),
        ...ids.filter((id) => !used.has(id)).map((id) => `data/${path}: no row uses source "${id}".`),
        ...ids
          .filter((id, i) => ids.indexOf(id) !== i)
          .map((id) => `data/${path}: source "${id}" is defined twice.`),
      ];
    }),
};

/** The sources that a row names: of its figure, and of its prices where it has those too. */
function sourcesOf(row: { source: string; pricesSource?: string }): string[] {
  return [row.source, ...(row.pricesSource === undefined ? [] : [row.pricesSource])];
}
