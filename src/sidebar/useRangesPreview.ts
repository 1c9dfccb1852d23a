import { useEffect, useRef, useState } from "preact/hooks";
import type { Commands } from "./Commands.ts";
import { server } from "./server.ts";

interface Previewed<Value> {
  /** What was last read; undefined before. */
  preview: Value | undefined;
  /** Why the ranges could not be read: the sentence names the cell. */
  problem: string | undefined;
  waiting: boolean;
  /** What was asked for it, as text. */
  of?: string;
}

const NOTHING = { preview: undefined, problem: undefined, waiting: false };
/** Long enough not to ask for every letter of an address. */
const PAUSE_MS = 400;

/** What stands in ranges of the sheet: asked for when the request changes, and when the user comes back from the sheet. */
export function useRangesPreview<Name extends "previewAudit" | "previewMerit" | "previewWrite">(
  name: Name,
  request: Commands[Name]["request"] | undefined,
): Previewed<Commands[Name]["value"]> & { stale: boolean; readAgain: () => void } {
  const [previewed, setPreviewed] = useState<Previewed<Commands[Name]["value"]>>(NOTHING);
  const [reading, setReading] = useState(0);
  const number = useRef(0);
  const asked = request && JSON.stringify(request);

  useEffect(() => {
    const mine = ++number.current;
    if (asked === undefined) {
      setPreviewed(NOTHING);
      return;
    }
    const ask = async () => {
      setPreviewed((before) => ({ ...before, waiting: true }));
      const reply = await server.run(name, JSON.parse(asked));
      // Ranges may have changed while the spreadsheet was reading.
      if (mine !== number.current) return;
      setPreviewed(
        reply.ok ? { ...NOTHING, preview: reply.value, of: asked } : { ...NOTHING, problem: reply.message },
      );
    };
    const pause = setTimeout(ask, PAUSE_MS);
    window.addEventListener("focus", ask);
    return () => {
      clearTimeout(pause);
      window.removeEventListener("focus", ask);
    };
  }, [name, asked, reading]);

  return {
    ...previewed,
    // Of what was asked before, until the answer is there.
    stale: previewed.of !== undefined && previewed.of !== asked,
    readAgain: () => setReading((before) => before + 1),
  };
}
