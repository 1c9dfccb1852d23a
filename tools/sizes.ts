import type { MadeOf } from "./BuiltFile.ts";

/** What each of the sources takes of a file of the build, the largest first. */
export function sizesOf({ outputs }: MadeOf): readonly (readonly [string, number])[] {
  const sizes = Object.values(outputs).flatMap(({ inputs }) =>
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
