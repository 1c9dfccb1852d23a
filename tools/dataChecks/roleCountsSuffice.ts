import type { DataRule } from "./DataRule.ts";
import { rowIn } from "./rowIn.ts";

/** The fewest people or filings that a row may rest on. */
const FEWEST = { "roles/occupations.json": 100, "roles/titles.json": 8 } as const;

/** No figure rests on too few, and each count earns one grade: grades stand with the best first, down to the fewest. */
export const roleCountsSuffice: DataRule = {
  name: "figures of roles rest on enough, and are graded by it",
  check: (data) =>
    (Object.keys(FEWEST) as (keyof typeof FEWEST)[]).flatMap((path) => {
      const { reliability, rows } = data[path];
      const fewest = FEWEST[path];
      const last = reliability[reliability.length - 1];
      return [
        ...rows.flatMap((row, i) => {
          const count = "filings" in row ? row.filings : row.employment;
          return count >= fewest ? [] : [`${rowIn(path, i, row)}: ${count} are fewer than ${fewest}.`];
        }),
        ...reliability.flatMap(({ grade, atLeast }, i) => {
          const better = reliability[i - 1];
          if (!better || (atLeast < better.atLeast && grade > better.grade)) return [];
          return [`data/${path}: reliability ${grade} does not follow ${better.grade}.`];
        }),
        ...(last?.atLeast === fewest
          ? []
          : [`data/${path}: the last grade of reliability must be for ${fewest} or more.`]),
      ];
    }),
};
