import { readFileSync } from "node:fs";
import { builtFiles } from "./build.ts";
import { byFolder, sizesOf } from "./sizes.ts";

const BUDGET = "tools/budget.json";
const SHOWN = 6;

/** A sentence for each file of the build that has more bytes than it may, with what takes most of them. */
export async function checkBudget(
  budget: Readonly<Record<string, number>> = JSON.parse(readFileSync(BUDGET, "utf8")),
): Promise<string[]> {
  const files = await builtFiles();
  return Object.entries(budget).flatMap(([name, most]) => {
    const file = files[name];
    if (!file) return `${BUDGET} names ${name}, which the build does not write.`;
    const size = Buffer.byteLength(file.content);
    if (size <= most) return [];
    const sizes = sizesOf(file.madeOf);
    const largest = (of: readonly (readonly [string, number])[]) =>
      of
        .slice(0, SHOWN)
        .map(([what, bytes]) => `${what} ${bytes}`)
        .join(", ");
    return `dist/${name} has ${size} bytes, and ${BUDGET} gives it ${most}. Most take ${largest(byFolder(sizes))}; of single files ${largest(sizes)}.`;
  });
}
