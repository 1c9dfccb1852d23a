import { geographicFactor } from "../../core/market/geographicFactor.ts";
import { silent } from "../../core/trace.ts";
import { publishedBenchmarks } from "../../reference/benchmarks.ts";
import { OVERRIDES_TYPE } from "../argumentTypes.ts";
import type { WriteBody } from "../Body.ts";
import { sentenceOf } from "../sentenceOf.ts";
import { inDataset, quoted } from "../sqlText.ts";

export const geoFactor: WriteBody = ({ state, basis }) => ({
  refusals: [
    {
      when: `${basis} = 'living' AND ${state} = 'REMOTE'`,
      sentence: quoted(
        sentenceOf(() => geographicFactor("REMOTE", "living", publishedBenchmarks(), silent)) ?? "",
      ),
    },
  ],
  value: `IF(${basis} = 'living', ${inDataset("ai_comp_living")}(${state}), ${inDataset("ai_comp_factor")}(${state}, CAST(NULL AS ${OVERRIDES_TYPE})))`,
});
