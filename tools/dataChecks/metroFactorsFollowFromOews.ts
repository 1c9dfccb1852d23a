import type { DataRule } from "./DataRule.ts";
import type { Data } from "./data.ts";
import { rowIn } from "./rowIn.ts";

const TOLERANCE = 1e-4;
const DEVELOPERS = "15-1252";

/**
 * Pay in a metropolitan area relative to the US: its state's factor × Σ w·area median ÷ Σ w·state median over the
 * occupations published for both, w being US employment.
 */
function recomputedFactor(cbsa: number, name: string, data: Data): number {
  const state = / ([A-Z]{2})/.exec(name.slice(name.indexOf(",")))?.[1] ?? "";
  const oews = data["geography/oews-means.json"];
  const newest = oews.sources.reduce((a, b) => (a.asOf > b.asOf ? a : b)).id;
  const median = (of: string | number, soc: string) =>
    data["geography/oews-medians.json"].rows.find(
      ({ place, occupation }) => place === of && occupation === soc,
    )?.median;
  let [areaPay, statePay] = [0, 0];
  for (const { soc } of oews.occupations) {
    const us = oews.rows.find(
      ({ place, occupation, source }) => place === "US" && occupation === soc && source === newest,
    );
    const [inArea, inState] = [median(cbsa, soc), median(state, soc)];
    if (inArea === undefined || inState === undefined) continue;
    areaPay += (us?.employment ?? 0) * inArea;
    statePay += (us?.employment ?? 0) * inState;
  }
  const factor = data["geography/state-factors.json"].rows.find((row) => row.state === state)?.factor;
  return ((factor ?? Number.NaN) * areaPay) / statePay;
}

/** The stored factors and head counts of metropolitan areas are what medians and the states' factors give. */
export const metroFactorsFollowFromOews: DataRule = {
  name: "metropolitan factors follow from the OEWS medians",
  check: (data) =>
    data["geography/metro-areas.json"].rows.flatMap((row, i) => {
      const where = rowIn("geography/metro-areas.json", i, row);
      const factor = recomputedFactor(row.cbsa, row.name, data);
      const employed = data["geography/oews-medians.json"].rows.find(
        ({ place, occupation }) => place === row.cbsa && occupation === DEVELOPERS,
      )?.employment;
      return [
        ...(Math.abs(row.factor - factor) <= TOLERANCE
          ? []
          : [
              `${where}: factor ${row.factor} does not follow from OEWS, which gives ${Number.isNaN(factor) ? "no figure" : factor.toFixed(4)}.`,
            ]),
        ...(employed === row.developers
          ? []
          : [`${where}: developers ${row.developers} is not the OEWS figure, ${employed}.`]),
      ];
    }),
};
