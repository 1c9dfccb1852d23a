import { expect, test } from "vitest";
import { openWorkbook } from "../../support/openWorkbook.ts";
import { pasteRequisitions } from "../../support/pasteRequisitions.ts";
import { checks, done, REQUEST, rowOf } from "./planWorkbook.ts";

// A thousand take minutes here; `npm run bench` builds and times them.
const COUNT = 110;

test("many pasted requisitions are reached by the formulas once the plan is updated", async () => {
  const workbook = openWorkbook();
  await done(workbook, "buildBudget", { ...REQUEST, sampleRequisitions: 0 });
  pasteRequisitions(workbook, COUNT);
  await done(workbook, "buildBudget", { ...REQUEST, sampleRequisitions: 0 });
  expect(workbook.value(`Start!B${rowOf(workbook, "Start", "Requisitions counted")}`)).toBe(COUNT);
  expect(new Set(Object.values(checks(workbook)))).toEqual(new Set(["OK"]));
  workbook.type("Start!B4", 3);
  expect(workbook.value("Start!C4")).toBe("Aggressive");
  expect(workbook.value("Cash!J27")).toBeGreaterThan(0);
});
