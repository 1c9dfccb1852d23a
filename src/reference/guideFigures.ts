import text from "../../data/benchmarks/guide-2026.json?raw";
import type { Figure } from "../core/market/Benchmarks.ts";
import { namedSource } from "./namedSource.ts";
import { onFirstUse } from "./onFirstUse.ts";
import type { GuideFigures } from "./schemas/GuideFigures.ts";
import { standingOf } from "./standingOf.ts";

/** Every figure of the published guide by key, in reading order. */
export const guideFigures: () => ReadonlyMap<string, Figure> = onFirstUse(() => {
  const { sources, rows } = JSON.parse(text) as GuideFigures;
  return new Map(
    rows.map(({ source, status, dispute, ...row }) => [
      row.key,
      {
        ...row,
        source: namedSource(sources, source).citation,
        ...standingOf(dispute ? { status, dispute } : { status }),
      },
    ]),
  );
});
