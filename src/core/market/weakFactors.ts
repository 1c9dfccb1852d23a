import { isMetro, type Place } from "../units/place.ts";
import type { Benchmarks, Figure } from "./Benchmarks.ts";
import { isWeakStatus, weakness } from "./weakness.ts";

/** A place whose pay rests on less than that of most: on a small labour market, a carried figure, or our default. */
export interface WeakFactor {
  place: Place;
  /** In a word, beside the place's name: its grade, or that it is ours: "factor D", "our default". */
  mark: string;
  /** "carried, reliability D" or "our default". */
  standing: string;
  /** What it is besides what `doubt` says: "carried", "our default"; "" where it is only graded badly. */
  is: string;
  /** What it rests on, in whole sentences. */
  doubt: string;
}

/** Those of some places whose state factor is weak, each once; a factor of the user's own is none of ours to doubt. */
export function weakFactors(places: readonly Place[], benchmarks: Benchmarks): WeakFactor[] {
  return [...new Set(places)].flatMap((place): WeakFactor[] => {
    const figure = benchmarks.figure(`factor.${place}`);
    const standing = figure && weakness(figure);
    if (standing === undefined) return [];
    const { class: figureClass, status, reliability, doubt = "" } = figure as Figure;
    if (figureClass === "D") return [{ place, mark: standing, standing, is: standing, doubt }];
    const mark = `factor ${reliability ?? status}`;
    return [{ place, mark, standing, is: isWeakStatus(status) ? status : "", doubt }];
  });
}

/** The same for a note on a sheet: "State factors: AK carried, reliability D; REMOTE our default."; "" where there is none. */
export function weakFactorsInWords(places: readonly Place[], benchmarks: Benchmarks): string {
  const weak = weakFactors(places, benchmarks).map(({ place, standing }) => `${place} ${standing}`);
  if (weak.length === 0) return "";
  return `${places.some(isMetro) ? "Factors" : "State factors"}: ${weak.join("; ")}.`;
}
