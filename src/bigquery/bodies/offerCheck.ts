import { DEFAULT_SPREAD } from "../../core/bands/band.ts";
import { STRETCH_SHARE } from "../../core/offers/verdict.ts";
import { RATIO_TOLERANCE } from "../../core/units/money.ts";
import type { WriteBody } from "../Body.ts";
import { floorOf } from "../noFloorQuoted.ts";
import { figure } from "../parts.ts";
import { float, inDataset } from "../sqlText.ts";
import { daysToFill } from "./timeToFill.ts";

export const offerCheck: WriteBody = ({ base = "", level = "", state }) => {
  const gapShare = `(${base} - IFNULL(floor, average)) / IFNULL(floor, average)`;
  const stretch = `${gapShare} >= ${float(-STRETCH_SHARE - RATIO_TOLERANCE)}`;
  return {
    named: {
      average: `${inDataset("ai_comp_average_base")}(${level}, ${state}, overrides)`,
      floor: floorOf(level),
    },
    value: `STRUCT(
      CASE
        WHEN floor IS NULL AND ${gapShare} >= 0 THEN 'At or above market'
        WHEN floor IS NULL THEN IF(${stretch}, 'Below market', 'Well below market')
        WHEN ${gapShare} < 0 THEN IF(${stretch}, 'Stretch', 'Not credible')
        WHEN ${base} > GREATEST(floor, average) * ${float(1 + DEFAULT_SPREAD.hire)} THEN 'Above band'
        WHEN ${state} = 'REMOTE' AND ${base} < ${figure("senior.remote.median")} THEN 'Meets floor, below remote median'
        ELSE 'Meets floor' END AS verdict,
      ${base} - IFNULL(floor, average) AS gap,
      ${gapShare} AS gap_share,
      IF(floor IS NULL, NULL, ${daysToFill(base, "'mid'")}) AS expected_days)`,
  };
};
