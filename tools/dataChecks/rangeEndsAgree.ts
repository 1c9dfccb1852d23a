import type { DataRule } from "./DataRule.ts";
import { rowIn } from "./rowIn.ts";

const FILE = "benchmarks/guide-2026.json";

/** A range that the guide states is two rows, one for each end; both say the whole range. */
export const rangeEndsAgree: DataRule = {
  name: "range ends agree",
  check(data) {
    const { rows } = data[FILE];
    return rows.flatMap((row, i) => {
      const [, stem] = /^(.*)\.low$/.exec(row.key) ?? [];
      if (stem === undefined) return [];
      const other = rows.find(({ key }) => key === `${stem}.high`);
      if (!other) return [];
      const agree =
        row.value === row.low &&
        other.value === other.high &&
        row.low === other.low &&
        row.high === other.high;
      return agree
        ? []
        : [
            `${rowIn(FILE, i, row)}: says ${row.value} of ${row.low} to ${row.high}, and ${other.key} says ${other.value} of ${other.low} to ${other.high}.`,
          ];
    });
  },
};
