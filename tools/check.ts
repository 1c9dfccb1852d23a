import { spawnSync } from "node:child_process";
import { build } from "./build.ts";
import { checkData } from "./checkData.ts";
import { staleDocs } from "./docs.ts";

/** The fast part of the tests, without the browser: types, lint, data, generated docs, then Vitest on Node. */
export async function run(): Promise<void> {
  await checkSources();
  await build();
  command("npx", ["vitest", "run", "--exclude", "test/browser/**"]);
}

/** Everything that needs no running: types, lint, data and docs. Ends the process at the first that fails. */
export async function checkSources(): Promise<void> {
  command("npx", ["tsc", "-b"]);
  command("npx", ["biome", "check", "."]);
  report("Data", checkData());
  report("Generated docs (run npm run docs)", await staleDocs());
}

/** Runs one of the project's commands, and ends this one where it fails. */
export function command(name: string, args: readonly string[]): void {
  console.log(`\n> ${name} ${args.join(" ")}`);
  // npx is npx.cmd on Windows, which only a shell can start.
  const { status } = spawnSync([name, ...args].join(" "), { stdio: "inherit", shell: true });
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
