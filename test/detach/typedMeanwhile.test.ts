import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { tryThese } from "../../src/workbench/demo/tryThese.ts";
import { builtHtml, type OpenWorkbook, openWorkbook } from "../support/openWorkbook.ts";
import { done, runCommand } from "../support/runCommand.ts";
import { openVmRealm } from "../support/vmRealm.ts";

it("a blank cell between formulas that somebody types into just before they are written stays as typed", async () => {
  const workbook = openWorkbook();
  // Twelve that all differ, become values, and are written as one block with the blank cells between.
  for (let row = 1; row <= 23; row += 2) workbook.type(`A${row}`, `=AI_TAKE_HOME(${100_000 + row},"TX")`);
  const before = workbook.values("A1:A23");
  workbook.beforeCall(1, () => workbook.type("A4", "mine"), "RangeList.getRanges");
  await done(runCommand(workbook, "detachFormulas"));
  expect(workbook.value("A4")).toBe("mine");
  workbook.type("A4", "");
  expect(workbook.values("A1:A23")).toEqual(before);
  expect(workbook.formula("A1")).toBeUndefined();
});

describe("explanations whose cells are written before the formulas that fill them", () => {
  const formulasOf = (workbook: OpenWorkbook) =>
    Array.from({ length: 60 }, (_, row) =>
      [..."ABCDEFG"].map((column) => workbook.formula(`${column}${row + 1}`)),
    );
  const opened = () => {
    const project = { name: "AI Comp", code: readFileSync("dist/Code.js", "utf8"), html: builtHtml() };
    const workbook = openWorkbook({ saved: { workbook: tryThese(project, openVmRealm) } });
    workbook.select("'Try these'!A1");
    return { workbook, formulas: formulasOf(workbook), values: workbook.values("A1:G60") };
  };

  it("become values, and formulas again", async () => {
    const { workbook, formulas, values } = opened();
    await done(runCommand(workbook, "detachFormulas"));
    expect(workbook.formula("A21")).toBeUndefined();
    expect(workbook.values("A1:G60")).toEqual(values);
    await done(runCommand(workbook, "attachFormulas"));
    expect(formulasOf(workbook)).toEqual(formulas);
    expect(workbook.values("A1:G60")).toEqual(values);
  });

  it.each(["A23", "E24", "F26"])("stay, as does what somebody types into %s meanwhile", async (typed) => {
    const { workbook, formulas } = opened();
    workbook.beforeCall(1, () => workbook.type(typed, "mine"), "RangeList.getRanges");
    expect(await runCommand(workbook, "detachFormulas")).toMatchObject({ ok: false, code: "busy" });
    expect(workbook.value(typed)).toBe("mine");
    expect(formulasOf(workbook)).toEqual(formulas);
  });
});
