// Runs one tool: `node tools/run.mjs build`. The only file that works before anything is installed,
// so it is plain Node: it installs what is missing, then bundles tools/<name>.ts and runs it.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
process.chdir(root);

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`This project needs Node 20.19 or later; this is Node ${process.versions.node}.`);
  process.exit(1);
}

const installed = "node_modules/.package-lock.json";
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync("package-lock.json").mtimeMs) {
  console.log("Installing packages (npm ci) …");
  // npm is npm.cmd on Windows, which only a shell can start.
  const npm = spawnSync("npm ci --no-audit --no-fund --loglevel=error", { stdio: "inherit", shell: true });
  if (npm.status !== 0) {
    console.error("npm ci failed: see its message above. Nothing was started.");
    process.exit(1);
  }
}

const [name = "", ...args] = process.argv.slice(2);
if (!existsSync(`tools/${name}.ts`)) {
  console.error(`There is no tool "${name}". See the scripts in package.json.`);
  process.exit(1);
}
const { build } = await import("esbuild");
const { dataAsText } = await import("./dataAsText.mjs");
const outfile = join(root, "node_modules/.cache/tools", `${name}.mjs`);
mkdirSync(join(root, "node_modules/.cache/tools"), { recursive: true });
try {
  await build({
    entryPoints: [`tools/${name}.ts`],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    // The stand-in tells calls by the names of its classes.
    keepNames: true,
    plugins: [dataAsText],
    logLevel: "silent",
  });
} catch (error) {
  // The tool itself takes in the data and the sources: a mistake in them is one sentence, not esbuild's stack.
  for (const { text, location, pluginName } of error.errors ?? [{ text: error.message }]) {
    console.error(location && !pluginName ? `${location.file}, line ${location.line}: ${text}` : text);
  }
  process.exit(1);
}
const tool = await import(pathToFileURL(outfile).href);
await tool.run(args);
