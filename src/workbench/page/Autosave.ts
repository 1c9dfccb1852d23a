import * as v from "valibot";
import type { SavedDocument, WorkbookDocument } from "../host/WorkbookDocument.ts";
import { hideBanner, showBanner } from "./dialogs.ts";
import { download } from "./download.ts";
import { messageOf } from "./messageOf.ts";

const KEY = "ai-comp-workbench";
/** To be raised when an earlier page could not read what this one keeps. The grid's own data has a version in it. */
const VERSION = 1;
const SAVE_AFTER_MS = 400;

const text = v.record(v.string(), v.string());
const SAVED = v.object({
  version: v.optional(v.literal(VERSION)),
  name: v.string(),
  workbook: v.looseObject({}),
  properties: v.record(v.string(), text),
  timeZone: v.optional(v.string()),
});

/** Reads what was kept; throws a sentence where it is nothing that this page can read. */
const parse = (kept: string): SavedDocument => {
  let value: unknown;
  try {
    value = JSON.parse(kept);
  } catch {
    throw new Error("It is cut off or damaged.");
  }
  const { version } = (value ?? {}) as { version?: unknown };
  if (typeof version === "number" && version > VERSION)
    throw new Error("It was kept by a newer version of the workbench.");
  const { success, output } = v.safeParse(SAVED, value);
  if (!success) throw new Error("It is not a workbook of the workbench.");
  return output as SavedDocument;
};

const isNoRoom = (error: unknown): boolean =>
  error instanceof DOMException &&
  (error.name === "QuotaExceededError" || error.name === "NS_ERROR_DOM_QUOTA_REACHED");

/**
 * Keeps the workbook in this browser between visits. Where it cannot, a banner says so for as long as that is so, what was
 * kept before stays, and leaving the page is asked about.
 */
export class Autosave {
  private workbook: WorkbookDocument | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isChanged = false;
  /** When all was saved last. */
  private savedAt = new Date();
  /** Whether what is kept must stay as it is: it was not read, or there is nowhere to keep anything. */
  private isPaused = false;

  /** What an earlier visit left, as `open` makes it; undefined where there is nothing or it cannot be opened. */
  restore<T>(open: (saved: SavedDocument) => T): T | undefined {
    let kept: string | null;
    try {
      kept = localStorage.getItem(KEY);
    } catch {
      this.isPaused = true;
      showBanner("This browser keeps nothing of this page. Download the workbook before you leave.");
      return undefined;
    }
    if (kept === null) return undefined;
    try {
      return open(parse(kept));
    } catch (error) {
      this.isPaused = true;
      const file = new Blob([kept], { type: "application/json" });
      showBanner(
        `The saved workbook could not be opened. ${messageOf(error)} It stays as it is, and this new one is not saved.`,
        {
          "Download the saved one": () => download(file, "workbook.json"),
          "Save this one instead": () => this.replace(),
        },
      );
      return undefined;
    }
  }

  /** From here on, keeps a workbook as it changes. */
  follow(workbook: WorkbookDocument): void {
    this.workbook = workbook;
    workbook.onChange(() => {
      this.isChanged = true;
      this.timer ??= setTimeout(() => this.save(), SAVE_AFTER_MS);
    });
    document.addEventListener("visibilitychange", () => {
      if (document.hidden) this.save();
    });
    window.addEventListener("beforeunload", (event) => {
      if (!this.save()) event.preventDefault();
    });
  }

  /** Saves what was not saved yet; gives whether nothing would be lost now. */
  save(): boolean {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (!this.isChanged || !this.workbook) return true;
    if (this.isPaused) return false;
    try {
      // One value in one call: a page that ends meanwhile leaves the old one or the new one.
      localStorage.setItem(KEY, JSON.stringify({ version: VERSION, ...this.workbook.saved() }));
    } catch (error) {
      const why = isNoRoom(error) ? "This browser has no room left for it." : messageOf(error);
      const since = this.savedAt.toLocaleTimeString();
      showBanner(
        `The workbook is not saved since ${since}. ${why} What was saved before stays; download the workbook before you leave.`,
      );
      return false;
    }
    this.isChanged = false;
    this.savedAt = new Date();
    hideBanner();
    return true;
  }

  /** Forgets what is kept, and keeps nothing more. */
  forget(): void {
    this.workbook = undefined;
    try {
      localStorage.removeItem(KEY);
    } catch {
      // Nothing is kept where the browser refuses.
    }
  }

  private replace(): void {
    this.isPaused = false;
    this.isChanged = true;
    this.save();
  }
}
