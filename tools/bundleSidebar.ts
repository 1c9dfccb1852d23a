import { type BuildOptions, build } from "esbuild";
import { bundledPackages } from "./bundledPackages.ts";
import { dataAsText } from "./dataAsText.mjs";

/** How the sources become the sidebar's script and style. */
export const SIDEBAR = {
  entryPoints: ["src/sidebar/main.tsx", "src/sidebar/sidebar.css"],
  outdir: "sidebar",
  bundle: true,
  write: false,
  format: "iife",
  target: "es2022",
  minify: true,
  charset: "utf8",
  legalComments: "none",
  jsx: "automatic",
  jsxImportSource: "preact",
  plugins: [dataAsText],
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

/**
 * The sidebar as one HTML page that needs nothing else: style and script inside, no address outside; of the project in
 * `root`.
 */
export async function bundleSidebar(root = process.cwd()): Promise<string> {
  const { outputFiles, metafile } = await build({ ...SIDEBAR, absWorkingDir: root, metafile: true });
  const output = (ending: string): string => {
    const file = outputFiles.find(({ path }) => path.endsWith(ending));
    if (!file) throw new Error(`The sidebar's bundle has no ${ending} file.`);
    return file.text.trimEnd();
  };
  return [
    "<!DOCTYPE html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width">',
    '<base target="_blank">',
    "<title>AI Comp for Sheets</title>",
    `<style>${output(".css")}</style>`,
    "</head>",
    "<body>",
    `<script>${output(".js")}</script>`,
    "</body>",
    "</html>",
    // The licences of what is inside ask for it.
    ...bundledPackages(metafile, root).map(
      ({ name, version, notice }) =>
        `<!--\nContains ${name} ${version}:\n\n${notice.replaceAll("--", "- -")}\n-->`,
    ),
    "",
  ].join("\n");
}
