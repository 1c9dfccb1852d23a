import { useEffect, useMemo, useState } from "preact/hooks";
import type { OwnFigure, PinnedFigures } from "../commands/readOverrides.ts";
import type { SessionInfo } from "../commands/sessionInfo.ts";
import type { Benchmarks } from "../core/market/Benchmarks.ts";
import { overrides } from "../input/params/overrides.ts";
import { useSession } from "./Session.tsx";
import { type Reply, server } from "./server.ts";

/** The published figures with the user's own over them, as the spreadsheet told them. */
export function benchmarksWith(own: readonly OwnFigure[]): Benchmarks {
  return overrides.read(
    own.map(({ key, value, source }) => [key, value, source]),
    "Your own figures",
  );
}

const NONE = { own: [] };

/** What the spreadsheet answered since it told of itself: a panel and its parts ask once together. */
const asked = new WeakMap<SessionInfo, Promise<Reply<"readOverrides">>>();

function askOnce(info: SessionInfo): Promise<Reply<"readOverrides">> {
  const answer = asked.get(info) ?? server.run("readOverrides", {});
  asked.set(info, answer);
  // Who opens a panel after a failure asks again.
  answer.then(({ ok }) => ok || asked.delete(info));
  return answer;
}

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
    askOnce(info).then((reply) => {
      if (current && reply.ok) setPinned(reply.value);
    });
    return () => {
      current = false;
    };
  }, [info]);

  const benchmarks = useMemo(() => benchmarksWith(own), [own]);
  return { benchmarks, own, argument };
}
