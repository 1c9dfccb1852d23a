import type { Figure } from "../../../core/market/Benchmarks.ts";
import { noteOn } from "../../../core/market/noteOn.ts";
import { required } from "../../../core/market/required.ts";
import { OVERRIDE_ONLY_KEYS } from "../../../input/params/overrides.ts";
import { publishedBenchmarks } from "../../../reference/benchmarks.ts";
import { onFirstUse } from "../../../reference/onFirstUse.ts";
import { placeName } from "../../parts/placeName.ts";

/** A figure to look up; `published` is undefined where only a user can give one. */
export interface ListedFigure {
  key: string;
  /** The state a figure of a state is for, by name; else blank. */
  place: string;
  published: Figure | undefined;
  /** Everything that a search looks at, in lower case. */
  words: string;
}

/** All keys in reading order, with the floors that only a user can give beside the published floor. */
export const allFigures: () => readonly ListedFigure[] = onFirstUse(() => {
  const published = publishedBenchmarks();
  return published.keys().flatMap((key) => {
    const own = key === "senior.floor" ? OVERRIDE_ONLY_KEYS.map((only) => listed(only, undefined)) : [];
    return [listed(key, required(published, key)), ...own];
  });
});

function listed(key: string, published: Figure | undefined): ListedFigure {
  const [table = "", code = ""] = key.split(".");
  const place = table === "factor" || table === "living" ? placeName(code) : "";
  const words = [key, place, published && noteOn(published), published?.source, published?.kind]
    .join(" ")
    .toLowerCase();
  return { key, place, published, words };
}
