import { expect, test } from "vitest";
import { GOOGLE_LIMITS } from "../../src/workbench/host/Circumstances.ts";
import { openWorkbook } from "../support/openWorkbook.ts";

const withLimits = (body: string, limits: Partial<typeof GOOGLE_LIMITS>) =>
  openWorkbook({
    code: `function go() { const ss = SpreadsheetApp.getActive(); const sheet = ss.getActiveSheet(); ${body} }`,
    circumstances: { limits: { ...GOOGLE_LIMITS, ...limits } },
  });

test("Google's figures are the default", () => {
  // Sheets API, guide to developer metadata; Apps Script quotas; Sheets limits; measured bytes of properties.
  expect(GOOGLE_LIMITS).toEqual({
    metadataCharacters: 30_000,
    propertyBytes: 8_000,
    propertyStoreBytes: 500_000,
    cellCharacters: 50_000,
    workbookCells: 10_000_000,
    customFunctionMs: 30_000,
    executionMs: 360_000,
  });
});

test.each([
  ["metadata of the spreadsheet", 'ss.addDeveloperMetadata("key", "12345678")', { metadataCharacters: 10 }],
  [
    "metadata of a row, with its sheet's",
    'sheet.addDeveloperMetadata("a", "12"); sheet.getRange("1:1").addDeveloperMetadata("b", "12");',
    { metadataCharacters: 5 },
  ],
  [
    "metadata that grows",
    'ss.addDeveloperMetadata("k", "1"); ss.getDeveloperMetadata()[0].setValue("123456789012")',
    { metadataCharacters: 10 },
  ],
  ["a property", 'PropertiesService.getScriptProperties().setProperty("k", "123456")', { propertyBytes: 5 }],
  [
    "a store",
    'PropertiesService.getScriptProperties().setProperties({ a: "1234", b: "1234" })',
    { propertyStoreBytes: 9 },
  ],
  ["a cell", 'sheet.getRange("A1").setValue("123456")', { cellCharacters: 5 }],
  ["cells of a new sheet", "ss.insertSheet()", { workbookCells: 51_999 }],
  ["cells of new columns", "sheet.insertColumnsAfter(1, 1)", { workbookCells: 26_500 }],
])("%s beyond its limit is refused, within it is not", async (_, body, limits) => {
  await expect(withLimits(body, limits).run("go")).rejects.toThrow();
  await withLimits(body, {}).run("go");
});

test("metadata of one sheet does not count for another", async () => {
  const body =
    'for (const one of [sheet, ss.insertSheet("Other")]) one.addDeveloperMetadata("key", "1234567");';
  await withLimits(body, { metadataCharacters: 10 }).run("go");
});

test("a store that would be too large stays as it was", async () => {
  const workbook = openWorkbook({
    code: `
      function fill() { PropertiesService.getScriptProperties().setProperties({ a: "1234", b: "1234" }); }
      function keys() { return PropertiesService.getScriptProperties().getKeys(); }`,
    circumstances: { limits: { ...GOOGLE_LIMITS, propertyStoreBytes: 9 } },
  });
  await expect(workbook.run("fill")).rejects.toThrow("property storage quota");
  expect(await workbook.run("keys")).toEqual([]);
});

test("the clock counts write-to-read turns, properties and sleep, and no real time", async () => {
  const workbook = openWorkbook({
    code: `
      function go() {
        const sheet = SpreadsheetApp.getActiveSheet();
        const properties = PropertiesService.getScriptProperties();
        for (let turn = 0; turn < 2; turn += 1) {
          sheet.getRange("A1").setValue(turn);
          sheet.getRange("A2").setValue(turn);
          sheet.getRange("A1").getValue();
        }
        properties.getProperty("k");
        properties.setProperty("k", "v");
        Utilities.sleep(1000);
      }`,
  });
  await workbook.run("go");
  // Two turns of two writes and a read, a get, a set, a second's sleep.
  expect(workbook.elapsedMs).toBeCloseTo(2 * (2 * 0.4 + 300) + 30 + 60 + 1000, 6);
});

test("a lock that is held costs the time that one waits for it", async () => {
  const workbook = openWorkbook({
    code: "function go() { return LockService.getDocumentLock().tryLock(5000); }",
  });
  const release = workbook.holdLock();
  expect(await workbook.run("go")).toBe(false);
  expect(workbook.elapsedMs).toBe(5000);
  release();
});

test("an execution that was cut off lets go of its lock", async () => {
  const workbook = openWorkbook({
    code: `
      function hang() { LockService.getDocumentLock().waitLock(10); Utilities.sleep(400000); }
      function take() { return LockService.getDocumentLock().tryLock(10); }`,
  });
  await expect(workbook.run("hang")).rejects.toThrow("Exceeded maximum execution time");
  expect(await workbook.as("guest").run("take")).toBe(true);
});

test("a call of what the workbench lacks is named, where it was not caught", async () => {
  const workbook = openWorkbook({
    code: `
      function called() { SpreadsheetApp.getActiveSheet().noSuchMember(); }
      function tested() { const sheet = SpreadsheetApp.getActiveSheet(); return sheet.noSuchMember ? "there" : "not there"; }`,
  });
  await expect(workbook.run("called")).rejects.toThrow(
    "Sheet.noSuchMember is not part of the workbench's Apps Script.",
  );
  expect(await workbook.run("tested")).toBe("not there");
});
