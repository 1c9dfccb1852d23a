import { ensureEngines } from "./bigquery/engines.ts";
import { ensureBrowser } from "./browser.ts";
import { build } from "./build.ts";
import { checkSources, command, VITEST } from "./check.ts";
import { ensureLibreOffice } from "./libreOffice.ts";

/** Everything: sources, data, docs, then all tests on the built bundle, in Node, in the browser, in LibreOffice and on SQL engines. */
export async function run(): Promise<void> {
  ensureBrowser();
  ensureLibreOffice();
  ensureEngines();
  await checkSources();
  await build();
  command(VITEST, ["run"]);
}
