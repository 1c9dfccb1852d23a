// Every member of the classes that a sheet-bound script without network meets is there, or is listed with a reason.
import { expect, test } from "vitest";
import { whyNotHere } from "../../src/workbench/host/whyNotHere.ts";
import { googleMembers } from "../support/googleMembers.ts";
import { openWorkbook } from "../support/openWorkbook.ts";

/** How a script comes by an object of each class, and the types that describe it. */
const CLASSES: Readonly<Record<string, readonly [types: string, expression: string]>> = {
  SpreadsheetApp: ["spreadsheet", "SpreadsheetApp"],
  Spreadsheet: ["spreadsheet", "ss"],
  Sheet: ["spreadsheet", "sheet"],
  Range: ["spreadsheet", "range"],
  RangeList: ["spreadsheet", "sheet.getRangeList(['A1', 'C1'])"],
  Selection: ["spreadsheet", "ss.getSelection()"],
  NamedRange: ["spreadsheet", "(ss.setNamedRange('Rate', range), ss.getNamedRanges()[0])"],
  Group: ["spreadsheet", "(sheet.getRange('5:6').shiftRowGroupDepth(1), sheet.getRowGroup(5, 1))"],
  Filter: ["spreadsheet", "range.createFilter()"],
  FilterCriteria: ["spreadsheet", "SpreadsheetApp.newFilterCriteria().whenCellEmpty().build()"],
  FilterCriteriaBuilder: ["spreadsheet", "SpreadsheetApp.newFilterCriteria()"],
  Banding: ["spreadsheet", "range.applyRowBanding()"],
  Protection: ["spreadsheet", "range.protect()"],
  DataValidation: ["spreadsheet", "SpreadsheetApp.newDataValidation().requireCheckbox().build()"],
  DataValidationBuilder: ["spreadsheet", "SpreadsheetApp.newDataValidation()"],
  ConditionalFormatRule: ["spreadsheet", "rule.build()"],
  ConditionalFormatRuleBuilder: ["spreadsheet", "rule"],
  BooleanCondition: ["spreadsheet", "rule.build().getBooleanCondition()"],
  GradientCondition: ["spreadsheet", "scale.build().getGradientCondition()"],
  TextFinder: ["spreadsheet", "sheet.createTextFinder('a')"],
  RichTextValue: ["spreadsheet", "SpreadsheetApp.newRichTextValue().setText('a').build()"],
  RichTextValueBuilder: ["spreadsheet", "SpreadsheetApp.newRichTextValue()"],
  TextStyle: ["spreadsheet", "SpreadsheetApp.newTextStyle().build()"],
  TextStyleBuilder: ["spreadsheet", "SpreadsheetApp.newTextStyle()"],
  TextRotation: ["spreadsheet", "range.getTextRotation()"],
  Color: ["spreadsheet", "SpreadsheetApp.newColor().build()"],
  ColorBuilder: ["spreadsheet", "SpreadsheetApp.newColor()"],
  SpreadsheetTheme: ["spreadsheet", "ss.getSpreadsheetTheme()"],
  DeveloperMetadata: ["spreadsheet", "(sheet.addDeveloperMetadata('k'), sheet.getDeveloperMetadata()[0])"],
  DeveloperMetadataFinder: ["spreadsheet", "sheet.createDeveloperMetadataFinder()"],
  EmbeddedChart: ["spreadsheet", "chart.build()"],
  EmbeddedChartBuilder: ["spreadsheet", "chart"],
  Browser: ["base", "Browser"],
  Logger: ["base", "Logger"],
  Session: ["base", "Session"],
  Ui: ["base", "SpreadsheetApp.getUi()"],
  Menu: ["base", "SpreadsheetApp.getUi().createMenu('m')"],
  Blob: ["base", "Utilities.newBlob('a')"],
  Utilities: ["utilities", "Utilities"],
  CacheService: ["cache", "CacheService"],
  Cache: ["cache", "CacheService.getScriptCache()"],
  ScriptApp: ["script", "ScriptApp"],
  HtmlService: ["html", "HtmlService"],
  HtmlOutput: ["html", "HtmlService.createHtmlOutput('')"],
  HtmlTemplate: ["html", "HtmlService.createTemplate('')"],
  PropertiesService: ["properties", "PropertiesService"],
  Properties: ["properties", "PropertiesService.getScriptProperties()"],
  LockService: ["lock", "LockService"],
  Lock: ["lock", "LockService.getScriptLock()"],
};

const absentFrom = async (expression: string, names: readonly string[]): Promise<string[]> => {
  const workbook = openWorkbook({
    code: `function absent(names) {
      const ss = SpreadsheetApp.getActive();
      const sheet = ss.getActiveSheet();
      const range = sheet.getRange("A1:B3");
      const rule = SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().setRanges([range]);
      const scale = SpreadsheetApp.newConditionalFormatRule().setGradientMinpoint("#ffffff").setRanges([range]);
      const chart = sheet.newChart().asColumnChart().addRange(range).setPosition(1, 4, 0, 0);
      const object = ${expression};
      return names.filter((name) => object[name] === undefined);
    }`,
  });
  return (await workbook.run("absent", names)) as string[];
};

test.each(Object.entries(CLASSES))(
  "%s has its members, but for those that cannot be here",
  async (name, [types, expression]) => {
    const members = googleMembers(types, name);
    expect(members.length).toBeGreaterThan(0);
    const cannot = members.filter((member) => whyNotHere(name, member) !== undefined);
    expect(await absentFrom(expression, members)).toEqual(cannot);
  },
);

test("what cannot be here says so with its reason when it is called", async () => {
  const workbook = openWorkbook({
    code: "function go() { SpreadsheetApp.getActive().addEditor('a@example.com'); }",
  });
  await expect(workbook.run("go")).rejects.toThrow(
    "Spreadsheet.addEditor is not part of the workbench's Apps Script. It takes Google accounts, of which the workbench has none.",
  );
});
