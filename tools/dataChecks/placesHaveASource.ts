import type { DataRule } from "./DataRule.ts";
import type { Data } from "./data.ts";

/** What names a place in one of the files: a state, a city, a county, or several localities of one tax. */
const PLACES = ["place", "state", "code", "city", "county", "names"];
const SOURCES = ["source", "statute"];

const isSaid = (value: unknown) => typeof value === "string" && value.trim() !== "";

/** What a file says of places: each with whether it is said where it is from. */
function sayings(value: unknown, inherited = false): { place: string; sourced: boolean }[] {
  if (typeof value !== "object" || value === null) return [];
  const fields = value as Record<string, unknown>;
  const sourced = inherited || SOURCES.some((field) => isSaid(fields[field]));
  const field = Array.isArray(value) ? undefined : PLACES.find((name) => name in fields);
  return [
    ...(field ? [{ place: `${[fields[field]].flat()[0]}`, sourced }] : []),
    ...Object.values(fields).flatMap((inner) => sayings(inner, sourced)),
  ];
}

/** What is said of a place names where it is from: itself, the group it is in, or another row that is about it. */
export const placesHaveASource: DataRule = {
  name: "no place without a source",
  check: (data: Data) =>
    Object.entries(data).flatMap(([path, file]) => {
      const said = sayings(file);
      const sourced = new Set(said.filter((each) => each.sourced).map(({ place }) => place));
      return [...new Set(said.map(({ place }) => place))]
        .filter((place) => !sourced.has(place))
        .map((place) => `data/${path}: ${place} has no source.`);
    }),
};
