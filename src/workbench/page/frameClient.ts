// Runs first inside a sidebar's or dialog's frame: the google.script that its page finds there.
import { createScriptRun } from "./scriptRun.ts";

export type FrameRequest =
  | { readonly type: "call"; readonly id: number; readonly name: string; readonly argumentsJson: string }
  | { readonly type: "close" }
  | { readonly type: "focusEditor" }
  /** F6: on to the next part of the page, or back. */
  | { readonly type: "leave"; readonly back: boolean }
  /** All that the page keeps for as long as the tab is open. */
  | { readonly type: "keep"; readonly kept: string }
  | { readonly type: "resize"; readonly width?: number; readonly height?: number };

export type FrameReply =
  | { readonly type: "enter" }
  | { readonly id: number; readonly json: string }
  | { readonly id: number; readonly error: { readonly name: string; readonly message: string } };

const pending = new Map<number, { resolve(json: string): void; reject(error: Error): void }>();
let lastId = 0;
const post = (request: FrameRequest): void => window.parent.postMessage(request, "*");

window.addEventListener("message", ({ source, data }: MessageEvent<FrameReply>) => {
  if (source !== window.parent) return;
  if ("type" in data) {
    document.querySelector<HTMLElement>("button, input, select, textarea, a[href], [tabindex]")?.focus();
    return;
  }
  const call = pending.get(data.id);
  pending.delete(data.id);
  if ("json" in data) call?.resolve(data.json);
  else call?.reject(Object.assign(new Error(data.error.message), { name: data.error.name }));
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "F6") return;
  event.preventDefault();
  post({ type: "leave", back: event.shiftKey });
});

// A frame without an origin is refused a storage; the page's own is reached by messages, and begins with the frame's name.
const kept = new Map<string, string>(JSON.parse(window.name || "[]"));
const keep = () => post({ type: "keep", kept: JSON.stringify([...kept]) });
Object.defineProperty(window, "sessionStorage", {
  value: {
    get length() {
      return kept.size;
    },
    key: (index: number) => [...kept.keys()][index] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem(key: string, value: string) {
      kept.set(key, value);
      keep();
    },
    removeItem(key: string) {
      kept.delete(key);
      keep();
    },
    clear() {
      kept.clear();
      keep();
    },
  } satisfies Storage,
});

const run = createScriptRun(
  ({ name, argumentsJson }) =>
    new Promise((resolve, reject) => {
      lastId += 1;
      pending.set(lastId, { resolve, reject });
      post({ type: "call", id: lastId, name, argumentsJson });
    }),
);

Object.assign(window, {
  google: {
    script: {
      run,
      host: {
        close: () => post({ type: "close" }),
        editor: { focus: () => post({ type: "focusEditor" }) },
        setWidth: (width: number) => post({ type: "resize", width }),
        setHeight: (height: number) => post({ type: "resize", height }),
        origin: "https://docs.google.com",
      },
    },
  },
});
