import type { Trace } from "../trace.ts";
import type { Benchmarks, Figure } from "./Benchmarks.ts";

/** The figure of a key that the data always has; a missing one is a mistake in the data. */
export function required(benchmarks: Benchmarks, key: string): Figure {
  const figure = benchmarks.figure(key);
  if (!figure) throw new Error(`The benchmark data has no "${key}".`);
  return figure;
}

/** A required figure's value, shown as a step under `label`. */
export function cited(benchmarks: Benchmarks, key: string, label: string, trace: Trace): number {
  return citedFigure(required(benchmarks, key), label, trace);
}

/** A figure's value, shown as a step under `label` with what is doubtful about it. */
export function citedFigure(figure: Figure, label: string, trace: Trace): number {
  if (!trace.on) return figure.value;
  const { value, unit, class: figureClass, status, reliability, doubt, source } = figure;
  return trace.cite({
    label,
    value,
    unit,
    class: figureClass,
    status,
    reliability,
    source: doubt === undefined ? source : `${source}. ${doubt}`,
  });
}
