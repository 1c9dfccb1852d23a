import type { Facts } from "./documentFacts.ts";

/**
 * How a document falls short. Lost: what the user or an earlier run had is gone or changed. Half: something of what was
 * to be written is missing. Left: something remains that nobody asked for. Looks: only formats differ.
 */
export type Shortfall = "lost" | "half" | "left" | "looks";

export const SHORTFALLS: readonly Shortfall[] = ["lost", "half", "left", "looks"];

export interface Difference {
  readonly shortfall: Shortfall;
  /** "Bands!B3 is "WA", not "US"" */
  readonly example: string;
}

/** In what a document differs from the one that is wanted; `had` is what stood in it before anything was asked. */
export function differences(found: Facts, wanted: Facts, had: Facts): Difference[] {
  const shortOf = [...wanted].flatMap(([where, { kind, text }]): Difference[] => {
    const now = found.get(where)?.text;
    if (now === text) return [];
    const example = `${shown(where)} is ${shown(now)}, not ${shown(text)}`;
    if (kind === "look") return [{ shortfall: "looks", example }];
    if (kind === "room" && now !== undefined) return [{ shortfall: "left", example }];
    return [{ shortfall: had.get(where)?.text === text ? "lost" : "half", example }];
  });
  const more = [...found].flatMap(([where, { kind, text }]): Difference[] =>
    wanted.has(where)
      ? []
      : [{ shortfall: kind === "look" ? "looks" : "left", example: `${shown(where)} is ${shown(text)}` }],
  );
  return [...shortOf, ...more];
}

/** The worst of several differences; undefined where there is none. */
export function worst(all: readonly Difference[]): Difference | undefined {
  return SHORTFALLS.flatMap((kind) => all.find(({ shortfall }) => shortfall === kind) ?? [])[0];
}

function shown(text: string | undefined): string {
  if (text === undefined) return "gone";
  return text.length > 90 ? `${text.slice(0, 89)}…` : text;
}
