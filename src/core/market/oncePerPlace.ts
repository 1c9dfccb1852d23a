import type { Trace } from "../trace.ts";
import type { Place } from "../units/place.ts";
import type { Benchmarks } from "./Benchmarks.ts";
import type { Level } from "./levels.ts";

type OfPlace<T> = (level: Level, place: Place, benchmarks: Benchmarks, trace: Trace) => T;

/**
 * The same calculation, done once for each level and place where nobody listens: rows of a range ask for the same few again and
 * again. It remembers those of the benchmarks that were asked last.
 */
export function oncePerPlace<T>(derive: OfPlace<T>): OfPlace<T> {
  let last: Benchmarks | undefined;
  let known = new Map<Level, Map<Place, T>>();
  return (level, place, benchmarks, trace) => {
    if (trace.on) return derive(level, place, benchmarks, trace);
    if (benchmarks !== last) {
      last = benchmarks;
      known = new Map();
    }
    let found = known.get(level)?.get(place);
    if (found === undefined) {
      found = derive(level, place, benchmarks, trace);
      known.set(level, new Map(known.get(level)).set(place, found));
    }
    return found;
  };
}
