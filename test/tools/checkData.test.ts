import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkData } from "../../tools/checkData.ts";

describe("checkData", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "data-"));
    cpSync("data", folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const edit = (path: string, from: string, to: string) => {
    const text = readFileSync(join(folder, path), "utf8");
    expect(text).toContain(from);
    writeFileSync(join(folder, path), text.replace(from, to));
  };

  it("finds nothing wrong with the project's data", () => expect(checkData()).toEqual([]));

  it("names a file that is not JSON", () => {
    edit("law/posting-laws.json", '"rows": [', '"rows": ');
    const mistakes = checkData(folder);
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]).toMatch(/^data\/law\/posting-laws\.json: not valid JSON: /);
  });

  it("stops at the schema, whose mistakes would only be repeated by the rules behind it", () => {
    edit("geography/state-factors.json", '"state": "WY", "factor": 0.833', '"state": "WY", "factor": -0.833');
    const mistakes = checkData(folder);
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]).toMatch(/^data\/geography\/state-factors\.json, row 51 \(WY\): factor: /);
  });

  it("ends the tool with exit code 1 and one clear message", () => {
    // No metropolitan area of West Virginia has a factor that would follow.
    edit(
      "geography/state-factors.json",
      '"state": "WV", "factor": 0.7897',
      '"state": "WV", "factor": 0.8897',
    );
    const { status, stderr } = spawnSync(process.execPath, ["tools/run.mjs", "checkData", folder], {
      encoding: "utf8",
    });
    expect(status).toBe(1);
    expect(stderr).toContain(
      "data/geography/state-factors.json, row 50 (WV): factor 0.8897 does not follow from OEWS, which gives 0.7897.\n1 mistake in data/.",
    );
  });
});
