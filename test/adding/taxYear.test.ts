import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Context, Script } from "node:vm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkData } from "../../tools/checkData.ts";
import { CopyOfProject } from "./copyOfProject.ts";

// What data/tax/README.md says of a tax year: a folder with what is new in it, and no code.
const YEAR = "data/tax/2030";

let project: CopyOfProject;
beforeAll(async () => {
  project = await CopyOfProject.make();
  await mkdir(join(project.root, YEAR));
});
afterAll(() => project.remove());

async function write(name: string, rules: object): Promise<void> {
  await writeFile(join(project.root, YEAR, name), JSON.stringify(rules));
}

test("the checks read the year: figures of another one are not final in it", async () => {
  await write("GA.json", { status: "approximate", effective: 2031, why: "a guess" });
  expect(checkData(join(project.root, "data"))).toContain(
    "data/tax/2030/GA.json: approximate figures of 2030 cannot be effective 2031.",
  );
  await write("GA.json", {});
});

describe("with the year's own figures", () => {
  let bundle: Context;
  beforeAll(async () => {
    await write("federal.json", {
      incomeTax: {
        standardDeduction: { single: 17000, joint: 34000, hoh: 25500 },
        source: "Rev. Proc. of 2029",
        effective: 2030,
        status: "final",
        why: null,
      },
      socialSecurity: { wageBase: 200_000, source: "SSA, 2029", effective: 2030, status: "final", why: null },
    });
    bundle = await project.built();
  });

  const run = (formula: string) => new Script(formula).runInContext(bundle);
  const takeHome = (year: string) => run(`AI_TAKE_HOME(200000, "TX", "", "", "", ${year})`);

  test("the checks hold", () => expect(checkData(join(project.root, "data"))).toEqual([]));

  test("each year gives its own", () => {
    expect(takeHome("2026")).toBe(148_927);
    const [federal2029, federal2030] = ["2027", "2030"].map(
      (year) => run(`AI_TAKE_HOME(200000, "TX", "", "breakdown", "", ${year})`)[0][0],
    );
    const deduction = run('AI_EXPLAIN("AI_TAKE_HOME", 200000, "TX", "", "", "", 2027)').find(
      ([step]: unknown[]) => step === "Federal standard deduction",
    )[1];
    // The rest of the standard deduction is taxed at 24%, or less by as much.
    expect(federal2030).toBeCloseTo(federal2029 - (17_000 - deduction) * 0.24, 6);
  });

  test("what the folder does not have is the year before's, and is told as carried", () => {
    const explained = run('AI_EXPLAIN("AI_TAKE_HOME", 200000, "GA", "", "", "", 2030)') as unknown[][];
    expect(explained.find(([step]) => step === "Tax year")?.[1]).toBe(2030);
    expect(explained.find(([step]) => step === "Federal standard deduction")?.[4]).toBe("final");
    const [, , , , status, source] = explained.find(([step]) => String(step).startsWith("Georgia: ")) ?? [];
    expect(status).toBe("carried");
    expect(source).toMatch(/figures: those of 20(27|30) were not found/);
  });

  test("the year where none is named is that of data/version.json", () => {
    expect(takeHome('""')).toBe(148_927);
  });

  test("pay that is equal in another state is of the year named too", () => {
    const equal = (year: number) =>
      run(`AI_EQUIVALENT_PAY(200000, "TX", "CA", "net", "single", "", "", ${year})`);
    expect(equal(2026)).not.toBe(equal(2030));
  });

  test("what an employer pays is of the year too: a base that is Social Security's moves with it", () => {
    const loaded = (year: number) => run(`AI_LOADED_COST(300000, "OR", 0, 0, 0, "", ${year})`);
    // 300,000 + 6.2% and 0.4% of 184,500 (11,439 and 738) + 1.45% of 300,000 (4,350) + 42
    expect(loaded(2026)).toBeCloseTo(316_569, 6);
    // The same of 200,000: 12,400 and 800
    expect(loaded(2030)).toBeCloseTo(317_592, 6);
  });

  test("a year without data is refused with those that have some", () => {
    expect(() => takeHome("2025")).toThrow(
      "AI_TAKE_HOME: year must be a tax year in the data: 2026, 2027, 2030; got 2025.",
    );
  });

  test("no file outside the folder was touched", async () => {
    for (const name of await project.changed()) expect(name.startsWith(`${YEAR}/`), name).toBe(true);
  });
});
