import { readFile } from "node:fs/promises";
import { relative, resolve } from "node:path";
import { type BuildOptions, build, type Plugin } from "esbuild";
import { ENTRY_POINTS } from "../src/apps-script/entryPoints.ts";
import { FUNCTIONS } from "../src/functions/index.ts";
import type { BuiltFile, MadeOf } from "./BuiltFile.ts";
import { bundledChunks, type Chunk } from "./bundledChunks.ts";
import { dataAsText, dataWritten } from "./dataAsText.mjs";
import { HELP, leanDefinitions } from "./leanDefinitions.ts";
import { refuseScriptlets, SCRIPT } from "./script.ts";
import { entryPointWrapper, formulaWrapper } from "./wrappers.ts";

const FORMULAS = FUNCTIONS.map(({ name }) => name);

/** esbuild plugin: a formula is that of its own chunk, which is made when the formula is first asked for. */
const formulasOfChunks: Plugin = {
  name: "formulas-of-chunks",
  setup(build) {
    build.onLoad({ filter: /[\\/]functions[\\/]formulaNamed\.ts$/ }, () => ({
      contents: `const names = new Set(${JSON.stringify(FORMULAS)});
        export const formulaNamed = (name) => (names.has(name) ? need("functions/" + name)[name] : undefined);`,
      loader: "js",
    }));
  },
};

/**
 * What most calls do without, each a file of functions alone: what ranges need, a user's own figures, names of metropolitan areas, and what
 * only people read. It becomes chunks of its own, which are made when one of their functions is called.
 */
const LATER = [
  "core/tax/amountInWords",
  "core/tax/localityNamed",
  "core/tax/remarks",
  "functions/define/broadcast",
  "input/params/metroName",
  "input/params/readOverrides",
  "reference/metroFigures",
  "reference/titleFigure",
];

/** esbuild plugin: whoever imports such a file gets functions that ask for its chunk. */
const functionsOfChunks: Plugin = {
  name: "functions-of-chunks",
  setup(build) {
    const later = new Set(LATER.map((name) => resolve(`src/${name}.ts`)));
    build.onResolve({ filter: /\.ts$/ }, ({ path, resolveDir, kind }) => {
      const file = resolve(resolveDir, path);
      return kind === "import-statement" && later.has(file) ? { path: `${file}?later` } : undefined;
    });
    build.onLoad({ filter: /\?later$/ }, async ({ path }) => {
      const file = path.replace(/\?later$/, "");
      const name = relative("src", file).replaceAll("\\", "/").replace(/\.ts$/, "");
      const functions = (await readFile(file, "utf8")).matchAll(/^export function (\w+)/gm);
      const asked = [...functions].map(
        ([, each]) => `export const ${each} = (...given) => need("${name}").${each}(...given);`,
      );
      return { contents: asked.join("\n"), loader: "js" };
    });
  },
};

/** How the sources become the script that every call loads: each formula is cut off, with what it needs. */
export const CODE = {
  ...SCRIPT,
  entryPoints: ["src/apps-script/main.ts", ...FORMULAS.map((name) => `src/functions/${name}.ts`)],
  outdir: "code",
  plugins: [
    formulasOfChunks,
    dataAsText,
    leanDefinitions({ without: [...HELP, "type"], whenRead: ["params"] }),
  ],
} satisfies BuildOptions;

/** How what keeps the chunks becomes the script's first part. */
const CHUNKS = {
  ...SCRIPT,
  entryPoints: ["src/apps-script/chunks.ts"],
  format: "iife",
  globalName: "chunks",
} satisfies BuildOptions;

/** The script that every call loads. V8 takes ten times as long for code as for text, so the formulas are text. */
export async function bundleCode(): Promise<BuiltFile> {
  const data = new Map<string, string>();
  const keptData = dataWritten((name, text) => {
    data.set(name, text);
    return `chunks.data[${JSON.stringify(name)}]`;
  });
  const plugins = [
    functionsOfChunks,
    ...CODE.plugins.map((plugin) => (plugin === dataAsText ? keptData : plugin)),
  ];
  const entryPoints = [...CODE.entryPoints, ...LATER.map((name) => `src/${name}.ts`)];
  const [{ atOnce, later, needs, outputs }, keeper] = await Promise.all([
    bundledChunks({ ...CODE, entryPoints, plugins }),
    build({ ...CHUNKS, metafile: true }),
  ]);
  for (const chunk of later) refuseScriptlets(chunk.name, chunk.source);
  const placeOf = new Map(later.map(({ name }, i) => [name, i]));
  const askedByName = new Set([...FORMULAS.map((name) => `functions/${name}`), ...LATER]);
  // What formulas share is numbered: its name would stand in each chunk that needs it, and nobody asks for it.
  const called = (name: string): string =>
    JSON.stringify(askedByName.has(name) ? name : (placeOf.get(name) ?? name));
  const defined = ({ name, source }: Chunk): string => {
    const numbered = source.replace(/\bneed\("([^"]+)"\)/g, (_, needed) => `need(${called(needed)})`);
    return `chunks.define(${called(name)},${escaped(numbered)});`;
  };
  const needed = (name: string): string =>
    needs(name)
      .flatMap((each) => placeOf.get(each) ?? [])
      .join();
  const content = [
    '"use strict";var aiComp_=(function(){',
    keeper.outputFiles[0]?.text.trimEnd(),
    ...atOnce.map(defined),
    "chunks.keep({chunks:[",
    ...later.map((chunk) => `${quoted(defined(chunk))},`),
    "],needs:{",
    ...[...askedByName].map((name) => `${quoted(name)}:[${needed(name)}],`),
    "},data:{",
    ...sorted(data).map(([name, text]) => `${quoted(name)}:${quoted(escaped(text))},`),
    "}});",
    `return chunks.need(${quoted(atOnce.at(-1)?.name ?? "")});})();`,
    "",
    [
      ...FUNCTIONS.map(formulaWrapper),
      ...ENTRY_POINTS.map(({ name, summary, params }) => entryPointWrapper(name, summary, params)),
    ].join("\n\n"),
    "",
  ].join("\n");
  return {
    content,
    madeOf: { outputs: { ...outputs, ...keeper.metafile.outputs, data: sizesOfData(data) } },
  };
}

const sorted = (texts: ReadonlyMap<string, string>): [string, string][] =>
  [...texts].sort(([a], [b]) => (a < b ? -1 : 1));

/** What the data takes, told as the bundler tells it of the rest. */
function sizesOfData(data: ReadonlyMap<string, string>): MadeOf["outputs"][string] {
  const inputs = [...data].map(([name, text]) => [`data/${name}`, { bytesInOutput: text.length }]);
  return { bytes: 0, imports: [], exports: [], inputs: Object.fromEntries(inputs) };
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

/** As a literal. Within double quotes twice as much would be escaped, and a template literal is read twice. */
function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, "\\$&").replaceAll("\n", "\\n")}'`;
}
