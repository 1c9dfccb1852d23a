import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { FUNCTIONS } from "../../src/functions/index.ts";
import { run, staleDocs } from "../../tools/docs.ts";

const root = process.cwd();
let folder: string | undefined;

function inFolderWith(readme: string): void {
  folder = mkdtempSync(join(tmpdir(), "docs-"));
  mkdirSync(join(folder, "docs"));
  writeFileSync(join(folder, "README.md"), readme);
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
    "docs/reference.md is not what the formulas' definitions say; run npm run docs.",
    "README.md is not what the formulas' definitions say; run npm run docs.",
  ]);
  await run();
  expect(await staleDocs()).toEqual([]);

  const readme = readFileSync("README.md", "utf8");
  expect(readme).toMatch(/^# Mine\n[\s\S]*Stays\.\n$/);
  const reference = readFileSync("docs/reference.md", "utf8");
  for (const { name } of FUNCTIONS) {
    expect(reference).toContain(`\n## ${name}\n`);
    expect(readme).toContain(`](docs/reference.md#${name.toLowerCase()})`);
  }
});

test("a README without the marks is refused", async () => {
  inFolderWith("# Mine\n");
  await expect(staleDocs()).rejects.toThrow(
    "README.md must have the lines <!-- formulas --> and <!-- /formulas -->.",
  );
});
