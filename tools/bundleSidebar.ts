import { createHash } from "node:crypto";
import { type BuildOptions, build, type Plugin } from "esbuild";
import { FORMULA_HELP } from "../src/functions/formulaHelp.ts";
import type { BuiltFile } from "./BuiltFile.ts";
import { bundledChunks, type Chunk, picked } from "./bundledChunks.ts";
import { bundledPackages } from "./bundledPackages.ts";
import { dataAsText } from "./dataAsText.mjs";

/** The formulas' help as the list that it is: the sidebar calculates with none of them. */
const formulaHelp: Plugin = {
  name: "formula-help",
  setup(build) {
    build.onLoad({ filter: /[\\/]functions[\\/]formulaHelp\.ts$/ }, () => ({
      contents: `export const FORMULA_HELP = ${JSON.stringify(FORMULA_HELP)};`,
    }));
  },
};

/** How the sources become the sidebar's style and script, the latter in chunks: the page's own and those of its panels. */
export const SIDEBAR = {
  entryPoints: ["src/sidebar/main.tsx", "src/sidebar/sidebar.css"],
  outdir: "sidebar",
  bundle: true,
  write: false,
  target: "es2022",
  minify: true,
  charset: "utf8",
  legalComments: "none",
  jsx: "automatic",
  jsxImportSource: "preact",
  plugins: [dataAsText, formulaHelp],
} satisfies BuildOptions;

/** How what keeps the chunks becomes the page's first script. */
const CHUNKS = {
  entryPoints: ["src/sidebar/chunks.ts"],
  bundle: true,
  write: false,
  format: "iife",
  globalName: "chunks",
  target: "es2022",
  minify: true,
} satisfies BuildOptions;

/**
 * What the page may do: run and style itself, show pictures that it holds, and nothing else. No address is let through, so
 * nothing of a spreadsheet leaves through it, whatever a text in it may be. Inline, not by hash: Google may change white
 * space of a page, and a script whose hash differs would not run.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  "img-src data:",
  "form-action 'none'",
  "base-uri 'none'",
].join("; ");

/** The sidebar in its two files. */
export interface BundledSidebar {
  /** One HTML page that needs no address: style inside, and the script of all that is there before a panel is opened. */
  readonly page: BuiltFile;
  /** The chunks that panels need besides, which the page asks for and keeps as text. */
  readonly panels: BuiltFile;
}

/** The sidebar of the project in `root`. */
export async function bundleSidebar(root = process.cwd()): Promise<BundledSidebar> {
  const { atOnce, later, styles, outputs } = await bundledChunks(SIDEBAR, root);
  const script = ({ name, source }: Chunk): string => `chunks.define(${JSON.stringify(name)},${source});`;
  const chunks = later.map(script).join("\n");
  const heading = `// The panels of the sidebar, ${createHash("sha256").update(chunks).digest("hex").slice(0, 12)}`;
  const page = [
    "<!DOCTYPE html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width">',
    '<base target="_blank">',
    "<title>AI Comp for Sheets</title>",
    ...styles.map(({ text }) => `<style>${text}</style>`),
    "</head>",
    "<body>",
    "<script>",
    await keeperOf(heading, root),
    ...atOnce.map(script),
    `chunks.need(${JSON.stringify(atOnce.at(-1)?.name)});`,
    "</script>",
    "</body>",
    "</html>",
    // The licences of what is inside ask for it.
    ...bundledPackages({ outputs: picked(outputs, paths(atOnce)) }, root).map(
      ({ name, version, notice }) =>
        `<!--\nContains ${name} ${version}:\n\n${notice.replaceAll("--", "- -")}\n-->`,
    ),
    "",
  ].join("\n");
  return {
    page: { content: page, madeOf: { outputs: picked(outputs, paths([...styles, ...atOnce])) } },
    panels: { content: `${heading}\n${chunks}\n`, madeOf: { outputs: picked(outputs, paths(later)) } },
  };
}

/** What keeps the chunks, and takes those that begin with the heading. */
async function keeperOf(heading: string, root: string): Promise<string> {
  const define = { HEADING: JSON.stringify(heading) };
  const { outputFiles } = await build({ ...CHUNKS, absWorkingDir: root, define });
  return outputFiles[0]?.text.trimEnd() ?? "";
}

const paths = (of: readonly { path: string }[]): string[] => of.map(({ path }) => path);
