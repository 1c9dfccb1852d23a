import { readdirSync, readFileSync } from "node:fs";
import { describe, test } from "vitest";
import type { Returned } from "../../src/functions/define/SheetFunction.ts";
import { calculate } from "../support/formula.ts";
import { expectShown } from "../support/shown.ts";

// One file a formula: what is typed, what it must give, and the arithmetic that says so.
const FOLDER = "test/cases/formulas";

describe.each(readdirSync(FOLDER))("%s", (file) => {
  const cases: { formula: string; gives: Returned; because: string }[] = JSON.parse(
    readFileSync(`${FOLDER}/${file}`, "utf8"),
  );
  test.each(cases)("$formula: $because", ({ formula, gives }) => {
    expectShown(calculate(formula), gives);
  });
});
