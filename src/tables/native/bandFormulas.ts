/** The three amounts of a range, each as a formula's text. */
export interface RangeFormulas {
  minimum: string;
  midpoint: string;
  maximum: string;
}

/** Around the average; `minimum` is a cell that holds it already, where there is one. */
export function marketRange(
  average: string,
  spread: string,
  minimum = `${average}/(1+${spread}/2)`,
): RangeFormulas {
  return { minimum, midpoint: average, maximum: `${minimum}*(1+${spread})` };
}

/** From the base at which searches close. */
export function hireRange(minimum: string, spread: string): RangeFormulas {
  return { minimum, midpoint: `${minimum}*(1+${spread}/2)`, maximum: `${minimum}*(1+${spread})` };
}

/** Midpoint progression: a midpoint over that of the level below. */
export function stepFormula(midpoint: string, midpointBelow: string): string {
  return `${midpoint}/${midpointBelow}-1`;
}

/** The share of a range that the range of the level below covers. */
export function overlapFormula(
  { minimum, maximum }: Pick<RangeFormulas, "minimum" | "maximum">,
  maximumBelow: string,
): string {
  return `MAX(0,(${maximumBelow}-${minimum})/(${maximum}-${minimum}))`;
}
