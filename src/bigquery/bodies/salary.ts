import { LEVELS } from "../../core/market/levels.ts";
import { PUBLISHED_PERCENTILES } from "../../core/market/payShape.ts";
import type { WriteBody } from "../Body.ts";
import { figure } from "../parts.ts";
import { float, inDataset, joined, quoted } from "../sqlText.ts";
import { levelByYears } from "./level.ts";

export const salary: WriteBody = ({ years = "", state, percentile, options }) => {
  const level = levelByYears(years, ({ level }) => quoted(level));
  const national = `IF('smooth' IN UNNEST(${options}), ${smoothed(years)}, ${nationalBase(level)})`;
  const points = PUBLISHED_PERCENTILES.map((_, i) => `shape[OFFSET(${i})]`);
  const rising = points.slice(1).map((point, i) => `${points[i]} < ${point}`);
  const ratios = points.flatMap((point, i) => [
    ...(i > 0 ? [quoted(", ")] : []),
    `${inDataset("ai_comp_number_text")}(${point})`,
  ]);
  const cash = `${figure("us.cash")} / ${figure("us.base")}`;
  return {
    named: {
      level,
      factor: `${inDataset("ai_comp_factor")}(${state}, overrides)`,
      shape: `IF(${percentile} IS NULL, NULL, ${inDataset("ai_comp_shape")}(${level}, overrides))`,
    },
    refusals: [
      {
        when: `NOT (${rising.join(" AND ")})`,
        sentence: joined(
          quoted("overrides must keep shape."),
          "LOWER(level)",
          quoted(".p10 to p90 rising; got "),
          ...ratios,
          quoted("."),
        ),
      },
    ],
    value: `${national} * factor
      * IF(${percentile} IS NULL, 1, ${shapeAt(percentile ?? "", points)})
      * IF('cash' IN UNNEST(${options}), ${cash}, 1)`,
  };
};

function nationalBase(level: string): string {
  return `${inDataset("ai_comp_average_base")}(${level}, 'US', overrides)`;
}

/** Linear between the middles of the published years, flat outside them. */
function smoothed(years: string): string {
  const base = (i: number) => figure(`base.${LEVELS[i]?.level.toLowerCase()}`);
  const between = LEVELS.slice(1).reduceRight(
    (above, { anchorYears }, i) => {
      const from = LEVELS[i]?.anchorYears ?? 0;
      const share = `(${years} - ${float(from)}) / ${float(anchorYears - from)}`;
      const line = `${base(i)} + ${share} * (${base(i + 1)} - ${base(i)})`;
      return `IF(${years} <= ${float(anchorYears)}, ${line}, ${above})`;
    },
    base(LEVELS.length - 1),
  );
  return `IF(${years} <= ${float(LEVELS[0]?.anchorYears ?? 0)}, ${base(0)}, ${between})`;
}

/** Linear in normal score and logarithm between the published percentiles. */
function shapeAt(percentile: string, points: readonly string[]): string {
  const score = (share: string) => `${inDataset("ai_comp_normal_score")}(${share})`;
  const pieces = PUBLISHED_PERCENTILES.slice(1).map((upper, i) => {
    const lower = PUBLISHED_PERCENTILES[i] ?? 0;
    const share = `(${score(percentile)} - ${score(float(lower))}) / (${score(float(upper))} - ${score(float(lower))})`;
    const [low, high] = [`LN(${points[i]})`, `LN(${points[i + 1]})`];
    return `WHEN ${percentile} <= ${float(upper)} THEN EXP(${low} + ${share} * (${high} - ${low}))`;
  });
  return `CASE ${pieces.join(" ")} END`;
}
