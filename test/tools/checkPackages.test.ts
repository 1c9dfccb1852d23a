import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkPackages, type LockedPackage, packageMistakes } from "../../tools/checkPackages.ts";

const sound: LockedPackage = { version: "1.2.3", integrity: "sha512-AAAA" };
const root: LockedPackage = { devDependencies: { one: "1.2.3" } };
const mistakes = (entry: LockedPackage, installed?: string): string[] =>
  packageMistakes(
    { devDependencies: { one: "1.2.3" } },
    { "": root, "node_modules/one": entry },
    () => installed,
  );

test("the project's packages are in order, and npm runs none of their scripts", () => {
  expect(checkPackages()).toEqual([]);
  expect(readFileSync(".npmrc", "utf8")).toMatch(/^ignore-scripts=true$/m);
});

test("a sound package is in order, installed or not", () => {
  expect(mistakes(sound)).toEqual([]);
  expect(mistakes(sound, "1.2.3")).toEqual([]);
});

test.each<[string, LockedPackage, string]>([
  ["no hash", { version: "1.2.3" }, "one has no SHA-512 hash in package-lock.json."],
  ["a weak hash", { ...sound, integrity: "sha1-AAAA" }, "one has no SHA-512 hash in package-lock.json."],
  [
    "another origin",
    { ...sound, resolved: "git+ssh://git@example.com/one.git" },
    "one comes from git+ssh://git@example.com/one.git; it must come from the registry.",
  ],
  [
    "a script that is run when it is installed",
    { ...sound, hasInstallScript: true },
    "one has an installation script, and nobody has tried whether it works without.",
  ],
  [
    "a platform's package that is not locked",
    { ...sound, optionalDependencies: { "one-darwin": "1.0.0" } },
    "one wants one-darwin on some platform; it is not locked.",
  ],
])("%s is found", (_, entry, sentence) => {
  expect(mistakes(entry)).toEqual([sentence]);
});

test("another version than the locked one is found", () => {
  expect(mistakes(sound, "1.2.2")).toEqual(["one 1.2.2 is installed, and 1.2.3 is locked; run npm ci."]);
});

test.each(["^1.2.3", "~1.2.3", "1.x", "*", "latest", "file:../one", "github:one/one"])(
  "the version %s is none",
  (version) => {
    const manifest = { devDependencies: { one: version } };
    expect(packageMistakes(manifest, { "": manifest, "node_modules/one": sound }, () => undefined)).toEqual([
      `package.json asks for one ${version}; it must name one version.`,
    ]);
  },
);

test("a lock file of another manifest is found", () => {
  const manifest = { devDependencies: { one: "2.0.0" } };
  expect(packageMistakes(manifest, { "": root, "node_modules/one": sound }, () => undefined)).toEqual([
    "package-lock.json is not that of package.json at one; run npm install.",
  ]);
});
