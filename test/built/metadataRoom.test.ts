import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { openWorkbook } from "../support/openWorkbook.ts";
import { BANDS } from "../support/requests.ts";
import { done, runCommand } from "../support/runCommand.ts";

test("a sheet without room for another block's description is named, and another sheet takes it", async () => {
  // Another add-on has described the sheet at length.
  const code = `${readFileSync("dist/Code.js", "utf8")}
    function describeSheet() { SpreadsheetApp.getActiveSheet().addDeveloperMetadata("other", "x".repeat(28000)); }`;
  const workbook = openWorkbook({ code });
  await workbook.run("describeSheet");
  const request = { ...BANDS, insertAs: "values", destination: "selection" };
  let written = 0;
  let refused = "";
  while (refused === "") {
    workbook.select(`Sheet1!A${1 + written * 10}`);
    const answer = await runCommand(workbook, "generateBands", request);
    if (answer.ok) written++;
    else refused = answer.message;
  }
  // Google keeps 30,000 characters a sheet; a block takes some hundreds of them.
  expect(written).toBeGreaterThan(1);
  expect(refused).toBe(
    `The sheet "Sheet1" has no room for another block of AI Comp (${written} stand there): Google keeps 30,000 characters of description a sheet. Insert into another sheet, or remove a block first. Nothing was changed.`,
  );
  expect(workbook.value(`Sheet1!A${1 + written * 10}`)).toBe("");
  workbook.addSheet("Other");
  workbook.select("Other!A1");
  const { range } = await done<{ range: string }>(runCommand(workbook, "generateBands", request));
  expect(range).toMatch(/^Other!A1/);
});

test("a block that was moved to another sheet is found and updated there", async () => {
  const workbook = openWorkbook();
  await done(runCommand(workbook, "generateBands", { ...BANDS, insertAs: "values" }));
  workbook.move("Bands!A1:S5", "Sheet1!C3");
  const { message } = await done<{ message: string }>(
    runCommand(workbook, "generateBands", { ...BANDS, insertAs: "values" }),
  );
  expect(message).toMatch(/^3 rows updated in Sheet1!C3/);
});
