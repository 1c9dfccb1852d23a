import { readdirSync, readFileSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { build, type Plugin } from "esbuild";
import type { SheetFunction } from "../../src/functions/define/SheetFunction.ts";
import { PACKED, packedFor } from "../packedRows.mjs";

/** The files of data/ by their path there, each as it is parsed. */
export type Files = Readonly<Record<string, unknown>>;

/** Where the project is: the tools are started there. */
const PROJECT = process.cwd();

/** Every file of the project's data. */
export function projectFiles(): Files {
  const folder = join(PROJECT, "data");
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".json"),
  );
  return Object.fromEntries(
    paths
      .sort()
      .map((path) => [path.replaceAll("\\", "/"), JSON.parse(readFileSync(join(folder, path), "utf8"))]),
  );
}

/** The add-on's formulas, calculating with these data files in place of the project's own. */
export type FormulasWith = (files: Files) => readonly SheetFunction[];

/** The formulas with their data left open, so that the same code can be asked what other figures would give. */
export async function formulasWithData(): Promise<FormulasWith> {
  const { outputFiles } = await build({
    stdin: {
      contents: 'export { FUNCTIONS } from "./src/functions/index.ts";',
      resolveDir: PROJECT,
    },
    absWorkingDir: PROJECT,
    bundle: true,
    write: false,
    format: "iife",
    globalName: "formulas",
    plugins: [dataFromOutside],
  });
  const make = new Function("files", "packedFor", `${outputFiles[0]?.text}\nreturn formulas.FUNCTIONS;`);
  return (files) => make(files, packedFor) as readonly SheetFunction[];
}

/** esbuild plugin: a data file is taken from `files` when the formulas are made. */
const dataFromOutside: Plugin = {
  name: "data-from-outside",
  setup(builder) {
    builder.onResolve({ filter: /\.json\?raw$|\?folders$/ }, ({ path, resolveDir }) => ({
      path: inData(resolve(resolveDir, path.replace(/\?\w+$/, ""))),
      namespace: path.endsWith("?raw") ? "data-file" : "data-folders",
    }));
    builder.onResolve({ filter: PACKED }, ({ path, resolveDir }) => ({
      path: inData(resolve(resolveDir, path)),
      namespace: "data-packed",
    }));
    // Packing is dear, and gives back the rows as they are: they are taken as such.
    builder.onResolve({ filter: /\/unpackedRows\.ts$/ }, ({ path }) => ({ path, namespace: "rows" }));
    builder.onLoad({ filter: /.*/, namespace: "rows" }, () => ({
      contents: "export const unpackedRows = (file) => file;",
    }));
    builder.onLoad({ filter: /.*/, namespace: "data-file" }, ({ path }) => ({
      contents: `export default JSON.stringify(files[${JSON.stringify(path)}]);`,
    }));
    builder.onLoad({ filter: /.*/, namespace: "data-packed" }, ({ path }) => {
      const file = `files[${JSON.stringify(path.replace(PACKED, ""))}]`;
      const isRows = path.endsWith("?packed");
      return { contents: `export default ${isRows ? file : `packedFor(${JSON.stringify(path)}, ${file})`};` };
    });
    builder.onLoad({ filter: /.*/, namespace: "data-folders" }, ({ path }) => ({
      contents: foldersModule(path),
    }));
  },
};

/** A path as `files` has it. */
function inData(path: string): string {
  return relative(join(PROJECT, "data"), path).replaceAll("\\", "/");
}

/** Texts by folder and file, each made when it is asked for. */
function foldersModule(path: string): string {
  const folders: Record<string, string[]> = {};
  for (const file of Object.keys(projectFiles()).filter((name) => name.startsWith(`${path}/`))) {
    const [folder = ""] = file.slice(path.length + 1).split("/");
    folders[folder] = [...(folders[folder] ?? []), basename(file, ".json")];
  }
  const entries = Object.entries(folders).map(([folder, names]) => {
    const getters = names.map(
      (name) =>
        `get ${JSON.stringify(name)}() { return JSON.stringify(files["${path}/${folder}/${name}.json"]); }`,
    );
    return `${JSON.stringify(folder)}: { ${getters.join(", ")} }`;
  });
  return `export default { ${entries.join(", ")} };`;
}
