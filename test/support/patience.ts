/** How long a browser test waits for what must come: just under the test's own limit, for a busy machine takes its time. */
export const PATIENCE_MS = 110_000;
