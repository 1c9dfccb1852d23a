import type { SavedDocument } from "../host/WorkbookDocument.ts";

const KEY = "ai-comp-workbench";

/** The document of the last visit, or undefined. */
export const loadWork = (): SavedDocument | undefined => {
  const text = localStorage.getItem(KEY);
  if (!text) return undefined;
  try {
    return JSON.parse(text) as SavedDocument;
  } catch {
    return undefined;
  }
};

export const saveWork = (document: SavedDocument): void =>
  localStorage.setItem(KEY, JSON.stringify(document));

export const forgetWork = (): void => localStorage.removeItem(KEY);
