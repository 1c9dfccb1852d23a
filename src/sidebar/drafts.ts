import { dataVersion } from "../reference/dataVersion.ts";

/** What is typed and not written yet, by panel. It may be pay: it stays in this tab of the browser, and goes with it. */
const drafts = new Map<string, unknown>();

/** Another version may have other fields. */
const keyOf = (panel: string) => `AI Comp ${dataVersion().version}: ${panel}`;

/** What was typed there, also before the sidebar was loaded anew; undefined where nothing was. */
export function draftOf(panel: string): unknown {
  if (!drafts.has(panel)) {
    const kept = inTab((storage) => storage.getItem(keyOf(panel)));
    if (kept) drafts.set(panel, JSON.parse(kept));
  }
  return drafts.get(panel);
}

export function keepDraft(panel: string, draft: unknown): void {
  drafts.set(panel, draft);
  inTab((storage) =>
    draft === undefined
      ? storage.removeItem(keyOf(panel))
      : storage.setItem(keyOf(panel), JSON.stringify(draft)),
  );
}

/** A browser may refuse a page in a frame to keep anything: then a draft lasts as long as the page. */
function inTab<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(window.sessionStorage);
  } catch {
    return undefined;
  }
}
