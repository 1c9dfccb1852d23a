import { readFileSync } from "node:fs";
import { beforeEach, expect, test, vi } from "vitest";
import { WorkbookDocument } from "../../src/workbench/host/WorkbookDocument.ts";
import { FOR_THE_ADD_ON } from "../support/forTheAddOn.ts";
import { builtHtml, OpenWorkbook, openWorkbook } from "../support/openWorkbook.ts";
import { BANDS } from "../support/requests.ts";
import { done, runCommand } from "../support/runCommand.ts";
import { openStrictVmRealm } from "../support/vmRealm.ts";

const project = { name: "AI Comp", code: readFileSync("dist/Code.js", "utf8"), html: builtHtml() };
const openStrictly = (): OpenWorkbook =>
  new OpenWorkbook(new WorkbookDocument(project, openStrictVmRealm, {}, FOR_THE_ADD_ON), "owner");

beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => {});
});

test("where a script may not make functions of text, cells, commands and the menu run all the same", async () => {
  const strict = openStrictly();
  expect(() => strict.document.openRealm().load("", {}).evaluate("new Function('')")).toThrow(
    "Code generation",
  );
  const usual = openWorkbook();
  const formulas = ['=AI_SALARY(8,"San Jose, CA")', '=AI_TAKE_HOME(200000,"CA")', '=AI_BAND("Lead","WA")'];
  for (const [i, formula] of formulas.entries())
    for (const workbook of [strict, usual]) workbook.type(`A${i + 1}`, formula);
  expect(strict.values("A1:C3")).toEqual(usual.values("A1:C3"));
  expect(strict.value("A2")).toBeGreaterThan(100_000);
  for (const workbook of [strict, usual]) await done(runCommand(workbook, "generateBands", BANDS));
  expect(strict.values("Bands!A1:T5")).toEqual(usual.values("Bands!A1:T5"));
  expect(strict.value("Bands!F3")).toBeGreaterThan(100_000);
  strict.type("A1", "=AI_SALARY(8)");
  strict.answers.push({ button: "OK" });
  await strict.clickMenu("Refresh formulas");
  expect(strict.asked[0]?.text).toContain("calculated anew");
});

test("cells calculate without the file of the commands, which a call that needs it names", async () => {
  const workbook = openWorkbook({ html: {} });
  workbook.type("A1", '=AI_SALARY(8,"WA")');
  expect(workbook.value("A1")).toBeCloseTo(180_987.34, 2);
  expect(await runCommand(workbook, "generateBands", BANDS)).toEqual({
    ok: false,
    code: "failed",
    message:
      "Nothing was changed: Google Sheets did not carry out what was asked. Try again in a moment. Google says: No HTML file named Commands was found.",
  });
});
