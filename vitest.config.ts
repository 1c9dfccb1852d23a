import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { PATIENCE_MS } from "./test/support/patience.ts";
import { dataForTests } from "./tools/dataAsText.mjs";

/** Files that take seconds, since they only calculate; those that run commands, a browser or a tool may take a minute. */
const SHORT = /\/test\/(?:cases|core|functions|input|reference|sidebar|tables)\//;

/** Begins with the long files, so that no worker is left alone with one in the end. */
class LongFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...sorted].sort((a, b) => Number(SHORT.test(a.moduleId)) - Number(SHORT.test(b.moduleId)));
  }
}

export default defineConfig({
  plugins: [dataForTests],
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    // Most of the time is the grid calculating; every core helps.
    maxWorkers: "100%",
    // The grid makes and drops small objects by the million: more room for the young ones spares collecting them.
    execArgv: ["--max-semi-space-size=64"],
    sequence: { sequencer: LongFilesFirst },
    // The engine and the bundle are dear to load: the files that a worker runs share them, and leave nothing behind.
    isolate: false,
    restoreMocks: true,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // As patient as the tests' waits in a browser: a busy machine takes its time.
    expect: { poll: { timeout: PATIENCE_MS } },
  },
});
