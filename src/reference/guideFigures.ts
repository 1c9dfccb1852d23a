import text from "../../data/benchmarks/guide-2026.json?raw";
import type { Figure } from "../core/market/Benchmarks.ts";
import { onFirstUse } from "../core/onFirstUse.ts";
import { namedSource } from "./namedSource.ts";
import type { GuideFigures } from "./schemas/GuideFigures.ts";
import { standingOf } from "./standingOf.ts";

const guide: () => GuideFigures = onFirstUse(() => JSON.parse(text) as GuideFigures);

/** The keys of the published guide, in reading order. */
export const guideKeys: () => readonly string[] = onFirstUse(() => guide().rows.map(({ key }) => key));

/** A figure of the published guide; undefined for any other key. */
export function guideFigure(key: string): Figure | undefined {
  const found = guide().rows.find((row) => row.key === key);
  if (!found) return undefined;
  const { source, status, dispute, ...row } = found;
  return {
    ...row,
    source: namedSource(guide().sources, source).citation,
    ...standingOf(dispute ? { status, dispute } : { status }),
  };
}
