import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { auditOf, auditReport } from "../audit.ts";
import { checkData } from "../checkData.ts";
import { checkPackages } from "../checkPackages.ts";
import { staleDocs } from "../docs.ts";
import { licenceMistakes, placesOfPackages } from "../licences.ts";
import type { Point } from "./gate.ts";
import { unequalBuilds } from "./unequalBuilds.ts";
import { versionMistake } from "./versionMistake.ts";

const text = (path: string): string => readFileSync(path, "utf8");

/** What a release must meet, the cheapest first. */
export const POINTS: readonly Point[] = [
  { name: "Nothing uncommitted", unmet: uncommitted },
  {
    name: "Versions and changelog agree",
    unmet: () =>
      versionMistake(
        JSON.parse(text("package.json")),
        JSON.parse(text("package-lock.json")),
        text("CHANGELOG.md"),
      ),
  },
  { name: "Packages are the locked ones", unmet: () => checkPackages()[0] },
  {
    name: "Licences of what people get",
    unmet: async () => licenceMistakes(await placesOfPackages())[0],
  },
  { name: "Data", unmet: () => checkData()[0] },
  { name: "Generated docs", unmet: async () => (await staleDocs())[0] },
  { name: "Two builds are equal, byte for byte", unmet: () => unequalBuilds() },
  { name: "No known vulnerability in what people get", unmet: vulnerable },
  { name: "All checks and tests", unmet: failing },
];

function uncommitted(): string | undefined {
  const { status, stdout } = spawnSync("git", ["status", "--porcelain"], { encoding: "utf8" });
  if (status !== 0) return "git does not tell; a release is made from a clone.";
  const files = stdout.split("\n").filter(Boolean);
  return files.length === 0
    ? undefined
    : `${files.length} files differ from the last commit, first ${files[0]?.slice(3)}.`;
}

async function vulnerable(): Promise<string | undefined> {
  const places = await placesOfPackages();
  const given = new Set(places.flatMap(({ packages }) => packages.map(({ name }) => name)));
  const { isSafe, lines } = auditOf(auditReport(), given);
  return isSafe ? undefined : lines[0];
}

function failing(): string | undefined {
  const { status } = spawnSync(process.execPath, ["tools/run.mjs", "test"], { stdio: "inherit" });
  return status === 0 ? undefined : "npm test fails; its last lines say where.";
}
