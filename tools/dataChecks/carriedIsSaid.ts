import type { DataRule } from "./DataRule.ts";
import { type FilePath, SCHEMAS } from "./data.ts";
import { rowIn } from "./rowIn.ts";

/**
 * A figure that is not of its own period says so in words, with the year it is of: in the row's note, or in the method
 * of its file.
 */
export const carriedIsSaid: DataRule = {
  name: "carried figures say so in words, with their year",
  check: (data) =>
    (Object.keys(SCHEMAS) as FilePath[]).flatMap((path) => {
      const file = data[path];
      if (!("rows" in file)) return [];
      const method = "method" in file ? file.method : "";
      return file.rows.flatMap((row, i) => {
        const words = `${method} ${"note" in row ? row.note : ""}`;
        if (row.status !== "carried") return [];
        if (!/carried/i.test(words)) {
          return [
            `${rowIn(path, i, row)}: it is carried, and neither its note nor the file's method says from when.`,
          ];
        }
        const thisYear = data["version.json"].asOf.slice(0, 4);
        const years = words.match(/\b20\d{2}\b/g) ?? [];
        if (years.some((year) => year < thisYear)) return [];
        return [
          `${rowIn(path, i, row)}: it is carried, and neither its note nor the file's method names the year before ${thisYear} that it is of.`,
        ];
      });
    }),
};
