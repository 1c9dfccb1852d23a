import { FILING_STATUSES, forFiling } from "../../src/core/tax/filing.ts";
import type { WholeIncomeSchedule } from "../../src/core/tax/schedule.ts";
import type { DataRule } from "./DataRule.ts";
import { taxFiles } from "./taxFiles.ts";

function mistakes(path: string, where: string, value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const here = (value as { kind?: unknown }).kind === "wholeIncome" ? [value as WholeIncomeSchedule] : [];
  return [
    ...here.flatMap(({ rates }) =>
      FILING_STATUSES.flatMap((filing) => {
        const list = forFiling(rates, filing);
        const falls = list.findIndex((rate, i) => i > 0 && rate <= (list[i - 1] as number));
        const at = `data/${path}: ${where}: the rate on the whole income (${filing})`;
        if (list.length < 2) return [`${at} does not depend on the income.`];
        return falls < 0 ? [] : [`${at} does not rise at row ${falls + 1} (${list[falls]}).`];
      }),
    ),
    ...Object.entries(value).flatMap(([key, inner]) =>
      mistakes(path, where ? `${where}.${key}` : key, inner),
    ),
  ];
}

/** Rates on the whole income are two or more and rise with it. */
export const taxWholeIncomeRates: DataRule = {
  name: "a rate on the whole income rises with the income",
  check(data) {
    return taxFiles(data).states.flatMap(({ path, rules }) => mistakes(path, "", rules));
  },
};
