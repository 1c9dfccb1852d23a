import { useEffect, useMemo, useState } from "preact/hooks";
import type { OwnFigure, PinnedFigures } from "../commands/readOverrides.ts";
import type { Benchmarks } from "../core/market/Benchmarks.ts";
import { overrides } from "../input/params/overrides.ts";
import { useSession } from "./Session.tsx";
import { server } from "./server.ts";

/** The published figures with the user's own over them, as the spreadsheet told them. */
export function benchmarksWith(own: readonly OwnFigure[]): Benchmarks {
  return overrides.read(
    own.map(({ key, value, source }) => [key, value, source]),
    "Your own figures",
  );
}

const NONE = { own: [] };

/**
 * The figures that the spreadsheet calculates with: the published ones, and the user's own over them. So a preview
 * shows what will be written. Published until the spreadsheet has answered, and where it has nothing pinned.
 */
export function useBenchmarks(): {
  benchmarks: Benchmarks;
  own: readonly OwnFigure[];
  /** What formulas take as their last argument to calculate with them. */
  argument: string | undefined;
} {
  const { info } = useSession();
  const [{ own, overrides: argument }, setPinned] = useState<Pick<PinnedFigures, "own" | "overrides">>(NONE);

  useEffect(() => {
    let current = true;
    // The user's own figures stand on the pinned sheet; without one there are none to ask for.
    if (!info?.blocks.some(({ kind }) => kind === "benchmarks")) {
      setPinned(NONE);
      return;
    }
    server.run("readOverrides", {}).then((reply) => {
      if (current && reply.ok) setPinned(reply.value);
    });
    return () => {
      current = false;
    };
  }, [info]);

  const benchmarks = useMemo(() => benchmarksWith(own), [own]);
  return { benchmarks, own, argument };
}
