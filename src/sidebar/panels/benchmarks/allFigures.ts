import type { Figure } from "../../../core/market/Benchmarks.ts";
import { noteOn } from "../../../core/market/noteOn.ts";
import { required } from "../../../core/market/required.ts";
import { onFirstUse } from "../../../core/onFirstUse.ts";
import { OVERRIDE_ONLY_KEYS } from "../../../input/params/ownFigures.ts";
import { publishedBenchmarks } from "../../../reference/benchmarks.ts";
import { figureName } from "../../parts/figureName.ts";

/** A figure to look up; `published` is undefined where only a user can give one. */
export interface ListedFigure {
  key: string;
  /** As people call it. */
  name: string;
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
  const name = figureName(key);
  const words = [key, name, published && noteOn(published), published?.source, published?.kind]
    .join(" ")
    .toLowerCase();
  return { key, name, published, words };
}
