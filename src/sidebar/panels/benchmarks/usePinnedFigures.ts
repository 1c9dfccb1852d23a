import { useCallback, useEffect, useState } from "preact/hooks";
import type { PinnedFigures } from "../../../commands/readOverrides.ts";
import { server } from "../../server.ts";

export interface PinnedFiguresState {
  /** Undefined until the spreadsheet has answered. */
  figures: PinnedFigures | undefined;
  /** Why they could not be read: a row of the user's that is no number, for example. */
  problem: string | undefined;
  reload(): Promise<void>;
}

/** What the open spreadsheet has pinned, and the user's own figures in it. */
export function usePinnedFigures(): PinnedFiguresState {
  const [figures, setFigures] = useState<PinnedFigures>();
  const [problem, setProblem] = useState<string>();

  const reload = useCallback(async () => {
    const reply = await server.run("readOverrides", {});
    setProblem(reply.ok ? undefined : reply.message);
    if (reply.ok) setFigures(reply.value);
  }, []);

  useEffect(() => {
    reload();
    // Whoever comes back from the sheet may have typed figures there.
    window.addEventListener("focus", reload);
    return () => window.removeEventListener("focus", reload);
  }, [reload]);

  return { figures, problem, reload };
}
