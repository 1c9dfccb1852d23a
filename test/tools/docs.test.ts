import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { FUNCTIONS } from "../../src/functions/index.ts";
import { dataVersion } from "../../src/reference/dataVersion.ts";
import { RESULTS } from "../../tools/dataDiff.ts";
import { run, staleDocs, unsaidNative } from "../../tools/docs.ts";
import { formula } from "../support/formula.ts";

const root = process.cwd();
let folder: string | undefined;

function inFolderWith(readme: string, native = "<!-- formulas -->\n<!-- /formulas -->\n"): void {
  folder = mkdtempSync(join(tmpdir(), "docs-"));
  mkdirSync(join(folder, "docs"));
  writeFileSync(join(folder, "README.md"), readme);
  writeFileSync(join(folder, "docs/native-formulas.md"), native);
  writeFileSync(join(folder, "docs/bigquery.md"), "<!-- functions -->\n<!-- /functions -->\n");
  const parts = (...names: readonly string[]) =>
    names.map((name) => `<!-- ${name} -->\n<!-- /${name} -->\n`).join("\nText.\n");
  writeFileSync(join(folder, "docs/data.md"), parts("statuses", "weak"));
  writeFileSync(
    join(folder, "docs/hiring-budget.md"),
    parts("sheets", "requisitions", "cash", "approvals", "scenarios", "assumptions", "checks"),
  );
  writeFileSync(join(folder, "CHANGELOG.md"), "<!-- data -->\n<!-- /data -->\n");
  cpSync(RESULTS, join(folder, RESULTS), { recursive: true });
  rmSync(join(folder, RESULTS, `${dataVersion().version}.json`));
  process.chdir(folder);
}

afterEach(() => {
  process.chdir(root);
  if (folder) rmSync(folder, { recursive: true });
  folder = undefined;
});

test("the committed docs say what the definitions say", async () => {
  expect(await staleDocs()).toEqual([]);
});

test("stale docs are named; writing them leaves the rest of the README alone", async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  inFolderWith("# Mine\n\n<!-- formulas -->\nold\n<!-- /formulas -->\n\nStays.\n");
  expect(await staleDocs()).toEqual([
    "docs/reference.md is not what the definitions and the data say; run npm run docs.",
    "README.md is not what the definitions and the data say; run npm run docs.",
    "docs/native-formulas.md is not what the definitions and the data say; run npm run docs.",
    "docs/bigquery.md is not what the definitions and the data say; run npm run docs.",
    "docs/data.md is not what the definitions and the data say; run npm run docs.",
    "docs/hiring-budget.md is not what the definitions and the data say; run npm run docs.",
    "CHANGELOG.md is not what the definitions and the data say; run npm run docs.",
    `${RESULTS}/${dataVersion().version}.json is not what the definitions and the data say; run npm run docs.`,
    ...["folders", "formula", "command"].map(
      (name) => `docs/map/${name}.svg is not what the definitions and the data say; run npm run docs.`,
    ),
  ]);
  await run();
  expect(await staleDocs()).toEqual([]);

  const readme = readFileSync("README.md", "utf8");
  expect(readme).toMatch(/^# Mine\n[\s\S]*Stays\.\n$/);
  const reference = readFileSync("docs/reference.md", "utf8");
  const native = readFileSync("docs/native-formulas.md", "utf8");
  for (const { name } of FUNCTIONS) {
    expect(reference).toContain(`\n## ${name}\n`);
    expect(native).toMatch(new RegExp(`\\n\\| ${name} \\| (yes|no)`));
  }
  const linked = [...readme.matchAll(/\n\| \[(\w+)\]\(docs\/reference\.md#(\w+)\)/g)].map(([, name, id]) => [
    name,
    id,
  ]);
  expect(linked).toHaveLength(5);
  for (const [name, id] of linked)
    expect([name?.toLowerCase(), reference.includes(`\n## ${name}\n`)]).toEqual([id, true]);
  const data = readFileSync("docs/data.md", "utf8");
  expect(data).toContain("\n- `carried`: of an earlier period, for want of a later one\n");
  expect(data).toMatch(/\nText\.\n<!-- weak -->\n\n\| effect a year \|/);
  expect(native).toContain("\n| AI_LEVEL | yes | an output read from a cell |\n");
  expect(native).toContain("\n| AI_BAND | yes, a formula a cell |  |\n");
  expect(native).toContain("\n| AI_EXPLAIN | no | the steps of a calculation |\n");
});

test("a formula has a native form or says why it has none", () => {
  const [salary, takeHome] = [formula("AI_SALARY"), formula("AI_TAKE_HOME")];
  expect(unsaidNative(FUNCTIONS)).toEqual([]);
  const { nativeless: _why, ...unsaid } = takeHome;
  expect(unsaidNative([salary, unsaid])).toEqual([
    "AI_TAKE_HOME must have a native form in src/tables/native or say under nativeless why not; one of the two.",
  ]);
  expect(unsaidNative([{ ...salary, nativeless: "a whim" }])).toHaveLength(1);
});

test("a README without the marks is refused", async () => {
  inFolderWith("# Mine\n");
  await expect(staleDocs()).rejects.toThrow(
    "README.md must have the lines <!-- formulas --> and <!-- /formulas -->.",
  );
});
