import { readFileSync } from "node:fs";
import type { BuildOptions } from "esbuild";
import { CODE, filesOfBuild, ON_DEMAND } from "./build.ts";
import { SIDEBAR } from "./bundleSidebar.ts";
import { byFolder, sizesOf } from "./sizes.ts";

const BUDGET = "tools/budget.json";
const SHOWN = 6;

/** What each of the files is bundled from. */
const BUNDLES: Readonly<Record<string, BuildOptions>> = {
  "Code.js": CODE,
  "Commands.html": ON_DEMAND,
  "Sidebar.html": SIDEBAR,
};

/** A sentence for each file of the build that has more bytes than it may, with what takes most of them. */
export async function checkBudget(
  budget: Readonly<Record<string, number>> = JSON.parse(readFileSync(BUDGET, "utf8")),
): Promise<string[]> {
  const files = await filesOfBuild();
  const mistakes = await Promise.all(
    Object.entries(budget).map(async ([name, most]) => {
      const size = Buffer.byteLength(files[name] ?? "");
      if (size === 0) return `${BUDGET} names ${name}, which the build does not write.`;
      if (size <= most) return "";
      const sizes = await sizesOf(BUNDLES[name] ?? {});
      const largest = (of: readonly (readonly [string, number])[]) =>
        of
          .slice(0, SHOWN)
          .map(([what, bytes]) => `${what} ${bytes}`)
          .join(", ");
      return `dist/${name} has ${size} bytes, and ${BUDGET} gives it ${most}. Most take ${largest(byFolder(sizes))}; of single files ${largest(sizes)}.`;
    }),
  );
  return mistakes.filter((mistake) => mistake !== "");
}
