import type { FigureClass } from "./market/Benchmarks.ts";
import { FIGURE_STATUSES, type Standing, standingInWords } from "./status.ts";

/** One line of an explanation. The last step of a calculation is its result. */
export interface Step {
  step: string;
  value: number | string | boolean;
  unit: string;
  class: FigureClass | "";
  /** How the figure stands to its period, and how reliable it is: "derived, reliability B". */
  status: string;
  source: string;
}

/** A figure taken from somewhere, as a step shows it. */
export interface CitedFigure<T extends number | string = number> {
  label: string;
  value: T;
  unit: string;
  class: FigureClass;
  status: Standing;
  /** Its grade, where its source or we give one. */
  reliability?: string | undefined;
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
  /** A figure that does not go into the result, and is told beside it as a check: the result is no less sure for it. */
  beside(figure: CitedFigure): void;
  /** What the user gave; gives it back. `ours` is what we take when nothing is given, and is told as ours (class D). */
  given<T extends number | string>(label: string, value: T, unit: string, ours?: T): T;
  /** A computed value; gives it back. `how` says in words what was done. */
  derive<T extends number | string | boolean>(label: string, value: T, unit: string, how?: string): T;
  /** For a calculation within the calculation: its results are as sure as its own ingredients, not the others. */
  part(): Trace;
  /** A label or a reason with values in it, put together where somebody listens: elsewhere it costs nothing. */
  text(parts: TemplateStringsArray, ...values: readonly (string | number)[]): string;
  /** A remark without a number: a conflict in the source, a limit, an assumption. */
  note(text: string): void;
}

export const silent: Trace = {
  on: false,
  cite: (figure) => figure.value,
  beside: () => {},
  given: (_label, value) => value,
  derive: (_label, value) => unsigned(value),
  part: () => silent,
  text: () => "",
  note: () => {},
};

// From surest to least sure. A result is as sure as its weakest ingredient; arithmetic on stated figures is B.
const BY_SURENESS: readonly FigureClass[] = ["A", "B", "C", "D", "yours"];

/** The ranks of the least sure class and status among what went into a result. */
interface Sureness {
  class: number;
  status: number;
}

/** Of a result whose ingredients are all stated and final. */
const ARITHMETIC: Sureness = { class: BY_SURENESS.indexOf("B"), status: FIGURE_STATUSES.indexOf("derived") };

export interface Recording extends Trace {
  readonly steps: Step[];
}

export function recording(): Recording {
  const steps: Step[] = [];
  return { ...recorder(steps, new Set(), () => {}), steps };
}

// A calculation may meet the same figure or remark several times; the reader is told once (`told`).
function recorder(steps: Step[], told: Set<string>, tellWhole: (sureness: Sureness) => void): Trace {
  let weakest = ARITHMETIC;
  const tellOnce = (step: Step) => {
    const text = JSON.stringify(step);
    if (!told.has(text)) steps.push(step);
    told.add(text);
  };
  const weaken = (by: Sureness) => {
    weakest = {
      class: Math.max(weakest.class, by.class),
      status: Math.max(weakest.status, by.status),
    };
    tellWhole(by);
  };
  const tell = ({
    label,
    value,
    unit,
    class: figureClass,
    status,
    reliability,
    source,
  }: CitedFigure<number | string>) => {
    const standing = standingInWords(status, reliability);
    tellOnce({ step: label, value, unit, class: figureClass, status: standing, source });
  };
  const cite = <T extends number | string>(figure: CitedFigure<T>): T => {
    tell(figure);
    weaken({
      class: BY_SURENESS.indexOf(figure.class),
      status: figure.status === "" ? ARITHMETIC.status : FIGURE_STATUSES.indexOf(figure.status),
    });
    return figure.value;
  };
  return {
    on: true,
    cite,
    beside: tell,
    given: (label, value, unit, ours) =>
      value === ours
        ? cite({ label, value, unit, class: "D", status: "", source: "our default" })
        : cite({ label, value, unit, class: "yours", status: "", source: "your input" }),
    derive(label, result, unit, how = "") {
      const value = unsigned(result);
      steps.push({
        step: label,
        value,
        unit,
        class: BY_SURENESS[weakest.class] ?? "",
        status: FIGURE_STATUSES[weakest.status] ?? "",
        source: how,
      });
      return value;
    },
    part: () => recorder(steps, told, weaken),
    text: (parts, ...values) => String.raw({ raw: parts }, ...values),
    note(text) {
      // In the last column a long sentence runs on to the right; in any other the next column cuts it off.
      tellOnce({ step: "Note", value: "", unit: "", class: "", status: "", source: text });
    },
  };
}

/** Nothing has no sign: a cell would show −0. */
function unsigned<T extends number | string | boolean>(value: T): T {
  return value === 0 ? (0 as T) : value;
}
