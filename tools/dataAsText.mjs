import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { PACKED, packedFor } from "./packedRows.mjs";

/** @typedef {(name: string, text: string) => string} Written how a data file's text stands in a module */

/** @type {Written} */
const asLiteral = (_name, text) => JSON.stringify(text);

/**
 * esbuild plugin: `import text from "x.json?raw"` gives the file as one minified string, so that a data file costs
 * nothing until it is parsed; "x.json?packed" gives one of many rows in fewer characters, "x.json?cities" their cities
 * alone. `import texts from "x?folders"` gives those of every folder in x, by folder and file.
 *
 * @param {Written} written
 * @returns {import("esbuild").Plugin}
 */
export const dataWritten = (written) => ({
  name: "data-as-text",
  setup(build) {
    const nameOf = (path) =>
      relative(join(build.initialOptions.absWorkingDir ?? process.cwd(), "data"), path).replaceAll("\\", "/");
    const module = (path, text) => ({
      contents: `export default ${written(nameOf(path), text)};`,
      loader: /** @type {const} */ ("js"),
      watchFiles: [path.replace(PACKED, "")],
    });
    build.onResolve({ filter: /\.json\?raw$/ }, ({ path, resolveDir }) => ({
      path: resolve(resolveDir, path.slice(0, -"?raw".length)),
      namespace: "data",
    }));
    build.onLoad({ filter: /.*/, namespace: "data" }, ({ path }) =>
      loaded(() => module(path, minified(path))),
    );
    build.onResolve({ filter: PACKED }, ({ path, resolveDir }) => ({
      path: resolve(resolveDir, path),
      namespace: "data-packed",
    }));
    build.onLoad({ filter: /.*/, namespace: "data-packed" }, ({ path }) =>
      loaded(() => module(path, packed(path))),
    );
    build.onResolve({ filter: /\?folders$/ }, ({ path, resolveDir }) => ({
      path: resolve(resolveDir, path.slice(0, -"?folders".length)),
      namespace: "data-folders",
    }));
    build.onLoad({ filter: /.*/, namespace: "data-folders" }, ({ path }) =>
      loaded(() => ({
        contents: foldersModule(path, (file) => written(nameOf(file), minified(file))),
        loader: "js",
        watchFiles: filesIn(path),
      })),
    );
  },
});

export const dataAsText = dataWritten(asLiteral);

/** Vite plugin, for the tests: the same but `?raw`, which Vite understands by itself. */
export const dataForTests = {
  name: "data-for-tests",
  enforce: /** @type {const} */ ("pre"),
  /** @type {(source: string, importer: string | undefined) => string | undefined} */
  resolveId(source, importer) {
    if (importer === undefined || !(source.endsWith("?folders") || PACKED.test(source))) return undefined;
    return `\0${resolve(dirname(importer), source)}`;
  },
  /** @type {(id: string) => string | undefined} */
  load(id) {
    if (!id.startsWith("\0")) return undefined;
    if (PACKED.test(id)) return `export default ${JSON.stringify(packed(id.slice(1)))};`;
    return id.endsWith("?folders")
      ? foldersModule(id.slice(1, -"?folders".length), (file) => JSON.stringify(minified(file)))
      : undefined;
  },
};

/** @param {() => import("esbuild").OnLoadResult} load */
function loaded(load) {
  try {
    return load();
  } catch (error) {
    return { errors: [{ text: error.message }] };
  }
}

/** @param {string} path */
function minified(path) {
  return JSON.stringify(parsed(path));
}

/** @param {string} path */
function packed(path) {
  return packedFor(path, parsed(path.replace(PACKED, "")));
}

/** @param {string} path */
function parsed(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new Error(`${relative(process.cwd(), path)}: not valid JSON: ${error.message}.`);
  }
}

/** The JSON files in the folders of a folder. */
function filesIn(path) {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(join(path, name)).map((file) => join(path, name, file)))
    .filter((file) => file.endsWith(".json"))
    .sort();
}

function foldersModule(path, written) {
  /** @type {Record<string, string[]>} */
  const folders = {};
  for (const file of filesIn(path)) {
    const folder = basename(dirname(file));
    const text = `${JSON.stringify(basename(file, ".json"))}: ${written(file)}`;
    folders[folder] = [...(folders[folder] ?? []), text];
  }
  // A folder is made when it is read, for most calls read none.
  const getters = Object.entries(folders).map(
    ([folder, texts]) => `get ${JSON.stringify(folder)}() { return { ${texts.join(", ")} }; }`,
  );
  return `export default { ${getters.join(", ")} };`;
}
