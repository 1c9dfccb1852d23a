import { useState } from "preact/hooks";

/** What is typed in each panel and not written yet: only here, and gone when the sidebar closes. */
const drafts = new Map<string, unknown>();

/** A panel's typed text, which is still there after a look at another panel. It may be pay, so it is never stored. */
export function useDraft<Draft>(panel: string, first: () => Draft): [Draft, (draft: Draft) => void] {
  const [draft, setDraft] = useState(() => (drafts.has(panel) ? (drafts.get(panel) as Draft) : first()));
  const change = (next: Draft) => {
    drafts.set(panel, next);
    setDraft(next);
  };
  return [draft, change];
}
