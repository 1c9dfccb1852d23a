import { defineConfig } from "vitest/config";
import { PATIENCE_MS } from "./test/support/patience.ts";
import { dataForTests } from "./tools/dataAsText.mjs";

export default defineConfig({
  plugins: [dataForTests],
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    // Most of the time is the grid calculating; every core helps.
    maxWorkers: "100%",
    // The engine and the bundle are dear to load: the files that a worker runs share them, and leave nothing behind.
    isolate: false,
    restoreMocks: true,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // As patient as the tests' waits in a browser: a busy machine takes its time.
    expect: { poll: { timeout: PATIENCE_MS } },
  },
});
