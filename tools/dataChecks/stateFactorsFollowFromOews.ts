import type { DataRule } from "./DataRule.ts";
import type { Data } from "./data.ts";
import { rowIn } from "./rowIn.ts";

const TOLERANCE = 1e-4;
const DEVELOPERS = "15-1252";

/**
 * Pay in a state relative to the US: Σ w·state mean ÷ Σ w·US mean over the occupations published for the state,
 * w being US employment. A mean of an earlier survey counts by its ratio to the US mean of that same survey.
 */
function recomputedFactor(state: string, oews: Data["geography/oews-means.json"]): number {
  const newest = oews.sources.reduce((a, b) => (a.asOf > b.asOf ? a : b)).id;
  const mean = (place: string, occupation: string, source: string) =>
    oews.rows.find((row) => row.place === place && row.occupation === occupation && row.source === source);
  let [statePay, usPay] = [0, 0];
  for (const { soc } of oews.occupations) {
    const row = oews.rows.find(({ place, occupation }) => place === state && occupation === soc);
    const us = mean("US", soc, newest);
    const usThen = row && mean("US", soc, row.source);
    if (!row || !us || !usThen) continue;
    const weighted = (us.employment ?? 0) * us.mean;
    statePay += weighted * (row.mean / usThen.mean);
    usPay += weighted;
  }
  return statePay / usPay;
}

/** The stored factors and head counts are what the OEWS figures give. */
export const stateFactorsFollowFromOews: DataRule = {
  name: "state factors follow from the OEWS figures",
  check(data) {
    const oews = data["geography/oews-means.json"];
    return data["geography/state-factors.json"].rows.flatMap((row, i) => {
      const where = rowIn("geography/state-factors.json", i, row);
      const factor = recomputedFactor(row.state, oews);
      const published = oews.rows.find(
        ({ place, occupation, source }) =>
          place === row.state && occupation === DEVELOPERS && source === row.source,
      );
      return [
        ...(Math.abs(row.factor - factor) <= TOLERANCE
          ? []
          : [
              `${where}: factor ${row.factor} does not follow from OEWS, which gives ${Number.isNaN(factor) ? "no figure" : factor.toFixed(4)}.`,
            ]),
        ...(!published || published.employment === row.developers
          ? []
          : [`${where}: developers ${row.developers} is not the OEWS figure, ${published.employment}.`]),
      ];
    });
  },
};
