import { useCallback, useEffect, useState } from "preact/hooks";
import type { Commands } from "./Commands.ts";
import { server } from "./server.ts";

export interface Answered<Value> {
  /** Undefined until the spreadsheet has answered. */
  value: Value | undefined;
  /** Why it could not be read. */
  problem: string | undefined;
  reload(): Promise<void>;
}

/** What the spreadsheet answers to what was asked first; asked again whenever the user comes back from a sheet. */
export function useAnswer<Name extends keyof Commands>(
  name: Name,
  request: Commands[Name]["request"],
): Answered<Commands[Name]["value"]> {
  const [value, setValue] = useState<Commands[Name]["value"]>();
  const [problem, setProblem] = useState<string>();
  const [asked] = useState(() => request);

  const reload = useCallback(async () => {
    const reply = await server.run(name, asked);
    setProblem(reply.ok ? undefined : reply.message);
    if (reply.ok) setValue(reply.value);
  }, [name, asked]);

  useEffect(() => {
    reload();
    window.addEventListener("focus", reload);
    return () => window.removeEventListener("focus", reload);
  }, [reload]);

  return { value, problem, reload };
}
