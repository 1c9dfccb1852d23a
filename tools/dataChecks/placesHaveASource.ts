import type { DataRule } from "./DataRule.ts";
import type { Data } from "./data.ts";

/** What names a place in one of the files: a state, a city, a county, or several localities of one tax. */
const PLACES = ["place", "state", "code", "city", "county", "names"];
const SOURCES = ["source", "statute"];

const isSaid = (value: unknown) => typeof value === "string" && value.trim() !== "";

function unsourced(path: string, value: unknown, inherited: boolean): string[] {
  if (typeof value !== "object" || value === null) return [];
  const fields = value as Record<string, unknown>;
  const sourced = inherited || SOURCES.some((field) => isSaid(fields[field]));
  const field = Array.isArray(value) ? undefined : PLACES.find((name) => name in fields);
  const place = field && [fields[field]].flat()[0];
  return [
    ...(field && !sourced ? [`data/${path}: ${place} has no source.`] : []),
    ...Object.values(fields).flatMap((inner) => unsourced(path, inner, sourced)),
  ];
}

/** Whatever is said of a place names where it is from: itself, or the group it is in. */
export const placesHaveASource: DataRule = {
  name: "no place without a source",
  check: (data: Data) => Object.entries(data).flatMap(([path, file]) => unsourced(path, file, false)),
};
