// Runs first inside a sidebar's or dialog's frame: the google.script that its page finds there.
import { createScriptRun } from "./scriptRun.ts";

export type FrameRequest =
  | { readonly type: "call"; readonly id: number; readonly name: string; readonly argumentsJson: string }
  | { readonly type: "close" }
  | { readonly type: "focusEditor" }
  | { readonly type: "resize"; readonly width?: number; readonly height?: number };

export type FrameReply =
  | { readonly id: number; readonly json: string }
  | { readonly id: number; readonly error: { readonly name: string; readonly message: string } };

const pending = new Map<number, { resolve(json: string): void; reject(error: Error): void }>();
let lastId = 0;
const post = (request: FrameRequest): void => window.parent.postMessage(request, "*");

window.addEventListener("message", ({ source, data }: MessageEvent<FrameReply>) => {
  if (source !== window.parent) return;
  const call = pending.get(data.id);
  pending.delete(data.id);
  if ("json" in data) call?.resolve(data.json);
  else call?.reject(Object.assign(new Error(data.error.message), { name: data.error.name }));
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
