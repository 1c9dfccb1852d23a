import { useRef } from "preact/hooks";

/** How the last command is going. `message` is empty while it has not taken long. */
export interface Progress {
  state: "idle" | "working" | "done" | "failed";
  /** The request that it was about, as text. */
  of?: string;
  message?: string;
  /** How much is done, where that is known: 0.5. */
  share?: number;
  /** Stops what is working, where that is offered. */
  cancel?: (() => void) | undefined;
}

/** What there is to say while `request` stands in the fields: what was said of another one is said no more. */
export function saidOf(progress: Progress, request: unknown): Progress {
  return progress.of === undefined || progress.of === JSON.stringify(request) ? progress : { state: "idle" };
}

/** The line that says what is happening and what was done, read out when it changes; and the way to stop it. */
export function Status({ progress: { state, message, cancel } }: { progress: Progress }) {
  const line = useRef<HTMLParagraphElement>(null);

  function press() {
    // The button goes once it was pressed; the focus stays close by.
    line.current?.focus();
    cancel?.();
  }

  return (
    <>
      <p ref={line} role="status" tabIndex={-1} class={`status ${state}`}>
        {message && (
          <>
            {state !== "idle" && <span class="sign" aria-hidden="true" />}
            {message}
          </>
        )}
      </p>
      {cancel && (
        <button type="button" class="link cancel" onClick={press}>
          Cancel
        </button>
      )}
    </>
  );
}
