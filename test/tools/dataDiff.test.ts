import { afterEach, expect, test, vi } from "vitest";
import { dataVersion } from "../../src/reference/dataVersion.ts";
import { lastVersion, publishedVersions, run } from "../../tools/dataDiff.ts";

afterEach(() => {
  process.exitCode = undefined;
});

test("the versions are those published before this one", () => {
  expect(publishedVersions()).toContain("2026.11");
  expect(publishedVersions()).not.toContain(dataVersion().version);
  expect(lastVersion() < dataVersion().version).toBe(true);
});

test("it prints what changed in dollars", () => {
  const print = vi.spyOn(console, "log").mockImplementation(() => {});
  run(["2026.11"]);
  const [[printed]] = print.mock.calls as [[string]];
  // Lexington's residents pay the schools of Fayette County 0.5% besides: $1,000 of $200,000.
  expect(printed).toMatch(/\| Lexington, KY \| [\d,.]+ \| [\d,.]+ \| −1,000 \|/);
  expect(process.exitCode).toBeUndefined();
});

test("a version that was never published is refused with those that were", () => {
  const print = vi.spyOn(console, "error").mockImplementation(() => {});
  run(["2020.01"]);
  expect(print.mock.calls).toEqual([
    [expect.stringMatching(/^data:diff must be given a version of the data: 2026\.11.*; got "2020\.01"\.$/)],
  ]);
  expect(process.exitCode).toBe(1);
});
