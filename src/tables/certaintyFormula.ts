import { EQUITY_KINDS, FULL_CERTAINTY } from "../core/offers/equityCertainty.ts";

/** The certainty of an equity grant from the cells of its kind and three ticks, as plain arithmetic. */
export function certaintyFormula(kind: string, ticks: readonly string[]): string {
  const full = EQUITY_KINDS.filter((each) => FULL_CERTAINTY[each] > 0).reduceRight(
    (otherwise, each) => `IF(${kind}="${each}",${FULL_CERTAINTY[each]},${otherwise})`,
    `IF(${kind}="none",0,NA())`,
  );
  return `${full}*(${ticks.map((cell) => `IF(${cell},1,0)`).join("+")})/${ticks.length}`;
}
