import { DEFAULT_SPREAD, ROUNDING_LIMITS, SPREAD_LIMITS } from "../../core/bands/band.ts";
import { hireRange, marketRange } from "./bandFormulas.ts";
import { defineNative } from "./defineNative.ts";
import { literalNumber } from "./literal.ts";
import { nativeAverageBase, nativeFloor } from "./nativeAverageBase.ts";

export const nativeBand = defineNative({
  name: "AI_BAND",
  params: ["level", "state", "basis", "spread", "round_to"],
  write({ level: levelArgument, state, basis, spread: spreadArgument, round_to }, inputs, figures) {
    const level = inputs.level(levelArgument);
    const average = nativeAverageBase(level, state, inputs, figures);
    const hireMinimum = `MAX(${nativeFloor(level, figures)},${average})`;
    const defaultSpread = inputs.choice(
      basis,
      { market: `${DEFAULT_SPREAD.market}`, hire: `${DEFAULT_SPREAD.hire}` },
      "market",
    );
    const spread = inputs.number(spreadArgument, SPREAD_LIMITS, defaultSpread);
    const step = inputs.number(round_to, ROUNDING_LIMITS, "0");
    const byBasis = (onMarket: string, onHire: string) =>
      rounded(inputs.choice(basis, { market: onMarket, hire: onHire }, "market"), step);
    const [market, hire] = [marketRange(average, spread), hireRange(hireMinimum, spread)];
    return (["minimum", "midpoint", "maximum"] as const).map((part) => byBasis(market[part], hire[part]));
  },
});

function rounded(amount: string, step: string): string {
  const literal = literalNumber(step);
  if (literal === 0) return amount;
  const toStep = `ROUND((${amount})/${step},0)*${step}`;
  return literal === undefined ? `IF(${step}>0,${toStep},${amount})` : toStep;
}
