import { useEffect, useRef, useState } from "preact/hooks";
import { draftOf, keepDraft } from "./drafts.ts";
import { useSession } from "./Session.tsx";
import { server } from "./server.ts";

export interface RememberedChoices<Choices> {
  choices: Choices;
  setChoices(choices: Choices): void;
  set(change: Partial<Choices>): void;
  /** Keeps them for the next time. */
  remember(): Promise<void>;
}

/**
 * A panel's choices, beginning with those last used in this spreadsheet. They arrive after the panel is drawn, so they
 * are taken only while the user has not changed anything; what is changed and not written yet is still there when the
 * sidebar is loaded anew. Choices are settings, never anybody's pay.
 */
export function useRememberedChoices<Choices>(
  panel: string,
  read: (remembered: unknown) => Choices,
): RememberedChoices<Choices> {
  const { info } = useSession();
  const draft = `${panel} choices`;
  const [choices, setChoices] = useState(() => read(draftOf(draft) ?? info?.remembered[panel]));
  const touched = useRef(info !== undefined || draftOf(draft) !== undefined);

  useEffect(() => {
    if (!info || touched.current) return;
    touched.current = true;
    setChoices(read(info.remembered[panel]));
  }, [info, panel, read]);

  const change = (next: Choices) => {
    touched.current = true;
    keepDraft(draft, next);
    setChoices(next);
  };
  return {
    choices,
    setChoices: change,
    set: (some) => change({ ...choices, ...some }),
    async remember() {
      await server.run("rememberChoices", { panel, choices });
    },
  };
}
