import { build } from "esbuild";
import { ON_DEMAND } from "../build.ts";
import { CODE } from "../bundleCode.ts";
import { SIDEBAR } from "../bundleSidebar.ts";

/** What each file of src takes from other files of src when it runs, by path below src; types are not counted. */
export type Imports = ReadonlyMap<string, readonly string[]>;

export async function importsOfSources(): Promise<Imports> {
  const built = await Promise.all(
    [CODE, ON_DEMAND, SIDEBAR].map((options) => build({ ...options, minify: false, metafile: true })),
  );
  const imports = new Map<string, readonly string[]>();
  for (const { metafile } of built) {
    for (const [path, { imports: taken }] of Object.entries(metafile.inputs)) {
      if (!isSource(path)) continue;
      const targets = taken.map((each) => each.path).filter(isSource);
      imports.set(below(path), [...new Set(targets.map(below))]);
    }
  }
  return new Map([...imports].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const isSource = (path: string): boolean => /^src\/.*\.tsx?$/.test(path);
const below = (path: string): string => path.slice("src/".length);
