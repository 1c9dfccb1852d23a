import { LEVELS } from "../../core/market/levels.ts";
import { PUBLISHED_PERCENTILES } from "../../core/market/payShape.ts";
import { defineNative } from "./defineNative.ts";
import { type FigureRanges, figure } from "./FigureRanges.ts";
import { keyOf } from "./Inputs.ts";
import { levelByYears, nativeYears } from "./levelByYears.ts";
import { type ArgumentText, literalNumber, literalText } from "./literal.ts";
import { inPlace } from "./nativeAverageBase.ts";

export const nativeSalary = defineNative({
  name: "AI_SALARY",
  params: ["years", "state", "percentile", "options"],
  without:
    "percentiles between the published 10%, 25%, 50%, 75% and 90%, and a percentile or options read from a cell",
  write(
    { years: yearsArgument, state, percentile: percentileArgument, options: optionsArgument },
    inputs,
    figures,
  ) {
    const options = knownOptions(optionsArgument);
    const percentile = knownPercentile(percentileArgument);
    if (options === undefined || percentile === undefined) return undefined;
    const years = nativeYears(yearsArgument, inputs);
    const level = levelByYears(years, (definition) => definition.level.toLowerCase());
    const national = options.includes("smooth")
      ? smoothed(years, figures)
      : figure(keyOf("base.", level), figures);
    let pay = inPlace(national, state, inputs, figures);
    if (percentile !== "average") pay += `*${figure(keyOf("shape.", level, `.${percentile}`), figures)}`;
    if (options.includes("cash")) pay += `*${figure('"us.cash"', figures)}/${figure('"us.base"', figures)}`;
    return [pay];
  },
});

/** "p75", "average" where none is given; undefined where the percentile is not a published one. */
function knownPercentile(argument: ArgumentText): string | undefined {
  if (argument === undefined || argument === "") return "average";
  const given = literalNumber(argument);
  const published = PUBLISHED_PERCENTILES.find((percentile) => percentile === given);
  return published === undefined ? undefined : `p${Math.round(published * 100)}`;
}

function knownOptions(argument: ArgumentText): string[] | undefined {
  if (argument === undefined || argument === "") return [];
  const words = literalText(argument)?.toLowerCase().split(",");
  const options = words?.map((word) => word.trim()).filter((word) => word !== "");
  return options?.every((option) => option === "smooth" || option === "cash") ? options : undefined;
}

/** Linear between the middles of the published years, flat outside them. */
function smoothed(years: string, figures: FigureRanges): string {
  const base = (i: number) => figure(`"base.${LEVELS[i]?.level.toLowerCase()}"`, figures);
  const between = LEVELS.slice(1).reduceRight(
    (above, { anchorYears }, i) => {
      const from = LEVELS[i]?.anchorYears ?? 0;
      const line = `${base(i)}+(${base(i + 1)}-${base(i)})*(${years}-${from})/${anchorYears - from}`;
      return `IF(${years}<=${anchorYears},${line},${above})`;
    },
    base(LEVELS.length - 1),
  );
  return `IF(${years}<=${LEVELS[0]?.anchorYears},${base(0)},${between})`;
}
