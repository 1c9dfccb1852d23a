// Formats that programs set: developers.google.com/workspace/sheets/api/guides/formats.
import { expect, test } from "vitest";
import { openWorkbook } from "../support/openWorkbook.ts";

test.each([
  [1234.5, "$#,##0.00;[Red]($#,##0.00);$0.00", "$1,234.50"],
  [-1234.5, "#,##0_);(#,##0)", "(1,235)"],
  [1234.5, "¥#,##0", "¥1,235"],
  [1234.5, "€ #,##0.00", "€ 1,234.50"],
  [1234.5, '#,##0 "kg"', "1,235 kg"],
  [1.5, "0.0x", "1.5x"],
  [12345.678, "0.00E+00", "1.23e+04"],
  [0.125, "# ?/?", "0.125"],
  [45000.53, "hh:mm AM/PM", "12:43 PM"],
  // The grid writes hours in two digits, where Google would write one.
  [45000.25, "h:mm", "06:00"],
  [45000.53, "M/d/yyyy H:mm:ss", "3/15/2023 12:43:12"],
  [45000.53, "mmm d, yyyy h:mm am/pm", "Mar 15, 2023 12:43 PM"],
  [1.5, "[h]:mm", "36:00"],
])("%d in %s", async (value, format, shown) => {
  const workbook = openWorkbook({
    code: `function go(format) { const range = SpreadsheetApp.getActiveSheet().getRange("A1").setNumberFormat(format); return [range.getNumberFormat(), range.getDisplayValue()]; }`,
  });
  workbook.type("A1", value);
  expect(await workbook.run("go", format)).toEqual([format, shown]);
});

test("a format that is set again or cleared is read as it is by then", async () => {
  const workbook = openWorkbook({
    code: `function go() {
      const range = SpreadsheetApp.getActiveSheet().getRange("A1");
      range.setNumberFormat("¥#,##0").setNumberFormat("0.0");
      const second = range.getNumberFormat();
      range.setNumberFormat("¥#,##0").clearFormat();
      return [second, range.getNumberFormat()];
    }`,
  });
  expect(await workbook.run("go")).toEqual(["0.0", "0.###############"]);
});
