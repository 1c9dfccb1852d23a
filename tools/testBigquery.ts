import { ensureEngines } from "./bigquery/engines.ts";
import { build } from "./build.ts";
import { command, VITEST } from "./check.ts";

/** `npm run test:bigquery`: the SQL and its library on real engines, with as many rows as it takes to be sure. */
export async function run(): Promise<void> {
  ensureEngines();
  await build();
  process.env.AI_COMP_ROWS = "2000";
  command(VITEST, ["run", "test/bigquery"]);
}
