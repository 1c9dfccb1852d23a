import { expect, test } from "vitest";
import { auditOf } from "../../../tools/audit.ts";
import { firstUnmet } from "../../../tools/release/gate.ts";
import { unequalBuilds } from "../../../tools/release/unequalBuilds.ts";
import { versionMistake } from "../../../tools/release/versionMistake.ts";

test("the gate stops at the first point that is not met, and tells it", async () => {
  const looked: string[] = [];
  const point = (name: string, sentence?: string) => ({ name, unmet: () => sentence });
  const points = [point("Clean"), point("Data", "one row has no source."), point("Tests", "npm test fails.")];
  expect(await firstUnmet(points, (name) => looked.push(name))).toBe("Data: one row has no source.");
  expect(looked).toEqual(["Clean", "Data"]);
  expect(await firstUnmet([point("Clean")])).toBeUndefined();
});

const lock = (version: string, root = version) => ({ version, packages: { "": { version: root } } });
const CHANGELOG = "# Changelog\n\n## 1.2.0\n\n- A formula.\n\n## 1.1.0\n\n- Another.\n";

test.each([
  ["all agree", "1.2.0", lock("1.2.0"), CHANGELOG, undefined],
  [
    "the lock file is older",
    "1.2.0",
    lock("1.1.0"),
    CHANGELOG,
    "package.json says 1.2.0, package-lock.json 1.1.0; run npm install.",
  ],
  [
    "half of the lock file is older",
    "1.2.0",
    lock("1.2.0", "1.1.0"),
    CHANGELOG,
    "package.json says 1.2.0, package-lock.json 1.1.0; run npm install.",
  ],
  [
    "the changelog has another version",
    "1.3.0",
    lock("1.3.0"),
    CHANGELOG,
    'CHANGELOG.md begins with "1.2.0"; its first section must be that of 1.3.0.',
  ],
  [
    "the changelog is not closed",
    "1.2.0",
    lock("1.2.0"),
    CHANGELOG.replace("## 1.2.0", "## Unreleased\n\n- More.\n\n## 1.2.0"),
    'CHANGELOG.md begins with "Unreleased"; its first section must be that of 1.2.0.',
  ],
  [
    "the changelog says nothing",
    "1.2.0",
    lock("1.2.0"),
    CHANGELOG.replace("- A formula.\n", ""),
    "CHANGELOG.md does not say what is new in 1.2.0.",
  ],
])("versions, where %s", (_, version, locked, changelog, mistake) => {
  expect(versionMistake({ version }, locked, changelog)).toBe(mistake);
});

test("a file that is built otherwise the second time is named", async () => {
  let builds = 0;
  const same = async () => ({ "Code.js": "a", "Sidebar.html": "b" });
  const other = async () => ({ "Code.js": "a", "Sidebar.html": `b${builds++}` });
  expect(await unequalBuilds(same)).toBeUndefined();
  expect(await unequalBuilds(other)).toBe(
    "dist/Sidebar.html differs between two builds of the same sources.",
  );
});

test("only what people get counts as vulnerable", () => {
  const metadata = { vulnerabilities: { total: 2 }, dependencies: { total: 500 } };
  const found = { severity: "high", range: "*", via: [{ title: "A hole", url: "https://example.org/1" }] };
  const report = { metadata, vulnerabilities: { tool: found, shown: found } };
  expect(auditOf(report, new Set(["shown", "other"]))).toEqual({
    isSafe: false,
    lines: ["shown *, high: A hole https://example.org/1"],
  });
  expect(auditOf(report, new Set(["other"])).isSafe).toBe(true);
  expect(auditOf({ message: "no network" }, new Set(["other"])).isSafe).toBe(false);
});
