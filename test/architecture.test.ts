import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

/** Who may know whom. The compiler holds the same borders by the folders' tsconfig.json. */
const MAY_KNOW: Readonly<Record<string, readonly string[]>> = {
  core: [],
  reference: ["core"],
  input: ["core", "reference"],
  functions: ["core", "reference", "input"],
  tables: ["core", "reference", "input"],
  workbook: ["core", "reference", "input", "tables"],
  bigquery: ["core", "reference", "input", "functions"],
  detach: ["core", "reference", "input", "functions", "tables", "bigquery", "workbook"],
  commands: ["core", "reference", "input", "functions", "tables", "workbook", "detach"],
  "apps-script": ["core", "reference", "input", "functions", "tables", "workbook", "detach", "commands"],
  sidebar: ["core", "reference", "input", "functions", "tables", "workbook", "commands"],
  workbench: [],
};

/** Who may import one another: AI_EXPLAIN explains the list it stands in; a state's rules hold its localities'. */
const CIRCLES: readonly (readonly string[])[] = [
  ["functions/AI_EXPLAIN.ts", "functions/formulaNamed.ts", "functions/index.ts"],
  ["core/tax/locality.ts", "core/tax/stateRules.ts"],
];

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => path.replaceAll("\\", "/"));

describe("the house", () => {
  it("has the folders of the table", () => {
    const folders = readdirSync("src", { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual(Object.keys(MAY_KNOW).sort());
  });

  it.each(files)("%s imports only what its folder may know", (path) => {
    const folder = path.split("/")[0] as string;
    for (const target of importsOf(path)) {
      const known = target.split("/")[0] as string;
      if (known !== folder) expect([...(MAY_KNOW[folder] ?? []), "data"]).toContain(known);
    }
  });

  it("has of the formulas only their help in the sidebar, which the build takes without them", () => {
    const known = files.filter((path) => path.startsWith("sidebar/")).flatMap(importsOf);
    expect(new Set(known.filter((target) => target.startsWith("functions/")))).toEqual(
      new Set(["functions/formulaHelp.ts"]),
    );
  });

  it("imports nothing in a circle, types neither", () => {
    const reached = new Map(files.map((path) => [path, reachedFrom(path)]));
    for (const path of files) {
      const circle = files.filter((other) => reached.get(path)?.has(other) && reached.get(other)?.has(path));
      if (circle.length > 0) expect(CIRCLES).toContainEqual(circle.sort());
    }
  });

  it.each(files)("%s is not named after a drawer", (path) => {
    expect(path).not.toMatch(/(^|\/)(utils?|helpers?|common|manager|service|misc)(\.|\/)/i);
  });

  it("has an index only where there is a list", () => {
    expect(files.filter((path) => /(^|\/)index\.tsx?$/.test(path)).sort()).toEqual([
      "commands/index.ts",
      "functions/index.ts",
    ]);
  });

  it("names Google only in apps-script, and in the workbench that stands in for it", () => {
    const naming = files.filter((path) =>
      /\b(SpreadsheetApp|HtmlService|LockService|PropertiesService)\./.test(source(path)),
    );
    for (const path of naming) expect(path).toMatch(/^(apps-script|workbench)\//);
  });

  it("names a formula's file after the formula", () => {
    const list = source("functions/index.ts");
    const formulas = files.filter((path) => /^functions\/AI_[A-Z_]+\.ts$/.test(path));
    for (const path of formulas) expect(list).toContain(`from "./${path.slice("functions/".length)}"`);
  });
});

function source(path: string): string {
  return readFileSync(join("src", path), "utf8");
}

/** The files that a file needs, by way of others too. */
function reachedFrom(path: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const next = importsOf(path);
  for (let target = next.pop(); target; target = next.pop()) {
    if (reached.has(target) || !files.includes(target)) continue;
    reached.add(target);
    next.push(...importsOf(target));
  }
  return reached;
}

/** Imported files of src, as paths below it; data files as "data/…". */
function importsOf(path: string): string[] {
  return [...source(path).matchAll(/\bfrom "(\.[^"]+)"|\bimport "(\.[^"]+)"/g)].map(([, from, bare]) => {
    const target = resolve(dirname(join("src", path)), from ?? bare ?? "");
    const below = relative(resolve("src"), target).replaceAll("\\", "/");
    return below.startsWith("../data/") ? below.slice("../".length) : below;
  });
}
