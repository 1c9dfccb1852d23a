import { afterAll, beforeAll, expect, test } from "vitest";
import { done, REQUEST } from "../commands/budget/planWorkbook.ts";
import { columnOf, requisitionCell } from "../commands/budget/typedCells.ts";
import { openWorkbook } from "../support/openWorkbook.ts";
import { CopyOfProject } from "./copyOfProject.ts";

// What CONTRIBUTING says of a column of the plan: one entry in the list of its sheet.
const HOURLY = `  hourly: {
    head: "Pay an hour",
    note: "Base in plan over 2,080 hours.",
    width: 90,
    format: "0.00",
    fills: (c) => \`IF(\${c.counts}=1,\${c.base}/2080,0)\`,
    colours: (c) => [{ formula: \`=\${c.hourly}>100\`, colour: "warning" }],
  },`;
const COLUMNS = "src/tables/budget/requisitionColumns.ts";

let project: CopyOfProject;
beforeAll(async () => {
  project = await CopyOfProject.make();
  await project.addLine(COLUMNS, {
    imports: "",
    line: `\n${HOURLY}`,
    end: "\n});\n\nexport type RequisitionKey",
  });
});
afterAll(() => project.remove());

test("a column of the plan is one entry: it stands there with head, note, format and formula", async () => {
  expect(await project.changed()).toEqual([COLUMNS]);
  await project.built();
  const workbook = openWorkbook(await project.builtAddOn());
  await done(workbook, "buildBudget", REQUEST);
  // 215,000 ÷ 2,080
  const cell = requisitionCell(workbook, "AI-101", "Pay an hour");
  expect(workbook.value(cell)).toBeCloseTo(103.365_385, 6);
  expect(workbook.displayed(cell)).toBe("103.37");
  expect(workbook.note(`Reqs!${columnOf(workbook, "Reqs", "Pay an hour")}3`)).toBe(
    "Base in plan over 2,080 hours.",
  );
});
