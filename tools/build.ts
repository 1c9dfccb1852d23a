import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { type BuildOptions, build as bundle } from "esbuild";
import { ENTRY_POINTS } from "../src/apps-script/entryPoints.ts";
import { FUNCTIONS } from "../src/functions/index.ts";
import { bundleSidebar } from "./bundleSidebar.ts";
import { dataAsText } from "./dataAsText.mjs";
import { withoutHelp } from "./withoutHelp.ts";
import { entryPointWrapper, formulaWrapper } from "./wrappers.ts";

/** Writes exactly what is pushed to Apps Script: dist/Code.js, dist/Sidebar.html and dist/appsscript.json. */
export async function build(): Promise<void> {
  const files = await filesOfBuild();
  await rm("dist", { recursive: true, force: true });
  await mkdir("dist");
  for (const [name, content] of Object.entries(files)) await writeFile(`dist/${name}`, content);
}

/** The files of the add-on, by name. */
export async function filesOfBuild(): Promise<Readonly<Record<string, string>>> {
  return {
    "Code.js": await bundleCode(),
    "Sidebar.html": await bundleSidebar(),
    "appsscript.json": await readFile("appsscript.json", "utf8"),
  };
}

export async function run(): Promise<void> {
  await build();
  for (const name of ["Code.js", "Sidebar.html", "appsscript.json"]) {
    const content = await readFile(`dist/${name}`);
    console.log(`dist/${name}: ${kilobytes(content.length)}, ${kilobytes(gzipSync(content).length)} gzipped`);
  }
}

/** How the sources become the add-on's one script. */
export const CODE = {
  entryPoints: ["src/apps-script/main.ts"],
  bundle: true,
  write: false,
  format: "iife",
  globalName: "aiComp_",
  target: "es2019",
  minify: true,
  charset: "utf8",
  legalComments: "none",
  plugins: [dataAsText, withoutHelp],
} satisfies BuildOptions;

async function bundleCode(): Promise<string> {
  const { outputFiles } = await bundle(CODE);
  const wrappers = [
    ...FUNCTIONS.map(formulaWrapper),
    ...ENTRY_POINTS.map(({ name, summary, params }) => entryPointWrapper(name, summary, params)),
  ];
  return `${outputFiles[0]?.text.trimEnd()}\n\n${wrappers.join("\n\n")}\n`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
