import { ensureBrowser } from "./browser.ts";
import { build } from "./build.ts";
import { checkSources, command } from "./check.ts";

/** Everything: sources, data, docs, then all tests on the built bundle, in Node and in the browser. */
export async function run(): Promise<void> {
  ensureBrowser();
  await checkSources();
  await build();
  command("npx", ["vitest", "run"]);
}
