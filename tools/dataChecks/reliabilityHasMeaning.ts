import type { DataRule } from "./DataRule.ts";
import { rowIn } from "./rowIn.ts";

const FILES = ["geography/state-factors.json", "geography/metro-areas.json"] as const;

/** A grade of reliability means something to its reader: each that a row has is explained, once. */
export const reliabilityHasMeaning: DataRule = {
  name: "reliability grades have a meaning",
  check: (data) =>
    FILES.flatMap((path) => {
      const { reliability, rows } = data[path];
      const grades: readonly string[] = reliability.map(({ grade }) => grade);
      return [
        ...grades
          .filter((grade, i) => grades.indexOf(grade) !== i)
          .map((grade) => `data/${path}: reliability ${grade} is explained twice.`),
        ...rows.flatMap((row, i) =>
          grades.includes(row.reliability)
            ? []
            : [`${rowIn(path, i, row)}: nothing says what reliability ${row.reliability} means.`],
        ),
      ];
    }),
};
