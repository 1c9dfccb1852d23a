import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

/** The first few of many, and the button that shows them all; `what` they are: "places". */
export function useFirstOf<T>(
  all: readonly T[],
  most: number,
  what: string,
): { shown: readonly T[]; button: ComponentChildren } {
  const [allShown, setAllShown] = useState(false);
  if (all.length <= most) return { shown: all, button: null };
  return {
    shown: allShown ? all : all.slice(0, most),
    button: (
      <button type="button" class="link" aria-expanded={allShown} onClick={() => setAllShown(!allShown)}>
        {allShown ? `Show the first ${most}` : `Show all ${all.length} ${what}`}
      </button>
    ),
  };
}
