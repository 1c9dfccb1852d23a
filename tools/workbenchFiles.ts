import { readFile } from "node:fs/promises";
import { type BuildOptions, build as bundle, type Metafile, type Plugin } from "esbuild";

const PAGE = "src/workbench/page";

/** What the page loads as it is, by the path it asks for; packages' files as they are published. */
export const FILES: Readonly<Record<string, string>> = {
  "/": `${PAGE}/index.html`,
  "/page.css": `${PAGE}/page.css`,
  "/icon.svg": `${PAGE}/icon.svg`,
  "/vendor/owl.iife.js": "node_modules/@odoo/owl/dist/owl.iife.js",
  "/vendor/o_spreadsheet.iife.js": "node_modules/@odoo/o-spreadsheet/dist/o_spreadsheet.iife.js",
  "/vendor/o_spreadsheet.css": "node_modules/@odoo/o-spreadsheet/dist/o_spreadsheet.css",
  "/vendor/o_spreadsheet.xml": "node_modules/@odoo/o-spreadsheet/dist/o_spreadsheet.xml",
  "/vendor/bootstrap.min.css": "node_modules/bootstrap/dist/css/bootstrap.min.css",
  "/vendor/font-awesome/css/font-awesome.min.css": "node_modules/font-awesome/css/font-awesome.min.css",
  "/vendor/font-awesome/fonts/fontawesome-webfont.woff2":
    "node_modules/font-awesome/fonts/fontawesome-webfont.woff2",
};

/** What is bundled for the page, by the path it asks for. */
const BUNDLES: Readonly<Record<string, BuildOptions>> = {
  "/main.js": { entryPoints: [`${PAGE}/main.ts`] },
  "/frameClient.js": { entryPoints: [`${PAGE}/frameClient.ts`] },
};

export interface WorkbenchFile {
  /** Its media type follows from the ending. */
  readonly ending: string;
  content(): Promise<Uint8Array>;
}

/** All that the workbench serves, by path: its page, what that loads, and the add-on in `dist` as it is by then. */
export const workbenchFiles = async (dist: string): Promise<ReadonlyMap<string, WorkbenchFile>> => {
  const files = Object.entries({
    ...FILES,
    "/index.html": `${PAGE}/index.html`,
    "/dist/Code.js": `${dist}/Code.js`,
    "/dist/Commands.html": `${dist}/Commands.html`,
    "/dist/Panels.html": `${dist}/Panels.html`,
    "/dist/Sidebar.html": `${dist}/Sidebar.html`,
  }).map(([path, file]) => [path, { ending: endingOf(file), content: readOnce(file) }] as const);
  const bundles = (await bundlePage()).map(
    ({ path, content }) => [path, { ending: endingOf(path), content: async () => content }] as const,
  );
  return new Map([...files, ...bundles]);
};

/** The LGPL's packages stay out of the bundle: they come as they are published, each in a global of the page. */
const GLOBALS: Readonly<Record<string, string>> = {
  "@odoo/owl": "owl",
  "@odoo/o-spreadsheet/dist/o_spreadsheet.esm.js": "o_spreadsheet",
};

const fromThePage: Plugin = {
  name: "from-the-page",
  setup(build) {
    build.onResolve({ filter: /^@odoo\// }, ({ path }) => ({ path, namespace: "page" }));
    build.onLoad({ filter: /.*/, namespace: "page" }, ({ path }) => ({
      contents: `module.exports = globalThis.${GLOBALS[path]};`,
    }));
  },
};

/** The bundles of the page, each with what went into it. */
export const bundlePage = (): Promise<{ path: string; content: Uint8Array; metafile: Metafile }[]> =>
  Promise.all(
    Object.entries(BUNDLES).map(async ([path, options]) => {
      const { outputFiles, metafile } = await bundle({
        ...options,
        bundle: true,
        format: "iife",
        write: false,
        metafile: true,
        target: "es2022",
        // Services tell scripts their class names.
        keepNames: true,
        plugins: [fromThePage],
        logLevel: "silent",
      });
      return { path, content: outputFiles[0]?.contents ?? new Uint8Array(), metafile };
    }),
  );

const endingOf = (path: string): string => path.slice(path.lastIndexOf("."));

/** Reads a file; those who ask while it is read share the reading, so that it is open once however many they are. */
const readOnce = (file: string): (() => Promise<Uint8Array>) => {
  let reading: Promise<Uint8Array> | undefined;
  return () => {
    reading ??= readFile(file).finally(() => {
      reading = undefined;
    });
    return reading;
  };
};
