/** How the last command is going. `message` is empty while it has not taken long. */
export interface Progress {
  state: "idle" | "working" | "done" | "failed";
  message?: string;
  /** How much is done, where that is known: 0.5. */
  share?: number;
  /** Stops what is working, where that is offered. */
  cancel?: (() => void) | undefined;
}

/** The line that says what is happening and what was done, read out when it changes; and the way to stop it. */
export function Status({ progress: { state, message, cancel } }: { progress: Progress }) {
  return (
    <>
      <p role="status" class={`status ${state}`}>
        {message && (
          <>
            {state !== "idle" && <span class="sign" aria-hidden="true" />}
            {message}
          </>
        )}
      </p>
      {cancel && (
        <button type="button" class="link cancel" onClick={cancel}>
          Cancel
        </button>
      )}
    </>
  );
}
