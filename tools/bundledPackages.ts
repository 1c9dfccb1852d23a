import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { MadeOf } from "./BuiltFile.ts";

/** Another's package of which something is in a file of ours. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** As its package.json says: an SPDX expression, or "" where it says nothing. */
  readonly licence: string;
  /** The whole text of its licence file; "" where it has none. */
  readonly notice: string;
}

/** The packages that a bundle has something of, by name; `root` is the project. */
export function bundledPackages({ outputs }: MadeOf, root = process.cwd()): BundledPackage[] {
  const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs));
  return packagesOf(
    inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => path),
    root,
  );
}

/** The packages that files are of, by name. */
export function packagesOf(files: readonly string[], root = process.cwd()): BundledPackage[] {
  const folders = files.map((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? "");
  return [...new Set(folders)]
    .filter((folder) => folder !== "")
    .map((folder) => {
      const at = join(root, folder);
      const { name, version, license = "" } = JSON.parse(readFileSync(join(at, "package.json"), "utf8"));
      const file = readdirSync(at).find((entry) => /^licen[cs]e(\.\w+)?$/i.test(entry));
      return {
        name,
        version,
        licence: license,
        notice: file ? readFileSync(join(at, file), "utf8").trim() : "",
      };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
