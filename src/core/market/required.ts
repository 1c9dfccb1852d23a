import type { CitedFigure, Trace } from "../trace.ts";
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
  return trace.on ? trace.cite(asTold(figure, label)) : figure.value;
}

/** The same of a figure that is told beside a result, and does not go into it. */
export function toldBeside(figure: Figure, label: string, trace: Trace): void {
  trace.beside(asTold(figure, label));
}

function asTold(
  { value, unit, class: figureClass, status, reliability, doubt, source }: Figure,
  label: string,
): CitedFigure {
  return {
    label,
    value,
    unit,
    class: figureClass,
    status,
    reliability,
    source: doubt === undefined ? source : `${source}. ${doubt}`,
  };
}
