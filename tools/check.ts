import { spawnSync } from "node:child_process";
import { basename } from "node:path";
import { build } from "./build.ts";
import { checkBudget } from "./checkBudget.ts";
import { checkData } from "./checkData.ts";
import { checkPackages } from "./checkPackages.ts";
import { staleDocs } from "./docs.ts";
import { licenceMistakes, placesOfPackages } from "./licences.ts";

export const VITEST = "vitest/vitest.mjs";

/** The fast part of the tests, without the browser and the SQL engines: types, lint, data, generated docs, then Vitest on Node. */
export async function run(): Promise<void> {
  await checkSources();
  await build();
  command(VITEST, ["run", "--exclude", "test/browser/**", "--exclude", "test/bigquery/**"]);
}

/** Everything that needs no running: types, lint, packages, licences, data and docs. Ends the process at the first that fails. */
export async function checkSources(): Promise<void> {
  command("typescript/bin/tsc", ["-b"]);
  command("@biomejs/biome/bin/biome", ["check", "."]);
  report("Packages", checkPackages());
  report("Licences", licenceMistakes(await placesOfPackages()));
  report("Data", checkData());
  report("Sizes", await checkBudget());
  report("Generated docs (run npm run docs)", await staleDocs());
}

/** Runs a script of an installed package, and ends this process where it fails. */
export function command(script: string, args: readonly string[]): void {
  console.log(`\n> ${basename(script)} ${args.join(" ")}`);
  // Not through a shell, which would replace a pattern such as test/browser/** by the files it finds.
  const { status } = spawnSync(process.execPath, [`node_modules/${script}`, ...args], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

function report(what: string, mistakes: readonly string[]): void {
  if (mistakes.length === 0) {
    console.log(`${what}: in order.`);
    return;
  }
  for (const mistake of mistakes) console.error(mistake);
  process.exit(1);
}
