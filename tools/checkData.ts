import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DataRule } from "./dataChecks/DataRule.ts";
import type { Data } from "./dataChecks/data.ts";
import { FIGURE_RULES, SHAPE_RULES } from "./dataChecks/dataRules.ts";

/**
 * Checks every file of a data folder. One sentence per mistake, naming file, row and what is wrong; none if all is
 * well. A file that cannot be read, or is not made as its schema says, ends the check there.
 */
export function checkData(folder = "data"): string[] {
  const files: Record<string, unknown> = {};
  const unreadable: string[] = [];
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) =>
    path.replaceAll("\\", "/"),
  );
  for (const path of paths.filter((name) => name.endsWith(".json")).sort()) {
    try {
      files[path] = JSON.parse(readFileSync(join(folder, path), "utf8"));
    } catch (error) {
      unreadable.push(`data/${path}: not valid JSON: ${(error as Error).message}.`);
    }
  }
  return unreadable.length > 0 ? unreadable : checkFiles(files);
}

/** The same for files as they are read, by path under data/. */
export function checkFiles(files: Readonly<Record<string, unknown>>): string[] {
  const mistakes = (rules: readonly DataRule[]) => rules.flatMap((rule) => rule.check(files as Data));
  const misshapen = mistakes(SHAPE_RULES);
  return misshapen.length > 0 ? misshapen : mistakes(FIGURE_RULES);
}

/** Prints what is wrong with the data, or with that of another folder; a mistake makes the exit code 1. */
export function run([folder]: readonly string[] = []): void {
  const mistakes = checkData(folder);
  for (const mistake of mistakes) console.error(mistake);
  if (mistakes.length > 0) {
    console.error(`${mistakes.length === 1 ? "1 mistake" : `${mistakes.length} mistakes`} in data/.`);
    process.exitCode = 1;
    return;
  }
  const rules = SHAPE_RULES.length + FIGURE_RULES.length;
  console.log(`Data: ${rules} rules hold.`);
}
