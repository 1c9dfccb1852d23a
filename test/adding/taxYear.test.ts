import { cp, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Context, Script } from "node:vm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkData } from "../../tools/checkData.ts";
import { CopyOfProject } from "./copyOfProject.ts";

// What data/tax/README.md says of a tax year: a folder, and no code.
const YEAR = "data/tax/2027";

let project: CopyOfProject;
beforeAll(async () => {
  project = await CopyOfProject.make();
  await cp("data/tax/2026", join(project.root, YEAR), { recursive: true });
});
afterAll(() => project.remove());

async function edit(name: string, change: (text: string) => string): Promise<void> {
  const path = `${YEAR}/${name}`;
  await writeFile(join(project.root, path), change(await project.read(path)));
}

test("the checks read every year: a mere copy of the year before does not pass", () => {
  const mistakes = checkData(join(project.root, "data"));
  expect(mistakes).toContain("data/tax/2027/federal.json: year is 2026.");
  expect(mistakes).toContain("data/tax/2027/WA.json: final figures of 2027 cannot be effective 2026.");
  expect(mistakes.every((mistake) => mistake.startsWith("data/tax/2027/"))).toBe(true);
});

describe("with the year's own figures", () => {
  let bundle: Context;
  beforeAll(async () => {
    for (const name of await readdir(join(project.root, YEAR))) {
      await edit(name, (text) =>
        text
          .replace(/("effective": )2026(,\s*"status": "final")/g, "$12027$2")
          .replace('"year": 2026', '"year": 2027'),
      );
    }
    await edit("federal.json", (text) => text.replace('{"single": 16100,', '{"single": 17000,'));
    bundle = await project.built();
  });

  const takeHome = (year: string) =>
    new Script(`AI_TAKE_HOME(200000, "TX", "", "", "", ${year})`).runInContext(bundle);

  test("the checks hold", () => expect(checkData(join(project.root, "data"))).toEqual([]));

  test("each year gives its own", () => {
    expect(takeHome("2026")).toBe(148_927);
    // 900 more of standard deduction, at 24%: 216 less tax.
    expect(takeHome("2027")).toBe(149_143);
  });

  test("the newest is what the formulas take where none is named, and the explanation says so", () => {
    expect(takeHome('""')).toBe(149_143);
    const explained = new Script('AI_EXPLAIN("AI_TAKE_HOME", 200000, "TX")').runInContext(bundle);
    expect(explained.find(([step]: unknown[]) => step === "Tax year")?.[1]).toBe(2027);
  });

  test("pay that is equal in another state is of the year named too", () => {
    const equal = (year: number) =>
      new Script(`AI_EQUIVALENT_PAY(200000, "TX", "CA", "net", "single", ${year})`).runInContext(bundle);
    expect(equal(2026)).not.toBe(equal(2027));
  });

  test("a year without data is refused with those that have some", () => {
    expect(() => takeHome("2025")).toThrow(
      "AI_TAKE_HOME: year must be a tax year in the data: 2026, 2027; got 2025.",
    );
  });

  test("no file outside the folder was touched", async () => {
    for (const name of await project.changed()) expect(name.startsWith(`${YEAR}/`), name).toBe(true);
  });
});
