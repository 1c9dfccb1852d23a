import type { FigureClass } from "./market/Benchmarks.ts";

/** One line of an explanation. The last step of a calculation is its result. */
export interface Step {
  step: string;
  value: number | string | boolean;
  unit: string;
  class: FigureClass | "";
  source: string;
}

/** A figure taken from somewhere, as a step shows it. */
export interface CitedFigure<T extends number | string = number> {
  label: string;
  value: T;
  unit: string;
  class: FigureClass;
  source: string;
}

/**
 * What a calculation tells about itself while it runs. The same code gives the number and, when somebody listens,
 * the steps that led to it; so an explanation cannot differ from the value.
 */
export interface Trace {
  /** Whether anybody listens: guards loops and texts that only an explanation needs. */
  readonly on: boolean;
  /** A figure we did not compute; gives its value back. */
  cite<T extends number | string>(figure: CitedFigure<T>): T;
  /** What the user gave; gives it back. `ours` is what we take when nothing is given, and is told as ours (class D). */
  given<T extends number | string>(label: string, value: T, unit: string, ours?: T): T;
  /** A computed value; gives it back. `how` says in words what was done. */
  derive<T extends number | string | boolean>(label: string, value: T, unit: string, how?: string): T;
  /** For a calculation within the calculation: its results are as sure as its own ingredients, not the others. */
  part(): Trace;
  /** A remark without a number: a conflict in the source, a limit, an assumption. */
  note(text: string): void;
}

export const silent: Trace = {
  on: false,
  cite: (figure) => figure.value,
  given: (_label, value) => value,
  derive: (_label, value) => value,
  part: () => silent,
  note: () => {},
};

// From surest to least sure. A result is as sure as its weakest ingredient; arithmetic on stated figures is B.
const BY_SURENESS: readonly FigureClass[] = ["A", "B", "C", "D", "yours"];

export interface Recording extends Trace {
  readonly steps: Step[];
}

export function recording(): Recording {
  const steps: Step[] = [];
  return { ...recorder(steps, new Set(), () => {}), steps };
}

// A calculation may meet the same figure or remark several times; the reader is told once (`told`).
function recorder(steps: Step[], told: Set<string>, tellWhole: (sureness: number) => void): Trace {
  let weakest = BY_SURENESS.indexOf("B");
  const tellOnce = (step: Step) => {
    const text = JSON.stringify(step);
    if (!told.has(text)) steps.push(step);
    told.add(text);
  };
  const weaken = (sureness: number) => {
    weakest = Math.max(weakest, sureness);
    tellWhole(sureness);
  };
  const cite = <T extends number | string>({
    label,
    value,
    unit,
    class: figureClass,
    source,
  }: CitedFigure<T>): T => {
    tellOnce({ step: label, value, unit, class: figureClass, source });
    weaken(BY_SURENESS.indexOf(figureClass));
    return value;
  };
  return {
    on: true,
    cite,
    given: (label, value, unit, ours) =>
      value === ours
        ? cite({ label, value, unit, class: "D", source: "our default" })
        : cite({ label, value, unit, class: "yours", source: "your input" }),
    derive(label, value, unit, how = "") {
      steps.push({ step: label, value, unit, class: BY_SURENESS[weakest] ?? "", source: how });
      return value;
    },
    part: () => recorder(steps, told, weaken),
    note(text) {
      // In the last column a long sentence runs on to the right; in any other the next column cuts it off.
      tellOnce({ step: "Note", value: "", unit: "", class: "", source: text });
    },
  };
}
