import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { type BuildOptions, build as bundle } from "esbuild";
import { ENTRY_POINTS } from "../src/apps-script/entryPoints.ts";
import { FUNCTIONS } from "../src/functions/index.ts";
import type { BuiltFile } from "./BuiltFile.ts";
import { bundleSidebar } from "./bundleSidebar.ts";
import { dataAsText } from "./dataAsText.mjs";
import { HELP, leanDefinitions } from "./leanDefinitions.ts";
import { entryPointWrapper, formulaWrapper } from "./wrappers.ts";

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
    // Google's templates take it for a scriptlet.
    if (name.endsWith(".html") && /<\?|\?>/.test(content))
      throw new Error(`${name} has what begins or ends a scriptlet.`);
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

const SCRIPT = {
  bundle: true,
  write: false,
  format: "iife",
  target: "es2020",
  minify: true,
  charset: "ascii",
  legalComments: "none",
} satisfies BuildOptions;

/** How the sources become the script that every call loads. */
export const CODE = {
  ...SCRIPT,
  entryPoints: ["src/apps-script/main.ts"],
  globalName: "aiComp_",
  plugins: [dataAsText, leanDefinitions({ without: [...HELP, "summary", "type"], whenRead: ["params"] })],
} satisfies BuildOptions;

/** How the sources become what menu items and the sidebar load besides. */
export const ON_DEMAND = {
  ...SCRIPT,
  entryPoints: ["src/apps-script/onDemand.ts"],
  globalName: "onDemand",
  plugins: [dataAsText, leanDefinitions({ without: HELP, whenRead: [] })],
} satisfies BuildOptions;

async function bundleCode(): Promise<BuiltFile> {
  const { outputFiles, metafile } = await bundle({ ...CODE, metafile: true });
  const code = escaped(outputFiles[0]?.text.trimEnd() ?? "");
  const wrappers = [
    ...FUNCTIONS.map(formulaWrapper),
    ...ENTRY_POINTS.map(({ name, summary, params }) => entryPointWrapper(name, summary, params)),
  ];
  return { content: `${code}\n\n${wrappers.join("\n\n")}\n`, madeOf: metafile };
}

/** A body of a function, named for its traces, that Google's templates may hold as well. */
async function bundleOnDemand(): Promise<BuiltFile> {
  const { outputFiles, metafile } = await bundle({ ...ON_DEMAND, metafile: true });
  const body = `${outputFiles[0]?.text.trimEnd()}\nreturn onDemand;\n//# sourceURL=Commands.js\n`;
  return { content: body, madeOf: metafile };
}

/**
 * A script with a character beyond Latin-1 takes two bytes for each of its own, and longer to read. What the bundler leaves is
 * in patterns and templates, which may have it escaped.
 */
function escaped(script: string): string {
  return script.replace(/[\u0100-\uffff]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
