import { standingInWords } from "../status.ts";
import type { Place } from "../units/place.ts";
import type { Benchmarks } from "./Benchmarks.ts";
import { isWeak } from "./isWeak.ts";

/** A place whose pay rests on less than that of most: on a small labour market, a carried figure, or our default. */
export interface WeakFactor {
  place: Place;
  /** Its grade, or that it is ours: "factor D", "our default". */
  mark: string;
  /** "carried, reliability D" or "our default". */
  standing: string;
  /** What it rests on, in whole sentences. */
  doubt: string;
}

/** Those of some places whose state factor is weak, each once; a factor of the user's own is none of ours to doubt. */
export function weakFactors(places: readonly Place[], benchmarks: Benchmarks): WeakFactor[] {
  return [...new Set(places)].flatMap((place): WeakFactor[] => {
    const figure = benchmarks.figure(`factor.${place}`);
    if (!figure || !isWeak(figure)) return [];
    const { class: figureClass, status, reliability, doubt = "" } = figure;
    return figureClass === "D"
      ? [{ place, mark: "our default", standing: "our default", doubt }]
      : [
          {
            place,
            mark: `factor ${reliability ?? status}`,
            standing: standingInWords(status, reliability),
            doubt,
          },
        ];
  });
}

/** The same for a note on a sheet: "State factors: AK carried, reliability D; REMOTE our default."; "" where there is none. */
export function weakFactorsInWords(places: readonly Place[], benchmarks: Benchmarks): string {
  const weak = weakFactors(places, benchmarks).map(({ place, standing }) => `${place} ${standing}`);
  return weak.length === 0 ? "" : `State factors: ${weak.join("; ")}.`;
}
