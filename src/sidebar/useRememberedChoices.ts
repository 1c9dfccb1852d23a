import { useEffect, useRef, useState } from "preact/hooks";
import { useSession } from "./Session.tsx";
import { server } from "./server.ts";

/**
 * A panel's choices, beginning with those last used in this spreadsheet. They arrive after the panel is drawn, so they
 * are taken only while the user has not changed anything. Choices are settings, never anybody's pay.
 */
export function useRememberedChoices<Choices>(
  panel: string,
  read: (remembered: unknown) => Choices,
): [Choices, (choices: Choices) => void, () => Promise<void>] {
  const { info } = useSession();
  const [choices, setChoices] = useState(() => read(info?.remembered[panel]));
  const touched = useRef(info !== undefined);

  useEffect(() => {
    if (!info || touched.current) return;
    touched.current = true;
    setChoices(read(info.remembered[panel]));
  }, [info, panel, read]);

  const change = (next: Choices) => {
    touched.current = true;
    setChoices(next);
  };
  const remember = async () => {
    await server.run("rememberChoices", { panel, choices });
  };
  return [choices, change, remember];
}
