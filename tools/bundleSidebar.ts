import { createHash } from "node:crypto";
import { basename, join } from "node:path";
import { type BuildOptions, build } from "esbuild";
import type { BuiltFile, MadeOf } from "./BuiltFile.ts";
import { bundledPackages } from "./bundledPackages.ts";
import { chunkScript } from "./chunkScript.ts";
import { dataAsText } from "./dataAsText.mjs";

/** How the sources become the sidebar's style and script, the latter in chunks: the page's own and those of its panels. */
export const SIDEBAR = {
  entryPoints: ["src/sidebar/main.tsx", "src/sidebar/sidebar.css"],
  outdir: "sidebar",
  bundle: true,
  write: false,
  splitting: true,
  format: "esm",
  target: "es2022",
  minify: true,
  charset: "utf8",
  legalComments: "none",
  jsx: "automatic",
  jsxImportSource: "preact",
  plugins: [dataAsText],
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
  const { outputFiles, metafile } = await build({ ...SIDEBAR, absWorkingDir: root, metafile: true });
  const { outputs } = metafile;
  const texts = new Map(Object.keys(outputs).map((path, i) => [path, outputFiles[i]?.text.trimEnd() ?? ""]));
  const names = new Map(Object.keys(outputs).map((path) => [path, chunkName(path, outputs)]));
  const nameOf = (path: string): string => names.get(join(SIDEBAR.outdir, path)) ?? path;
  const script = (path: string): string => chunkScript(nameOf(basename(path)), texts.get(path) ?? "", nameOf);

  const [main = ""] = Object.keys(outputs).filter((path) => path.endsWith("/main.js"));
  const [style = ""] = Object.keys(outputs).filter((path) => path.endsWith(".css"));
  const ofPage = chunksOf(main, outputs);
  const ofPanels = Object.keys(outputs).filter((path) => path !== style && !ofPage.includes(path));

  const chunks = ofPanels.map(script).sort().join("\n");
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
    `<style>${texts.get(style)}</style>`,
    "</head>",
    "<body>",
    "<script>",
    await keeperOf(heading, root),
    ...ofPage.map(script),
    `chunks.need(${JSON.stringify(nameOf(basename(main)))});`,
    "</script>",
    "</body>",
    "</html>",
    // The licences of what is inside ask for it.
    ...bundledPackages({ outputs: picked(outputs, ofPage) }, root).map(
      ({ name, version, notice }) =>
        `<!--\nContains ${name} ${version}:\n\n${notice.replaceAll("--", "- -")}\n-->`,
    ),
    "",
  ].join("\n");
  return {
    page: { content: page, madeOf: { outputs: picked(outputs, [style, ...ofPage]) } },
    panels: { content: `${heading}\n${chunks}\n`, madeOf: { outputs: picked(outputs, ofPanels) } },
  };
}

/** What keeps the chunks, and takes those that begin with the heading. */
async function keeperOf(heading: string, root: string): Promise<string> {
  const define = { HEADING: JSON.stringify(heading) };
  const { outputFiles } = await build({ ...CHUNKS, absWorkingDir: root, define });
  return outputFiles[0]?.text.trimEnd() ?? "";
}

type Outputs = MadeOf["outputs"];

/** A chunk by its largest source, which is in no other: the bundler's name depends on the folder of the project. */
function chunkName(path: string, outputs: Outputs): string {
  const sources = Object.entries(outputs[path]?.inputs ?? {}).filter(([source]) => !source.includes(":"));
  const [largest = ""] = sources.reduce((one, other) =>
    other[1].bytesInOutput > one[1].bytesInOutput ? other : one,
  );
  return largest.replace(/^(src|.*node_modules)\//, "").replace(/\.\w+$/, "");
}

/** A chunk and all that it imports at once, those first that others need. */
function chunksOf(path: string, outputs: Outputs, found: string[] = []): string[] {
  for (const { kind, path: imported } of outputs[path]?.imports ?? []) {
    if (kind === "import-statement" && !found.includes(imported)) chunksOf(imported, outputs, found);
  }
  if (!found.includes(path)) found.push(path);
  return found;
}

function picked(outputs: Outputs, paths: readonly string[]): Outputs {
  return Object.fromEntries(Object.entries(outputs).filter(([path]) => paths.includes(path)));
}
