import { Script } from "node:vm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CopyOfProject } from "./copyOfProject.ts";

// What CONTRIBUTING says of a formula: one file, its line in the list, and npm run docs. All else follows.
const AI_HOURLY = `import { amount } from "../input/params/amount.ts";
import { number } from "../input/params/number.ts";
import { optional } from "../input/params/optional.ts";
import { defineFunction } from "./define/defineFunction.ts";

export const AI_HOURLY = defineFunction({
  name: "AI_HOURLY",
  category: "Offers",
  summary: "Yearly pay as pay an hour.",
  params: {
    pay: amount({ description: "Pay a year.", example: "104000" }),
    hours: optional(
      number({ description: "Hours of a year.", example: "1800", min: 1, max: 8784, what: "a number of hours" }),
      2_080,
    ),
  },
  returns: "US dollars an hour.",
  examples: [{ formula: "=AI_HOURLY(104000)", shows: 50 }],
  errors: [
    {
      formula: "=AI_HOURLY(104000,0)",
      says: "AI_HOURLY: hours must be a number of hours from 1 to 8,784; got 0.",
    },
  ],
  sources: ["Arithmetic on your figures"],
  nativeless: "a division anybody can type",
  compute({ pay, hours }, trace) {
    trace.given("Pay", pay, "USD/year");
    trace.given("Hours", hours, "hours", 2_080);
    return trace.derive("Pay an hour", pay / hours, "USD/hour", "pay ÷ hours");
  },
});
`;

let project: CopyOfProject;
beforeAll(async () => {
  project = await CopyOfProject.make();
  await project.addFile("src/functions/AI_HOURLY.ts", AI_HOURLY);
  await project.addLine("src/functions/index.ts", {
    imports: 'import { AI_HOURLY } from "./AI_HOURLY.ts";',
    line: "  AI_HOURLY,",
    end: "];",
  });
  await project.run("tools/run.mjs", "docs");
});
afterAll(() => project.remove());

test("a formula is one file and its line in the list; the rest is generated", async () => {
  const touched = (await project.changed()).filter((name) => !name.startsWith("docs/"));
  expect(touched).toEqual(["src/functions/AI_HOURLY.ts", "src/functions/index.ts"]);
});

test("its reference and its row among the native forms are written from the definition", async () => {
  const reference = await project.read("docs/reference.md");
  expect(reference).toContain("## AI_HOURLY\n\nYearly pay as pay an hour.");
  expect(reference).toContain("=AI_HOURLY(pay, [hours])");
  expect(reference).toContain(
    "| `hours` | Hours of a year. Such as `1800` | a number of hours from 1 to 8,784 | 2080 |",
  );
  expect(await project.read("docs/native-formulas.md")).toContain(
    "| AI_HOURLY | no | a division anybody can type |",
  );
});

test("the bundle has it, with the help that Sheets shows, and it calculates", async () => {
  const bundle = await project.built();
  expect(await project.read("dist/Code.js")).toContain(
    [
      " * Yearly pay as pay an hour.",
      " *",
      " * @param {number} pay Pay a year.",
      " * @param {number} [hours] Hours of a year. Default: 2080.",
      " * @return {any} US dollars an hour.",
      " * @customfunction",
      " */",
      "function AI_HOURLY(pay, hours) {",
    ].join("\n"),
  );
  const calculate = (formula: string) => new Script(formula).runInContext(bundle);
  expect(calculate("AI_HOURLY(104000)")).toBe(50);
  expect(JSON.parse(calculate('JSON.stringify(AI_HOURLY([["$208k"], [""], ["much"]]))'))).toEqual([
    [100],
    [""],
    [null],
  ]);
  expect(calculate('AI_EXPLAIN("AI_HOURLY", 90000, 1800)').at(-1)[1]).toBe(50);
});

test("its examples and errors are run as tests, and the laws hold for arguments that its parameters accept", async () => {
  const tests = ["examples", "laws", "hostileCells"].map((name) => `test/functions/${name}.test.ts`);
  const vitest = ["node_modules/vitest/vitest.mjs", "run", ...tests] as const;
  const report = await project.run(...vitest, "-t", "AI_HOURLY", "--reporter=json");
  const { numPassedTests, numFailedTests } = JSON.parse(report.slice(report.indexOf("{")));
  // One example, one error, the help; the six laws; bad cells calculated and explained.
  expect({ numPassedTests, numFailedTests }).toEqual({ numPassedTests: 3 + 6 + 2, numFailedTests: 0 });
});
