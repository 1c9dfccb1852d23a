// Percentiles of pay are interpolated between published points in normal scores, so both directions of the
// standard normal distribution are needed, and they must be each other's inverse to the last digits.

/** Share of a standard normal distribution below `score`. */
export function normalShare(score: number): number {
  // Series and continued fraction (Abramowitz & Stegun 26.2.11 and 26.2.14): both exact to double precision
  // over the range used here, |score| ≤ 6.
  const x = Math.abs(score);
  const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  let upper: number;
  if (x < 3) {
    let term = x;
    let sum = x;
    for (let n = 3; Math.abs(term) > 1e-18 * Math.abs(sum) && n < 400; n += 2) {
      term *= (x * x) / n;
      sum += term;
    }
    upper = 0.5 - density * sum;
  } else {
    let fraction = x;
    for (let n = 120; n > 0; n--) fraction = x + n / fraction;
    upper = density / fraction;
  }
  return score >= 0 ? 1 - upper : upper;
}

/** The score below which `share` (strictly between 0 and 1) of a standard normal distribution lies. */
export function normalScore(share: number): number {
  // Newton's method: the distribution is smooth and we only ask between P10 and P90 and near it.
  let score = 0;
  for (let i = 0; i < 60; i++) {
    const density = Math.exp((-score * score) / 2) / Math.sqrt(2 * Math.PI);
    const step = (normalShare(score) - share) / density;
    score -= Math.max(-1, Math.min(1, step));
    if (Math.abs(step) < 1e-15) break;
  }
  return score;
}
