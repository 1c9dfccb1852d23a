// Expected values are those of Google's reference: developers.google.com/apps-script/reference/spreadsheet.
import { expect, test } from "vitest";
import { openWorkbook } from "../support/openWorkbook.ts";

type Cell = string | number | boolean | Date | null;
const onSheet = async (rows: readonly (readonly Cell[])[], body: string) => {
  const workbook = openWorkbook({
    code: `function go() { const ss = SpreadsheetApp.getActive(); const sheet = ss.getActiveSheet(); ${body} }`,
  });
  workbook.typeRows("A1", rows);
  return { workbook, answer: await workbook.run("go") };
};

test("a sheet is copied with its cells, looks, notes and rules; the copy is Copy of it", async () => {
  const { workbook, answer } = await onSheet(
    [["a", "=A1"]],
    `
    sheet.setName("Plan").getRange("A1").setNote("a note").setBackground("#ff0000");
    sheet.getRange("A2").setDataValidation(SpreadsheetApp.newDataValidation().requireNumberNotEqualTo(0).setHelpText("not 0").build());
    ss.insertSheet("Last");
    const copy = sheet.copyTo(ss);
    ss.setActiveSheet(sheet);
    const twin = ss.duplicateActiveSheet();
    return [copy.getName(), twin.getName(), copy.getIndex(), twin.getIndex(), copy.getRange("A1").getNote(), copy.getRange("A1").getBackground(),
      copy.getRange("A2").getDataValidation().getHelpText(), copy.getRange("B1").getFormula(), ss.getActiveSheet().getName()];`,
  );
  expect(answer).toEqual([
    "Copy of Plan",
    "Copy of Plan 1",
    4,
    2,
    "a note",
    "#ff0000",
    "not 0",
    "=A1",
    "Copy of Plan 1",
  ]);
  expect(workbook.sheetNames).toEqual(["Plan", "Copy of Plan 1", "Last", "Copy of Plan"]);
});

test("a sheet and its copy have rules of their own: rows inserted into one leave what the other's call", async () => {
  const { answer } = await onSheet(
    [[1]],
    `
    const rule = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied("=A3>0").setBackground("#ff0000").setRanges([sheet.getRange("A3:A4")]).build();
    sheet.setConditionalFormatRules([rule]);
    const copy = sheet.copyTo(ss);
    sheet.insertRowsBefore(3, 1);
    return [sheet, copy].map((one) => one.getConditionalFormatRules().map((each) =>
      [each.getRanges()[0].getA1Notation(), each.getBooleanCondition().getCriteriaValues()[0]]));`,
  );
  expect(answer).toEqual([[["A4:A5", "=A4>0"]], [["A3:A4", "=A3>0"]]]);
});

test("rows and columns move with what they hold and what points to them", async () => {
  const { workbook } = await onSheet(
    [
      [1, "=A3"],
      [2, null],
      [3, null],
    ],
    `sheet.setRowHeight(3, 50); sheet.moveRows(sheet.getRange("A3"), 1); sheet.moveColumns(sheet.getRange("A1"), 3);
     return sheet.getRowHeight(1);`,
  );
  expect(workbook.values("A1:B3")).toEqual([
    ["", 3],
    [3, 1],
    ["", 2],
  ]);
  expect(workbook.formula("A2")).toBe("=B1");
});

test("groups of rows are made, folded and opened", async () => {
  const { answer } = await onSheet(
    [],
    `
    sheet.getRange("2:5").shiftRowGroupDepth(1);
    sheet.getRange("3:4").shiftRowGroupDepth(1);
    const inner = sheet.getRowGroup(3, 2);
    const depths = [1, 2, 3].map((row) => sheet.getRowGroupDepth(row));
    inner.collapse();
    const folded = [inner.isCollapsed(), sheet.getRowGroup(2, 1).isCollapsed(), inner.getRange().getA1Notation()];
    sheet.expandAllRowGroups();
    const opened = inner.isCollapsed();
    sheet.getRange("2:5").shiftRowGroupDepth(-1);
    return [depths, folded, opened, sheet.getRowGroup(2, 2), sheet.getRowGroupControlPosition() == SpreadsheetApp.GroupControlTogglePosition.AFTER];`,
  );
  expect(answer).toEqual([[0, 1, 2], [true, false, "A3:Z4"], false, null, true]);
});

test("a filter shows the rows that meet its criteria", async () => {
  const { answer } = await onSheet(
    [
      ["name", "pay"],
      ["Ada", 100],
      ["Grace", 200],
      ["Alan", 300],
    ],
    `
    const filter = sheet.getRange("A1:B4").createFilter();
    const hidden = () => [2, 3, 4].filter((row) => sheet.isRowHiddenByFilter(row));
    const steps = [];
    const criteria = SpreadsheetApp.newFilterCriteria().whenNumberGreaterThan(150).build();
    filter.setColumnFilterCriteria(2, criteria);
    steps.push(hidden());
    const read = filter.getColumnFilterCriteria(2);
    steps.push([String(read.getCriteriaType()), read.getCriteriaValues(), filter.getColumnFilterCriteria(1)]);
    filter.removeColumnFilterCriteria(2);
    steps.push(hidden());
    filter.setColumnFilterCriteria(1, SpreadsheetApp.newFilterCriteria().setHiddenValues(["Grace"]).build());
    steps.push(hidden());
    filter.setColumnFilterCriteria(1, SpreadsheetApp.newFilterCriteria().setVisibleValues(["Grace"]).build());
    steps.push(hidden());
    filter.setColumnFilterCriteria(1, SpreadsheetApp.newFilterCriteria().withCriteria(SpreadsheetApp.BooleanCriteria.TEXT_STARTS_WITH, ["A"]).build());
    steps.push(hidden());
    filter.remove();
    steps.push(hidden());
    return steps;`,
  );
  expect(answer).toEqual([[2], ["NUMBER_GREATER_THAN", [150], null], [], [3], [2, 4], [3], []]);
});

test("a filter by dates, kept with the workbook", async () => {
  const code = `
    function filter() {
      const range = SpreadsheetApp.getActiveSheet().getDataRange();
      range.createFilter().setColumnFilterCriteria(1, SpreadsheetApp.newFilterCriteria().whenDateAfter(new Date(2026, 0, 31)).build());
    }
    function read() {
      const sheet = SpreadsheetApp.getActiveSheet();
      const [date] = sheet.getFilter().getColumnFilterCriteria(1).getCriteriaValues();
      return [date instanceof Date, date.getMonth(), [2, 3].map((row) => sheet.isRowHiddenByFilter(row))];
    }`;
  const workbook = openWorkbook({ code });
  workbook.typeRows("A1", [["Day"], [new Date(2026, 0, 1)], [new Date(2026, 1, 1)]]);
  await workbook.run("filter");
  expect(await workbook.run("read")).toEqual([true, 0, [true, false]]);
  const again = openWorkbook({ code, saved: JSON.parse(JSON.stringify(workbook.document.saved())) });
  expect(((await again.run("read")) as unknown[]).slice(0, 2)).toEqual([true, 0]);
});

test("text is found and replaced, in the ways that were asked for", async () => {
  const { workbook, answer } = await onSheet(
    [
      ["Cost", "cost and cost", "Café"],
      ['="co"&"st"', 40, "cafe"],
    ],
    `
    const names = (ranges) => ranges.map((range) => range.getA1Notation()).join(" ");
    const finder = sheet.createTextFinder("cost");
    const steps = [names(finder.findAll()), names(sheet.createTextFinder("cost").matchCase(true).findAll()),
      names(sheet.createTextFinder("cost").matchEntireCell(true).findAll()), names(sheet.createTextFinder("cafe").findAll()),
      names(sheet.createTextFinder("cafe").ignoreDiacritics(true).findAll()), names(sheet.createTextFinder("c.st").useRegularExpression(true).findAll()),
      names(sheet.createTextFinder('"co"').matchFormulaText(true).findAll())];
    steps.push(finder.findNext().getA1Notation(), finder.findNext().getA1Notation(), finder.getCurrentMatch().getA1Notation(), finder.findPrevious().getA1Notation());
    steps.push(ss.createTextFinder("cost").replaceAllWith("price"));
    return steps;`,
  );
  expect(answer).toEqual([
    "A1 B1 A2",
    "B1 A2",
    "A1 A2",
    "C2",
    "C1 C2",
    "A1 B1 A2",
    "A2",
    "A1",
    "B1",
    "B1",
    "A1",
    3,
  ]);
  // A formula shows what it calculates: its own text is not replaced.
  expect(workbook.values("A1:B1")).toEqual([["price", "price and price"]]);
  expect(workbook.value("A2")).toBe("cost");
});

test("a protected sheet lets others into its unprotected ranges only", async () => {
  const workbook = openWorkbook({
    code: `
      function guard() {
        const sheet = SpreadsheetApp.getActiveSheet();
        const protection = sheet.protect().setUnprotectedRanges([sheet.getRange("B2:C3")]);
        return protection.getUnprotectedRanges().map((range) => range.getA1Notation());
      }
      function write(a1) { SpreadsheetApp.getActiveSheet().getRange(a1).setValue("x"); }`,
  });
  expect(await workbook.run("guard")).toEqual(["B2:C3"]);
  const other = workbook.as("other");
  await other.run("write", "B2:C3");
  await expect(other.run("write", "C3:D3")).rejects.toThrow("You are trying to edit a protected cell");
});

test("editors of a protection come by address or as users; its owner stays", async () => {
  const { answer } = await onSheet(
    [],
    `
    const protection = sheet.protect();
    protection.addEditor("a@example.com").addEditors(["b@example.com", "a@example.com"]);
    const all = protection.getEditors().map((user) => user.getEmail());
    protection.removeEditors(protection.getEditors());
    return [all, protection.getEditors().length, protection.canEdit(), protection.canDomainEdit()];`,
  );
  expect(answer).toEqual([["owner", "a@example.com", "b@example.com"], 1, true, false]);
});

test("a rule's conditions and scales are read back", async () => {
  const { answer } = await onSheet(
    [],
    `
    const range = sheet.getRange("A1:A9");
    const rule = SpreadsheetApp.newConditionalFormatRule().withCriteria(SpreadsheetApp.BooleanCriteria.NUMBER_BETWEEN, [1, 5]).setUnderline(true).setRanges([range]).build();
    const scale = SpreadsheetApp.newConditionalFormatRule().setGradientMinpoint("#ffffff").setGradientMaxpointWithValue("#00ff00", SpreadsheetApp.InterpolationType.NUMBER, "9").setRanges([range]).build();
    sheet.setConditionalFormatRules([rule, scale]);
    const [first, second] = sheet.getConditionalFormatRules();
    const condition = first.getBooleanCondition();
    const gradient = second.getGradientCondition();
    return [String(condition.getCriteriaType()), condition.getCriteriaValues(), condition.getUnderline(), first.getGradientCondition(),
      gradient.getMinColor(), String(gradient.getMinType()), gradient.getMaxColor(), String(gradient.getMaxType()), gradient.getMaxValue(), gradient.getMidColor()];`,
  );
  expect(answer).toEqual([
    "NUMBER_BETWEEN",
    [1, 5],
    true,
    null,
    "#ffffff",
    "MIN",
    "#00ff00",
    "NUMBER",
    "9",
    null,
  ]);
});

test("rules of validation by the name of their criterion", async () => {
  const { answer } = await onSheet(
    [],
    `
    const { DataValidationCriteria } = SpreadsheetApp;
    const rule = SpreadsheetApp.newDataValidation().withCriteria(DataValidationCriteria.VALUE_IN_LIST, [["a", "b"], true]).build();
    const copied = rule.copy().withCriteria(DataValidationCriteria.NUMBER_NOT_EQUAL_TO, [5]);
    return [String(rule.getCriteriaType()), rule.getCriteriaValues()[0], String(copied.getCriteriaType()), copied.getAllowInvalid()];`,
  );
  expect(answer).toEqual(["VALUE_IN_LIST", ["a", "b"], "NUMBER_NOT_EQUAL_TO", true]);
});

test("the spreadsheet acts for its active sheet, and keeps its own settings", async () => {
  const { workbook, answer } = await onSheet(
    [["x"]],
    `
    ss.insertRowBefore(1).getRange("A1").setValue("head");
    ss.setFrozenRows(1);
    ss.setColumnWidth(1, 222);
    ss.renameActiveSheet("Mine");
    ss.hideColumn(sheet.getRange("B1"));
    ss.setRecalculationInterval(SpreadsheetApp.RecalculationInterval.HOUR).setIterativeCalculationEnabled(true);
    ss.getSpreadsheetTheme().setFontFamily("Georgia").setConcreteColor(SpreadsheetApp.ThemeColorType.ACCENT1, 1, 2, 3);
    ss.rename("Budget 2027");
    return [ss.getSheetName(), ss.getFrozenRows(), ss.getColumnWidth(1), ss.isColumnHiddenByUser(2), String(ss.getRecalculationInterval()), ss.isIterativeCalculationEnabled(),
      ss.getSpreadsheetTheme().getFontFamily(), ss.getSpreadsheetTheme().getConcreteColor(SpreadsheetApp.ThemeColorType.ACCENT1).asRgbColor().asHexString(),
      ss.getSheetValues(1, 1, 2, 1), ss.getFormUrl(), ss.getName()];`,
  );
  expect(answer).toEqual([
    "Mine",
    1,
    222,
    true,
    "HOUR",
    true,
    "Georgia",
    "#010203",
    [["head"], ["x"]],
    null,
    "Budget 2027",
  ]);
  expect(workbook.document.saved().name).toBe("Budget 2027");
});

test("the active range grown to where the arrow keys lead", async () => {
  const workbook = openWorkbook({
    code: "function grow() { return SpreadsheetApp.getSelection().getNextDataRange(SpreadsheetApp.Direction.DOWN).getA1Notation(); }",
  });
  workbook.typeRows("A1", [[1], [2], [3]]);
  workbook.select("A1:B1");
  expect(await workbook.run("grow")).toBe("A1:B3");
});

test("a custom function finds text and replaces none", () => {
  const workbook = openWorkbook({
    code: `
      /** @customfunction */
      function FOUND(text) { return SpreadsheetApp.getActiveSheet().createTextFinder(text).matchCase(true).findAll().length; }
      /** @customfunction */
      function REPLACED(text) { return SpreadsheetApp.getActiveSheet().createTextFinder(text).replaceAllWith("x"); }`,
  });
  workbook.typeRows("A1", [["plan", "plan"]]);
  workbook.type("C1", '=FOUND("plan")');
  workbook.type("C2", '=REPLACED("plan")');
  expect(workbook.value("C1")).toBe(2);
  expect(workbook.errorMessage("C2")).toBe("You do not have permission to call replaceAllWith");
});

test("clearing reaches every cell that has something, however far apart, and no other range", async () => {
  const { answer } = await onSheet(
    [["a"], ["=A1"]],
    `
    const looks = (a1) => { const cell = sheet.getRange(a1); return [cell.getFormula() || cell.getValue(), cell.getBackground(), cell.getNumberFormat()].join(" "); };
    sheet.getRange("C3").setValue(0.5).setNumberFormat("0%");
    sheet.getRange("Z900").setBackground("#ff0000");
    sheet.getRange("B5:C1000").clear();
    const around = ["A2", "C3", "Z900"].map(looks);
    sheet.getRange("C1:Z1000").clearFormat();
    const withoutLooks = ["A2", "C3", "Z900"].map(looks);
    sheet.getRange("M500").setBackground("#00ff00");
    sheet.clear();
    return [around, withoutLooks, [...["A2", "C3", "M500"].map(looks), sheet.getLastRow()]];`,
  );
  const white = "#ffffff 0.###############";
  expect(answer).toEqual([
    [`=A1 ${white}`, "0.5 #ffffff 0%", " #ff0000 0.###############"],
    [`=A1 ${white}`, `0.5 ${white}`, ` ${white}`],
    [` ${white}`, ` ${white}`, ` ${white}`, 0],
  ]);
});
