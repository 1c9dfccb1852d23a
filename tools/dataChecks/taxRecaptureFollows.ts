import { FILING_STATUSES, forFiling } from "../../src/core/tax/filing.ts";
import type { DataRule } from "./DataRule.ts";
import { taxFiles } from "./taxFiles.ts";

/** States print their tables in whole dollars, each rounded by itself. */
const ROUNDED = 2;

/**
 * A recapture takes back what the lower brackets saved: beyond a row's start and its phase-in all income is taxed at the rate of
 * the bracket that starts there, of the first row at the one before the second. So each row follows from the brackets.
 */
export const taxRecaptureFollows: DataRule = {
  name: "a recapture follows from its brackets",
  check(data) {
    return taxFiles(data).states.flatMap(({ path, rules }) => {
      const { schedule, recapture } = rules.incomeTax ?? {};
      if (!recapture || !schedule || "rate" in schedule) return [];
      return FILING_STATUSES.flatMap((filing) => {
        const [rates, starts] = [forFiling(schedule.rates, filing), forFiling(schedule.from, filing)];
        const rows = forFiling(recapture.rows, filing);
        const second = starts.indexOf(rows[1]?.[0] ?? 0);
        return rows.flatMap(([start, before, more], row) => {
          const bracket = row === 0 ? second - 1 : starts.indexOf(start);
          const at = `data/${path}: incomeTax.recapture.rows.${filing}, row ${row + 1}`;
          if (bracket < 0) return [`${at} starts at ${start}, where no bracket does.`];
          const saved = savedBelow(bracket, rates, starts);
          const earlier = rows.slice(0, row).reduce((sum, [, , each]) => sum + each, 0);
          return [
            ...(before === earlier ? [] : [`${at} has ${before} of the rows before, which make ${earlier}.`]),
            ...(Math.abs(before + more - saved) <= ROUNDED
              ? []
              : [`${at} makes ${before + more}, where the brackets saved ${Math.round(saved)}.`]),
          ];
        });
      });
    });
  },
};

/** What is saved on income where a bracket starts, against its rate on all of it. */
function savedBelow(bracket: number, rates: readonly number[], starts: readonly number[]): number {
  const rate = rates[bracket] as number;
  return starts
    .slice(0, bracket)
    .reduce((sum, start, i) => sum + ((starts[i + 1] as number) - start) * (rate - (rates[i] as number)), 0);
}
