import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { type BuildOptions, build as bundle } from "esbuild";
import type { BuiltFile } from "./BuiltFile.ts";
import { bundleCode } from "./bundleCode.ts";
import { bundleSidebar } from "./bundleSidebar.ts";
import { dataAsText } from "./dataAsText.mjs";
import { HELP, leanDefinitions } from "./leanDefinitions.ts";
import { refuseScriptlets, SCRIPT } from "./script.ts";

/** What is pushed to Apps Script, by its name in dist/. */
export async function builtFiles(): Promise<Readonly<Record<string, BuiltFile>>> {
  const [code, commands, { page, panels }, manifest] = await Promise.all([
    bundleCode(),
    bundleOnDemand(),
    bundleSidebar(),
    readFile("appsscript.json", "utf8"),
  ]);
  const files: Readonly<Record<string, BuiltFile>> = {
    "Code.js": code,
    "Commands.html": commands,
    "Panels.html": panels,
    "Sidebar.html": page,
    "appsscript.json": { content: manifest, madeOf: { outputs: {} } },
  };
  for (const [name, { content }] of Object.entries(files)) {
    if (name.endsWith(".html")) refuseScriptlets(name, content);
  }
  return files;
}

/** Writes exactly what is pushed to Apps Script. */
export async function build(): Promise<void> {
  const files = await filesOfBuild();
  await rm("dist", { recursive: true, force: true });
  await mkdir("dist");
  for (const [name, content] of Object.entries(files)) await writeFile(`dist/${name}`, content);
}

/** The files of the add-on, by name. */
export async function filesOfBuild(): Promise<Readonly<Record<string, string>>> {
  const files = Object.entries(await builtFiles());
  return Object.fromEntries(files.map(([name, { content }]) => [name, content]));
}

export async function run(): Promise<void> {
  await build();
  for (const name of await readdir("dist")) {
    const content = await readFile(`dist/${name}`);
    console.log(`dist/${name}: ${kilobytes(content.length)}, ${kilobytes(gzipSync(content).length)} gzipped`);
  }
}

/** How the sources become what menu items and the sidebar load besides. */
export const ON_DEMAND = {
  ...SCRIPT,
  entryPoints: ["src/apps-script/onDemand.ts"],
  format: "iife",
  globalName: "onDemand",
  plugins: [dataAsText, leanDefinitions({ without: HELP, whenRead: [] })],
} satisfies BuildOptions;

/** A body of a function, named for its traces, that Google's templates may hold as well. */
async function bundleOnDemand(): Promise<BuiltFile> {
  const { outputFiles, metafile } = await bundle({ ...ON_DEMAND, metafile: true });
  const body = `${outputFiles[0]?.text.trimEnd()}\nreturn onDemand;\n//# sourceURL=Commands.js\n`;
  return { content: body, madeOf: metafile };
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
