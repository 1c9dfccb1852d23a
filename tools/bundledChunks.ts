import { basename } from "node:path";
import { type BuildOptions, build } from "esbuild";
import type { MadeOf } from "./BuiltFile.ts";
import { chunkFunction } from "./chunkFunction.ts";

type Outputs = MadeOf["outputs"];

/** A part of a bundle that is loaded, compiled and run by itself. */
export interface Chunk {
  /** That of its entry point, or else of its largest source, below src and without its ending. */
  readonly name: string;
  /** The function that runs it, as source. */
  readonly source: string;
  /** The bundler's name for it. */
  readonly path: string;
}

/** A bundle that was cut into chunks. */
export interface BundledChunks {
  /** What the first entry point needs at once, each after those that it needs itself; its own chunk is the last. */
  readonly atOnce: readonly Chunk[];
  /** All others, by name. */
  readonly later: readonly Chunk[];
  /** The names of the chunks that one needs at once, each after those that it needs itself, its own last. */
  needs(name: string): readonly string[];
  /** What is no script. */
  readonly styles: readonly { readonly path: string; readonly text: string }[];
  readonly outputs: Outputs;
}

/** The sources as chunks: the bundler cuts where an entry point or what is imported later begins. */
export async function bundledChunks(options: BuildOptions, root = process.cwd()): Promise<BundledChunks> {
  const { outputFiles, metafile } = await build({
    ...options,
    absWorkingDir: root,
    write: false,
    splitting: true,
    format: "esm",
    metafile: true,
  });
  const { outputs } = metafile;
  const texts = new Map(
    Object.keys(outputs).map((path, i) => [path, outputFiles?.[i]?.text.trimEnd() ?? ""]),
  );
  const names = new Map(Object.keys(outputs).map((path) => [basename(path), chunkName(path, outputs)]));
  const nameOf = (path: string): string => names.get(basename(path)) ?? path;
  const chunk = (path: string): Chunk => ({
    name: nameOf(path),
    source: chunkFunction(texts.get(path) ?? "", nameOf),
    path,
  });

  const scripts = Object.keys(outputs).filter((path) => path.endsWith(".js"));
  const first = withoutEnding((options.entryPoints as readonly string[])[0] ?? "");
  const [main = ""] = scripts.filter((path) => withoutEnding(outputs[path]?.entryPoint ?? "") === first);
  const atOnce = chunksOf(main, outputs);
  return {
    atOnce: atOnce.map(chunk),
    later: scripts
      .filter((path) => !atOnce.includes(path))
      .map(chunk)
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    needs(name) {
      const [path = ""] = scripts.filter((each) => nameOf(each) === name);
      return chunksOf(path, outputs).map(nameOf);
    },
    styles: Object.keys(outputs)
      .filter((path) => path.endsWith(".css"))
      .map((path) => ({ path, text: texts.get(path) ?? "" })),
    outputs,
  };
}

/** Of the bundle what went into some of its files. */
export function picked(outputs: Outputs, paths: readonly string[]): Outputs {
  return Object.fromEntries(Object.entries(outputs).filter(([path]) => paths.includes(path)));
}

/** The bundler's own name depends on the folder of the project; the largest source of a chunk is in no other. */
function chunkName(path: string, outputs: Outputs): string {
  const { entryPoint, inputs = {} } = outputs[path] ?? {};
  const sources = Object.entries(inputs).filter(([source]) => !source.includes(":"));
  const [largest = ""] = sources.reduce(
    (one, other) => (other[1].bytesInOutput > one[1].bytesInOutput ? other : one),
    ["", { bytesInOutput: -1 }],
  );
  return withoutEnding((entryPoint ?? largest).replace(/^(src|.*node_modules)\//, ""));
}

const withoutEnding = (path: string): string => path.replace(/\.\w+$/, "");

/** A chunk and all that it imports at once, those first that others need. */
function chunksOf(path: string, outputs: Outputs, found: string[] = []): string[] {
  for (const { kind, path: imported } of outputs[path]?.imports ?? []) {
    if (kind === "import-statement" && !found.includes(imported)) chunksOf(imported, outputs, found);
  }
  if (!found.includes(path)) found.push(path);
  return found;
}
