/** A value axis that begins and ends on a tick. */
export interface Axis {
  from: number;
  to: number;
  ticks: number[];
}

/** The axis around all values with ticks on round numbers (1, 2, 2.5 or 5 times a power of ten). */
export function axisAround(values: readonly number[], mostSteps = 4): Axis {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  let step = 10 ** Math.floor(Math.log10(Math.max(high - low, high * 0.01, 1) / mostSteps));
  const steps = () => Math.ceil(high / step) - Math.floor(low / step);
  const magnitude = step;
  for (const factor of [1, 2, 2.5, 5, 10, 20]) {
    step = magnitude * factor;
    if (steps() <= mostSteps) break;
  }
  const from = Math.floor(low / step) * step;
  const count = Math.max(1, steps());
  const ticks = Array.from({ length: count + 1 }, (_, i) => from + i * step);
  return { from, to: from + count * step, ticks };
}
