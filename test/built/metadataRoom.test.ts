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
  workbook.move("Bands!A1:T5", "Sheet1!C3");
  const { message } = await done<{ message: string }>(
    runCommand(workbook, "generateBands", { ...BANDS, insertAs: "values" }),
  );
  expect(message).toMatch(/^3 rows updated in Sheet1!C3/);
});

test("a block that was described at length, as before, is updated without a question, and an edit is asked about", async () => {
  const code = `${readFileSync("dist/Code.js", "utf8")}
    function describeAtLength(description) {
      SpreadsheetApp.getActive().createDeveloperMetadataFinder().withKey("aiComp.block").find()[0].setValue(description);
    }`;
  const workbook = openWorkbook({ code });
  const states = "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS".split(" ");
  const request = { ...BANDS, states, insertAs: "values" };
  await done(runCommand(workbook, "generateBands", request));
  const { levels, basis, spreads, roundTo } = BANDS;
  const description = {
    id: "bands_1",
    kind: "bands",
    choices: { levels, states, basis, spreads, hireSpreads: {}, roundTo, insertAs: "values" },
    // As it was stored before its hashes were shortened.
    fingerprint:
      "level:c0bxlk,state:13l21uq,basis:cphrrc,flag:pzcjsw,minimum:n0eto6,midpoint:x116ro,maximum:19kuydj,floorGap:1twyp0b,step:10416l4,overlap:1c2ai14,spread:3dv6nc,width:2xqrhs,average:x116ro,floor:1cp3w7k,source:1emr1ak,below:1hcvqeo,toMidpoint:13fffgb,toMaximum:13fffgb,remoteMedian:0,:10kmy86",
    charts: [],
  };
  await workbook.run("describeAtLength", JSON.stringify(description));
  const { message } = await done<{ message: string }>(runCommand(workbook, "generateBands", request));
  expect(message).toMatch(/^72 rows updated/);
  await workbook.run("describeAtLength", JSON.stringify(description));
  workbook.type("Bands!F4", 1);
  expect(await runCommand(workbook, "generateBands", request)).toMatchObject({ ok: false, code: "edited" });
});
