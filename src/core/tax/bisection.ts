/**
 * Halves an interval, at whose start a condition fails and at whose end it holds, until no double lies between:
 * the last number found to fail and the first found to hold.
 */
export function bisection(
  from: number,
  to: number,
  holds: (value: number) => boolean,
): { fails: number; holds: number } {
  let [low, high] = [from, to];
  for (let middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2) {
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return { fails: low, holds: high };
}
