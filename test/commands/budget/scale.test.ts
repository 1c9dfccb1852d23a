import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { openWorkbook } from "../../support/openWorkbook.ts";
import { pasteRequisitions } from "../../support/pasteRequisitions.ts";
import { checks, done, REQUEST, rowOf } from "./planWorkbook.ts";

// A thousand take minutes here; `npm run bench` builds and times them.
const COUNT = 110;

const CODE = `${readFileSync("dist/Code.js", "utf8")}
  function described() {
    const found = SpreadsheetApp.getActive().createDeveloperMetadataFinder().find();
    return found.reduce((sum, metadata) => sum + metadata.getKey().length + metadata.getValue().length, 0);
  }`;

test("many pasted requisitions are reached by the formulas once the plan is updated", async () => {
  const workbook = openWorkbook({ code: CODE });
  await done(workbook, "buildBudget", { ...REQUEST, sampleRequisitions: 0 });
  const described = await workbook.run("described");
  pasteRequisitions(workbook, COUNT);
  await done(workbook, "buildBudget", { ...REQUEST, sampleRequisitions: 0 });
  expect(workbook.value(`Start!B${rowOf(workbook, "Start", "Requisitions counted")}`)).toBe(COUNT);
  expect(new Set(Object.values(checks(workbook)))).toEqual(new Set(["OK"]));
  // What is remembered of the sheets must not grow with their rows: Google gives it 30,000 characters a sheet.
  expect(await workbook.run("described")).toBeLessThan((described as number) + 100);
  workbook.type("Start!B4", 3);
  expect(workbook.value("Start!C4")).toBe("Aggressive");
  expect(workbook.value("Cash!J27")).toBeGreaterThan(0);
});
