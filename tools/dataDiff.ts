import { readdirSync, readFileSync } from "node:fs";
import { dataVersion } from "../src/reference/dataVersion.ts";
import { dataChanges } from "./dataDiff/dataChanges.ts";
import { type Results, resultsToday } from "./dataDiff/resultsToday.ts";

/** One file a version that was published: what the typical cases came to with its data. */
export const RESULTS = "tools/dataDiff/results";

/** Prints what the data changed since a version (the last published one where none is named), in typical cases. */
export function run([version = lastVersion()]: readonly string[] = []): void {
  const known = publishedVersions();
  if (known.includes(version)) {
    console.log(changesSince(version));
    return;
  }
  console.error(`data:diff must be given a version of the data: ${known.join(", ")}; got "${version}".`);
  process.exitCode = 1;
}

/** The versions of the data that were published before, the oldest first. */
export function publishedVersions(): string[] {
  return readdirSync(RESULTS)
    .map((file) => file.replace(/\.json$/, ""))
    .filter((version) => version !== dataVersion().version)
    .sort();
}

export function lastVersion(): string {
  const last = publishedVersions().at(-1);
  if (last === undefined) throw new Error(`There is no version in ${RESULTS}.`);
  return last;
}

/** What changed since a published version, as Markdown. */
export function changesSince(version: string): string {
  const results = JSON.parse(readFileSync(`${RESULTS}/${version}.json`, "utf8")) as Results;
  return dataChanges({ version, results }, { version: dataVersion().version, results: resultsToday() });
}

/** The file of the version in work, and what it should hold. */
export function recordedResults(): { path: string; wanted: string } {
  return {
    path: `${RESULTS}/${dataVersion().version}.json`,
    wanted: `${JSON.stringify(resultsToday(), null, 2)}\n`,
  };
}
