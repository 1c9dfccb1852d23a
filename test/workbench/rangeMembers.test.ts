// Expected values are those of Google's reference: developers.google.com/apps-script/reference/spreadsheet/range.
import { expect, test } from "vitest";
import { openWorkbook } from "../support/openWorkbook.ts";

type Cell = string | number | boolean | Date | null;

/** Runs a body on a sheet that holds these rows, and gives what it returns and the workbook. */
const onSheet = async (rows: readonly (readonly Cell[])[], body: string) => {
  const workbook = openWorkbook({
    code: `function go() { const ss = SpreadsheetApp.getActive(); const sheet = ss.getActiveSheet(); ${body} }`,
  });
  workbook.typeRows("A1", rows);
  return { workbook, answer: await workbook.run("go") };
};

test("colours by parts, as objects, and of the theme", async () => {
  const { answer } = await onSheet(
    [],
    `
    const range = sheet.getRange("A1:B1");
    range.setBackgroundRGB(255, 0, 16);
    const own = SpreadsheetApp.newColor().setRgbColor("#00ff00").build();
    const theme = SpreadsheetApp.newColor().setThemeColor(SpreadsheetApp.ThemeColorType.ACCENT1).build();
    range.setFontColorObjects([[own, theme]]);
    const rgb = range.getBackgroundObject().asRgbColor();
    return [range.getBackground(), rgb.getRed(), rgb.getGreen(), rgb.getBlue(), rgb.asHexString(),
      range.getFontColors(), theme.getColorType() == SpreadsheetApp.ColorType.THEME,
      theme.asThemeColor().getThemeColorType() == SpreadsheetApp.ThemeColorType.ACCENT1];`,
  );
  expect(answer).toEqual(["#ff0010", 255, 0, 16, "#ff0010", [["#00ff00", "#4285f4"]], true, true]);
});

test("fonts, lines, text styles, directions and angles are read back as set", async () => {
  const { answer } = await onSheet(
    [["a", "b"]],
    `
    const range = sheet.getRange("A1:B1");
    const usual = [range.getFontFamily(), range.getFontLine(), range.getTextDirection(), range.getTextRotation().getDegrees()];
    range.setFontFamilies([["Georgia", null]]).setFontLines([["underline", "line-through"]]);
    const style = SpreadsheetApp.newTextStyle().setBold(true).setFontSize(14).setForegroundColor("#ff0000").build();
    sheet.getRange("B1").setTextStyle(style);
    range.setTextDirection(SpreadsheetApp.TextDirection.RIGHT_TO_LEFT).setTextRotation(45);
    const read = range.getTextStyles()[0][1];
    return [usual, range.getFontFamilies(), range.getFontLines(), [read.isBold(), read.isItalic(), read.getFontSize(), read.getForegroundColor()],
      range.getTextDirection() == SpreadsheetApp.TextDirection.RIGHT_TO_LEFT, range.getTextRotation().getDegrees(), range.getTextRotation().isVertical(),
      range.getVerticalAlignments(), range.setWrapStrategies([[SpreadsheetApp.WrapStrategy.CLIP, SpreadsheetApp.WrapStrategy.WRAP]]).getWrapStrategies().map(String)];`,
  );
  expect(answer).toEqual([
    ["Arial", "none", null, 0],
    [["Georgia", "Arial"]],
    [["underline", "line-through"]],
    [true, false, 14, "#ff0000"],
    true,
    45,
    false,
    [["bottom", "bottom"]],
    ["CLIP,WRAP"],
  ]);
});

test("rich texts: parts with looks and links, until the cell holds something else", async () => {
  const { answer } = await onSheet(
    [["old", 5]],
    `
    const bold = SpreadsheetApp.newTextStyle().setBold(true).build();
    const value = SpreadsheetApp.newRichTextValue().setText("See the docs").setTextStyle(0, 3, bold).setLinkUrl(8, 12, "https://example.com").build();
    const range = sheet.getRange("A1:B1");
    sheet.getRange("A1").setRichTextValue(value);
    const [[read, number]] = range.getRichTextValues();
    const runs = read.getRuns().map((run) => [run.getText(), run.getStartIndex(), run.getEndIndex(), run.getTextStyle().isBold(), run.getLinkUrl()]);
    const again = value.copy().setText("New").build();
    sheet.getRange("A1").setValue("plain");
    return [range.getValue(), read.getText(), runs, read.getLinkUrl(), read.getLinkUrl(8, 12), read.getTextStyle().isBold(), number, again.getRuns().length,
      sheet.getRange("A1").getRichTextValue().getRuns().length];`,
  );
  expect(answer).toEqual([
    "plain",
    "See the docs",
    [
      ["See", 0, 3, true, null],
      [" the ", 3, 8, false, null],
      ["docs", 8, 12, false, "https://example.com"],
    ],
    null,
    "https://example.com",
    null,
    null,
    1,
    1,
  ]);
});

test("values and formats are copied to a place by its rows and columns, and repeat", async () => {
  const { workbook } = await onSheet(
    [
      [1, "=A1*2"],
      [3, "=A2*2"],
    ],
    `
    sheet.getRange("A1").setBackground("#ff0000");
    sheet.getRange("A1:B2").copyValuesToRange(sheet, 4, 5, 1, 4);
    sheet.getRange("A1").copyFormatToRange(sheet.getSheetId(), 7, 7, 2, 2);
    sheet.getRange("A1:B2").copyTo(sheet.getRange("A10"), SpreadsheetApp.CopyPasteType.PASTE_NORMAL, true);
    sheet.getRange("A1:B1").copyTo(sheet.getRange("I1"), SpreadsheetApp.CopyPasteType.PASTE_VALUES, false);`,
  );
  expect(workbook.values("D1:E4")).toEqual([
    [1, 2],
    [3, 6],
    [1, 2],
    [3, 6],
  ]);
  expect(workbook.formula("E1")).toBeUndefined();
  expect(workbook.values("A10:B11")).toEqual([
    [1, 3],
    [expect.anything(), expect.anything()],
  ]);
  expect(workbook.values("I1:J1")).toEqual([[1, 2]]);
  const look = (col: number, row: number) =>
    workbook.document.grid.style({ sheetId: "sheet1", col, row }).fillColor;
  expect([look(6, 1)?.toLowerCase(), look(3, 0) || "none"]).toEqual(["#ff0000", "none"]);
});

test("cells come and go, and their neighbours make room or close up", async () => {
  const { workbook } = await onSheet(
    [
      [1, 10],
      [2, 20],
      [3, "=A3"],
    ],
    `
    sheet.getRange("A2").insertCells(SpreadsheetApp.Dimension.ROWS);
    sheet.getRange("B1").deleteCells(SpreadsheetApp.Dimension.ROWS);`,
  );
  expect(workbook.values("A1:B4")).toEqual([
    [1, 20],
    ["", 3],
    [2, ""],
    [3, ""],
  ]);
  expect(workbook.formula("B2")).toBe("=A4");
});

test("texts are split into columns by what stands between them", async () => {
  const { workbook } = await onSheet(
    [["a;b"], ["c;d;e"], ["x y"]],
    `
    sheet.getRange("A1:A2").splitTextToColumns();
    sheet.getRange("A3").splitTextToColumns(SpreadsheetApp.TextToColumnsDelimiter.SPACE);`,
  );
  expect(workbook.values("A1:C3")).toEqual([
    ["a", "b", ""],
    ["c", "d", "e"],
    ["x", "y", ""],
  ]);
});

test("series go on: numbers by their step, texts by their number, dates by days, formulas by their rows", async () => {
  const { workbook } = await onSheet(
    [
      [1, "Week 1", new Date(2026, 0, 30), "=A1*10", "x"],
      [3, null, null, null, "x"],
    ],
    `
    const series = SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES;
    sheet.getRange("A1:A2").autoFill(sheet.getRange("A1:A5"), series);
    sheet.getRange("B1:D1").autoFill(sheet.getRange("B1:D3"), series);
    sheet.getRange("E3").setValue("x");
    sheet.getRange("F1").setValue(7);
    sheet.getRange("F1").autoFillToNeighbor(SpreadsheetApp.AutoFillSeries.ALTERNATE_SERIES);`,
  );
  expect(workbook.values("A1:A5").flat()).toEqual([1, 3, 5, 7, 9]);
  expect(workbook.values("B1:B3").flat()).toEqual(["Week 1", "Week 2", "Week 3"]);
  expect(workbook.values("C2:C3").flat()).toEqual([new Date(2026, 0, 31), new Date(2026, 1, 1)]);
  expect(workbook.formula("D3")).toBe("=A3*10");
  expect(workbook.values("F1:F4").flat()).toEqual([7, 7, 7, ""]);
});

test("ticks are set and taken where there is a box", async () => {
  const { workbook } = await onSheet(
    [],
    `
    sheet.getRange("A1:A2").insertCheckboxes();
    sheet.getRange("A1:B1").check();
    sheet.getRange("A2").check().uncheck();`,
  );
  expect(workbook.values("A1:B2")).toEqual([
    [true, ""],
    [false, ""],
  ]);
});

test("formulas with references counted from their cell", async () => {
  const { workbook, answer } = await onSheet(
    [[1, 2]],
    `
    sheet.getRange("C1:C2").setFormulaR1C1("=SUM(R[0]C[-2]:R[0]C[-1])+R1C1");
    sheet.getRange("D1").setFormula('=IF(B1>$A$1,"A1 of B2",LOG10(A$1))');
    return [sheet.getRange("C1").getFormulaR1C1(), sheet.getRange("D1").getFormulaR1C1(), sheet.getRange("A1").getFormulaR1C1()];`,
  );
  expect([workbook.formula("C1"), workbook.formula("C2")]).toEqual(["=SUM(A1:B1)+$A$1", "=SUM(A2:B2)+$A$1"]);
  expect(answer).toEqual([
    "=SUM(R[0]C[-2]:R[0]C[-1])+R1C1",
    '=IF(R[0]C[-2]>R1C1,"A1 of B2",LOG10(R1C[-3]))',
    null,
  ]);
});

test("the region around a cell, and where the arrow keys lead", async () => {
  const { answer } = await onSheet(
    [
      [1, 2, null, 9],
      [3, 4, null, null],
      [null, null, null, 8],
    ],
    `
    const at = (a1) => sheet.getRange(a1);
    const { Direction, Dimension } = SpreadsheetApp;
    return [at("A1").getDataRegion().getA1Notation(), at("A1").getDataRegion(Dimension.ROWS).getA1Notation(),
      at("A1").getNextDataCell(Direction.DOWN).getA1Notation(), at("B1").getNextDataCell(Direction.NEXT).getA1Notation(),
      at("D3").getNextDataCell(Direction.UP).getA1Notation(), at("D3").getNextDataCell(Direction.DOWN).getA1Notation()];`,
  );
  expect(answer).toEqual(["A1:B2", "A1:A2", "A2", "D1", "D1", "D1000"]);
});

test("rows are put into another order, none lost", async () => {
  const rows = Array.from({ length: 8 }, (_, i) => [i, `row ${i}`]);
  const { workbook } = await onSheet(rows, `sheet.getRange("A1:B8").randomize();`);
  expect(workbook.values("A1:B8").sort((a, b) => Number(a[0]) - Number(b[0]))).toEqual(rows);
});

test("columns are merged each for itself", async () => {
  const { answer } = await onSheet(
    [],
    `sheet.getRange("A1:B3").mergeVertically(); return sheet.getRange("A1:B3").getMergedRanges().map((range) => range.getA1Notation());`,
  );
  expect(answer).toEqual(["A1:A3", "B1:B3"]);
});

test("column bands, and the colours of a banding changed", async () => {
  const { answer } = await onSheet(
    [],
    `
    const bands = sheet.getRange("A1:C3").applyColumnBanding(SpreadsheetApp.BandingTheme.CYAN, true, false);
    const rows = sheet.getRange("E1:E4").applyRowBanding();
    rows.setFirstRowColor("#111111").setFooterRowColor("#222222");
    const moved = rows.copyTo(sheet.getRange("G1:G2"));
    return [bands.getHeaderColumnColor(), bands.getHeaderRowColor(), sheet.getRange("A1:C1").getBackgrounds(), sheet.getRange("E1:E4").getBackgrounds(),
      moved.getRange().getA1Notation(), sheet.getBandings().length];`,
  );
  expect(answer).toEqual([
    "#4dd0e1",
    null,
    [["#4dd0e1", "#ffffff", "#e0f7fa"]],
    [["#bdbdbd"], ["#111111"], ["#f3f3f3"], ["#222222"]],
    "G1:G2",
    3,
  ]);
});
