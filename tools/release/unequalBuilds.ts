import { filesOfBuild } from "../build.ts";

/** Which file of the add-on two builds of the same sources make differently; undefined where all are equal. */
export async function unequalBuilds(build = filesOfBuild): Promise<string | undefined> {
  const [first, second] = [await build(), await build()];
  const name = Object.keys(first).find((each) => first[each] !== second[each]);
  return name && `dist/${name} differs between two builds of the same sources.`;
}
