import { useState } from "preact/hooks";
import { draftOf, keepDraft } from "./drafts.ts";

/** A panel's typed text, which is still there after a look at another panel and when the sidebar is loaded anew. */
export function useDraft<Draft>(
  panel: string,
  first: () => Draft,
): [Draft, (change: Draft | ((before: Draft) => Draft)) => void] {
  const [draft, setDraft] = useState(() => (draftOf(panel) as Draft | undefined) ?? first());
  const change = (next: Draft | ((before: Draft) => Draft)) =>
    setDraft((before) => {
      const changed = typeof next === "function" ? (next as (before: Draft) => Draft)(before) : next;
      keepDraft(panel, changed);
      return changed;
    });
  return [draft, change];
}
