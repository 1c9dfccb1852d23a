import { type BuildOptions, build } from "esbuild";

/** What each of the sources takes of a bundle, the largest first. */
export async function sizesOf(options: BuildOptions): Promise<readonly (readonly [string, number])[]> {
  const { metafile } = await build({ ...options, write: false, metafile: true });
  const sizes = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).map(([path, { bytesInOutput }]) => [named(path), bytesInOutput] as const),
  );
  return largestFirst(sizes);
}

/** The same by folder: of src the one below it, all data as one. */
export function byFolder(
  sizes: readonly (readonly [string, number])[],
): readonly (readonly [string, number])[] {
  const folders = new Map<string, number>();
  for (const [path, size] of sizes) {
    const [first = "", second = ""] = path.split("/");
    const folder = first === "src" ? second : first === "node_modules" ? `${first}/${second}` : first;
    folders.set(folder, (folders.get(folder) ?? 0) + size);
  }
  return largestFirst([...folders]);
}

function largestFirst(sizes: readonly (readonly [string, number])[]): (readonly [string, number])[] {
  return [...sizes].sort(([, a], [, b]) => b - a);
}

/** A file's path in the project, without what a plugin put before it. */
const named = (path: string): string =>
  path
    .replaceAll("\\", "/")
    .replace(/^.*?:/, "")
    .replace(`${process.cwd().replaceAll("\\", "/")}/`, "");
