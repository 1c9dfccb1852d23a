import { expect, test } from "vitest";
import { type OpenWorkbook, openWorkbook } from "../support/openWorkbook.ts";

/** A workbook whose script has one function, `go`, with that body. */
const withScript = (body: string): OpenWorkbook =>
  openWorkbook({
    code: `function go(argument) { const ss = SpreadsheetApp.getActive(); const sheet = ss.getActiveSheet(); ${body} }`,
  });

test("setValues parses as typing does: formulas, numbers, dates, text", async () => {
  const workbook = withScript(`
    sheet.getRange("A2:B2").setNumberFormat("@");
    sheet.getRange("A1:C3").setValues([
      ["=1+2", "'=1+2", "12%"],
      ["007", "2026-01-02", "$5"],
      [true, new Date(2026, 0, 2), null],
    ]);
    return sheet.getRange("A1:C3").getValues().map((row) => row.map((v) => v instanceof Date ? "date " + v.getFullYear() : v));`);
  expect(await workbook.run("go")).toEqual([
    [3, "=1+2", 0.12],
    ["007", "2026-01-02", 5],
    [true, "date 2026", ""],
  ]);
  expect(workbook.formula("A1")).toBe("=1+2");
  expect(workbook.formula("B1")).toBeUndefined();
});

test.each([
  [
    "rows",
    'sheet.getRange("A1:B2").setValues([[1, 2]])',
    "The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.",
  ],
  [
    "columns",
    'sheet.getRange("A1:B2").setValues([[1], [2]])',
    "The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.",
  ],
  [
    "a wrong type",
    'sheet.getRange("A1").setValues("x")',
    "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
  ],
  [
    "beyond the grid",
    "sheet.getRange(1000, 26, 2, 1)",
    "The coordinates of the range are outside the dimensions of the sheet.",
  ],
  ["row zero", "sheet.getRange(0, 1)", "The starting row of the range is too small."],
  ["no such range", 'sheet.getRange("nowhere!A1")', "Range not found"],
  [
    "a taken sheet name",
    'ss.insertSheet("Sheet1")',
    'A sheet with the name "Sheet1" already exists. Please enter another name.',
  ],
  [
    "an unknown method",
    "sheet.getRange(1, 1).createPivotTable(1)",
    "Range.createPivotTable is not part of the workbench's Apps Script.",
  ],
  [
    "an unknown method of the application",
    "SpreadsheetApp.openById(1)",
    "SpreadsheetApp.openById is not part of the workbench's Apps Script.",
  ],
])("%s: throws Google's words or the missing name", async (_, code, message) => {
  await expect(withScript(code).run("go")).rejects.toThrow(message);
});

test("a service that is not there is a ReferenceError, as are the browser's globals", async () => {
  const workbook = withScript(`
    const absent = [];
    for (const name of ["UrlFetchApp", "GmailApp", "setTimeout", "fetch", "URL", "process", "window", "crypto", "TextEncoder"]) {
      try { eval(name); } catch (e) { if (e instanceof ReferenceError) absent.push(name); }
    }
    return absent.join(" ");`);
  expect(await workbook.run("go")).toBe(
    "UrlFetchApp GmailApp setTimeout fetch URL process window crypto TextEncoder",
  );
});

test("errors of services are Errors of the script's own realm", async () => {
  const workbook = withScript(`
    try { sheet.getRange(0, 0); } catch (e) { return [e instanceof Error, e.name, e.message]; }`);
  expect(await workbook.run("go")).toEqual([
    true,
    "Exception",
    "The starting row of the range is too small.",
  ]);
});

test("formats, colours, fonts, notes and sizes are read back as set", async () => {
  const workbook = withScript(`
    const range = sheet.getRange("B2:C3");
    range.setNumberFormats([["$#,##0", "0.0%"], ["yyyy-mm-dd", "@"]]).setBackgrounds([["#ff0000", null], [null, "#00ff00"]])
      .setFontWeight("bold").setFontColor("#0000ff").setFontSize(14).setHorizontalAlignment("center").setWrap(true).setNote("n");
    sheet.getRange("C3").setNotes([["other"]]);
    sheet.setFrozenRows(1); sheet.setFrozenColumns(2); sheet.setColumnWidth(2, 222); sheet.setTabColor("#123456");
    return [range.getNumberFormats(), range.getBackgrounds(), range.getFontWeight(), range.getFontColor(), range.getFontSize(),
      range.getHorizontalAlignment(), range.getWrap(), range.getNotes(), sheet.getFrozenRows(), sheet.getFrozenColumns(),
      sheet.getColumnWidth(2), sheet.getTabColor()];`);
  expect(await workbook.run("go")).toEqual([
    [
      ["$#,##0", "0.0%"],
      ["yyyy-mm-dd", "@"],
    ],
    [
      ["#ff0000", "#ffffff"],
      ["#ffffff", "#00ff00"],
    ],
    "bold",
    "#0000ff",
    14,
    "center",
    true,
    [
      ["n", "n"],
      ["n", "other"],
    ],
    1,
    2,
    222,
    "#123456",
  ]);
});

test("a write is seen by the next read in the same call, formulas calculated", async () => {
  const workbook = withScript(`
    sheet.getRange("A1:A3").setValues([[1], [2], [3]]);
    sheet.getRange("B1").setFormula("=SUM(A1:A3)");
    const first = sheet.getRange("B1").getValue();
    sheet.getRange("A1").setValue(10);
    return [first, sheet.getRange("B1").getValue(), sheet.getLastRow(), sheet.getLastColumn()];`);
  expect(await workbook.run("go")).toEqual([6, 15, 3, 2]);
});

test.each(["[label](https://example.com)", "<b>bold</b>", "  spaced  ", "'=1+1", "🙂 emoji", "two\nlines"])(
  "text %j is read back as written",
  async (text) => {
    const workbook = withScript(`
      sheet.getRange("A1").setValue(argument);
      return sheet.getRange("A1").getValue();`);
    expect(await workbook.run("go", text)).toBe(text.replace(/^'/, ""));
  },
);

test("a whole call is one step of undo", async () => {
  const workbook = withScript(`
    sheet.getRange("A1:A2").setValues([[1], [2]]);
    ss.insertSheet("More").getRange("A1").setValue("x").setNote("n");
    ss.setNamedRange("Here", sheet.getRange("A1"));`);
  await workbook.run("go");
  expect(workbook.sheetNames).toEqual(["Sheet1", "More"]);
  workbook.undo();
  expect(workbook.sheetNames).toEqual(["Sheet1"]);
  expect(workbook.value("Sheet1!A1")).toBe("");
  expect(workbook.namedRanges).toEqual({});
});

test("named ranges, notes, protection and row metadata follow inserted, deleted and moved cells, and a renamed sheet", async () => {
  const workbook = openWorkbook({
    code: `
      function mark() {
        const sheet = SpreadsheetApp.getActiveSheet();
        const range = sheet.getRange("B3:C5");
        range.setNote("n").protect().setDescription("ours").setWarningOnly(true);
        SpreadsheetApp.getActive().setNamedRange("Block", range);
        sheet.getRange("3:3").addDeveloperMetadata("row", "three");
        sheet.getRange("B:B").addDeveloperMetadata("column", "b", SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
        sheet.addDeveloperMetadata("sheet", "s");
        SpreadsheetApp.getActive().addDeveloperMetadata("book", "w");
      }
      function where() {
        const ss = SpreadsheetApp.getActive();
        const of = (key) => ss.createDeveloperMetadataFinder().withKey(key).find()[0];
        const row = of("row"), column = of("column");
        const protection = ss.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0];
        return {
          name: ss.getRangeByName("Block").getA1Notation(),
          protection: protection.getRange().getA1Notation() + " " + protection.getDescription() + " " + protection.isWarningOnly(),
          row: row && row.getLocation().getRow().getRow(),
          column: column && column.getLocation().getColumn().getColumn(),
          columnType: column && column.getLocation().getLocationType().name(),
          sheet: of("sheet").getLocation().getSheet().getName(),
          book: of("book").getValue(),
        };
      }`,
  });
  await workbook.run("mark");
  const start = {
    name: "B3:C5",
    protection: "B3:C5 ours true",
    row: 3,
    column: 2,
    columnType: "COLUMN",
    sheet: "Sheet1",
    book: "w",
  };
  expect(await workbook.run("where")).toEqual(start);
  workbook.insertRows(1, 2);
  workbook.insertColumns(1);
  expect(await workbook.run("where")).toEqual({
    ...start,
    name: "C5:D7",
    protection: "C5:D7 ours true",
    row: 5,
    column: 3,
  });
  expect(workbook.note("C5")).toBe("n");
  expect(workbook.note("B3")).toBeUndefined();
  workbook.insertRows(6);
  workbook.renameSheet("Sheet1", "Pay & <Co> 🙂");
  expect(await workbook.run("where")).toMatchObject({
    name: "C5:D8",
    protection: "C5:D8 ours true",
    sheet: "Pay & <Co> 🙂",
  });

  const again = openWorkbook({ code: workbook.document.project.code, saved: workbook.saved() });
  expect(await again.run("where")).toMatchObject({ name: "C5:D8", row: 5, column: 3, book: "w" });
  again.deleteRows(5);
  expect(await again.run("where")).toMatchObject({ name: "C5:D7", row: undefined });
  again.undo();
  expect(await again.run("where")).toMatchObject({ name: "C5:D8", row: 5 });
  again.move("C5:D8", "G1");
  expect(await again.run("where")).toMatchObject({ name: "G1:H4", protection: "G1:H4 ours true" });
  expect(again.note("G1")).toBe("n");
});

test("metadata goes on whole rows and columns only, and is changed and removed", async () => {
  const workbook = withScript(`
    if (argument) return sheet.getRange("A1:B2").addDeveloperMetadata("k", "v");
    sheet.getRange("2:2").addDeveloperMetadata("k", "v");
    const found = sheet.createDeveloperMetadataFinder().withKey("k").withValue("v").find()[0];
    found.setValue("w");
    const by = ss.createDeveloperMetadataFinder().withId(found.getId()).find();
    const before = by.map((m) => m.getValue()).join();
    found.remove();
    return [before, sheet.getRange("2:2").getDeveloperMetadata().length];`);
  expect(await workbook.run("go")).toEqual(["w", 0]);
  await expect(workbook.run("go", true)).rejects.toThrow("not currently supported");
});

test("somebody else's hard protection stops a write; a warning does not", async () => {
  const code = `
    function protect(warning) { SpreadsheetApp.getActiveSheet().getRange("A1:A3").protect().setWarningOnly(warning); }
    function write() { SpreadsheetApp.getActiveSheet().getRange("A2").setValue(1); }`;
  const hard = openWorkbook({ code });
  await hard.run("protect", false);
  await hard.run("write");
  await expect(hard.as("guest").run("write")).rejects.toThrow(
    "You are trying to edit a protected cell or object.",
  );
  const soft = openWorkbook({ code });
  await soft.run("protect", true);
  await soft.as("guest").run("write");
  expect(soft.value("A2")).toBe(1);
});

test("validation, check boxes, conditional formats and charts are kept on the sheet", async () => {
  const workbook = withScript(`
    sheet.getRange("A1:C3").setValues([["State", "Pay", "Bonus"], ["WA", 3, 1], ["CA", 5, 2]]);
    const rule = SpreadsheetApp.newDataValidation().requireValueInList(["WA", "CA"], true).setAllowInvalid(false).setHelpText("Pick one").build();
    sheet.getRange("A2:A9").setDataValidation(rule);
    sheet.getRange("A4").clearDataValidations();
    sheet.getRange("E1:E2").insertCheckboxes();
    const own = SpreadsheetApp.newConditionalFormatRule().whenNumberGreaterThan(4).setBackground("#ff0000").setRanges([sheet.getRange("B2:B3")]).build();
    sheet.setConditionalFormatRules(sheet.getConditionalFormatRules().concat([own]));
    const chart = sheet.newChart().setChartType(Charts.ChartType.COLUMN).addRange(sheet.getRange("A1:C3"))
      .setPosition(2, 6, 5, 5).setOption("title", "Pay").setOption("isStacked", true).build();
    sheet.insertChart(chart);
    const at = sheet.getCharts()[0];
    return [sheet.getRange("A3").getDataValidation().getHelpText(), sheet.getRange("A3").getDataValidation().getAllowInvalid(),
      sheet.getRange("A3").getDataValidation().getCriteriaType().toString(), sheet.getRange("A4").getDataValidation(),
      sheet.getRange("A5").getDataValidation() !== null, sheet.getRange("E1:E2").getValues(),
      sheet.getConditionalFormatRules().length, sheet.getConditionalFormatRules()[0].getRanges()[0].getA1Notation(),
      sheet.getRange("B3").getBackground(), sheet.getCharts().length, at.getContainerInfo().getAnchorRow(),
      at.getContainerInfo().getAnchorColumn(), at.getRanges().map((r) => r.getA1Notation()), at.getOptions().get("title")];`);
  expect(await workbook.run("go")).toEqual([
    "Pick one",
    false,
    "VALUE_IN_LIST",
    null,
    true,
    [[false], [false]],
    1,
    "B2:B3",
    // getBackground is the cell's own colour; the rule only shows over it.
    "#ffffff",
    1,
    2,
    6,
    ["A1:A3", "B1:B3", "C1:C3"],
    "Pay",
  ]);
});

test("sorting, appending, copying, clearing and growing the grid", async () => {
  const workbook = withScript(`
    sheet.getRange("A1:B3").setValues([["b", 2], ["a", 3], ["c", 1]]);
    sheet.getRange("A1:B3").sort({ column: 2, ascending: false });
    const sorted = sheet.getRange("A1:A3").getValues().flat().join("");
    sheet.appendRow(["d", "=B1*2"]);
    sheet.getRange("A4:B4").copyTo(sheet.getRange("D5"));
    sheet.getRange("A1").clear();
    sheet.insertRowsAfter(sheet.getMaxRows(), 10);
    sheet.insertColumnsAfter(sheet.getMaxColumns(), 1);
    return [sorted, sheet.getRange("B4").getValue(), sheet.getRange("E5").getFormula(), sheet.getRange("A1").isBlank(),
      sheet.getMaxRows(), sheet.getMaxColumns()];`);
  expect(await workbook.run("go")).toEqual(["abc", 6, "=E2*2", true, 1010, 27]);
});

test("the selection is the user's own", async () => {
  const workbook = withScript(`
    return [sheet.getName(), SpreadsheetApp.getActiveRange().getA1Notation(),
      SpreadsheetApp.getActiveRangeList().getRanges().map((r) => r.getA1Notation()), SpreadsheetApp.getCurrentCell().getA1Notation()];`);
  workbook.select("B2:C3", "E5");
  const guest = workbook.as("guest");
  guest.select("D1");
  expect(await workbook.run("go")).toEqual(["Sheet1", "E5", ["B2:C3", "E5"], "E5"]);
  expect(await guest.run("go")).toEqual(["Sheet1", "D1", ["D1"], "D1"]);
});

test("service calls are counted by method", async () => {
  const workbook = withScript(
    `sheet.getRange("A1:B1").setValues([[1, 2]]); sheet.getRange("A1").getValue();`,
  );
  await workbook.run("go");
  expect(workbook.calls).toEqual({
    "SpreadsheetApp.getActive": 1,
    "Spreadsheet.getActiveSheet": 1,
    "Sheet.getRange": 2,
    "Range.setValues": 1,
    "Range.getValue": 1,
  });
  expect(workbook.spreadsheetCalls).toBe(6);
});

test("the nth call can fail; what was written before stays, as in Apps Script", async () => {
  const workbook = withScript(`
    sheet.getRange("A1").setValue("first");
    sheet.getRange("A2").setValue("second");`);
  workbook.failCall(2, "Service error: Spreadsheets", "Range.setValue");
  await expect(workbook.run("go")).rejects.toThrow("Service error: Spreadsheets");
  expect(workbook.values("A1:A2")).toEqual([["first"], [""]]);
  await workbook.run("go");
  expect(workbook.value("A2")).toBe("second");
});

test("the document lock excludes another user, even in the middle of a call", async () => {
  const workbook = openWorkbook({
    code: `
      function write(text) {
        const lock = LockService.getDocumentLock();
        if (!lock.tryLock(5000)) return "busy";
        const sheet = SpreadsheetApp.getActiveSheet();
        sheet.getRange("A1").setValue(text);
        SpreadsheetApp.flush();
        lock.releaseLock();
        return "written";
      }
      function forget() { LockService.getDocumentLock().waitLock(10); }`,
  });
  const guest = workbook.as("guest");
  let seen: unknown;
  workbook.beforeCall(
    1,
    () => {
      seen = guest.runNow("write", "guest");
    },
    "Range.setValue",
  );
  expect(await workbook.run("write", "owner")).toBe("written");
  expect(seen).toBe("busy");
  expect(workbook.value("A1")).toBe("owner");
  expect(await guest.run("write", "guest")).toBe("written");

  const release = workbook.holdLock();
  expect(await workbook.run("write", "late")).toBe("busy");
  await expect(workbook.run("forget")).rejects.toThrow("Lock timeout");
  release();
  // A lock that a script forgot to release is let go of when it ends.
  await workbook.run("forget");
  expect(await guest.run("write", "after")).toBe("written");
});

test("properties are kept by store, a value holds 8,000 bytes, and they survive a reload", async () => {
  const code = `
    function keep(text) {
      PropertiesService.getDocumentProperties().setProperty("k", text);
      PropertiesService.getUserProperties().setProperty("k", "mine");
    }
    function recall() {
      return [PropertiesService.getDocumentProperties().getProperty("k"), PropertiesService.getUserProperties().getProperty("k"),
        PropertiesService.getScriptProperties().getProperty("k")];
    }`;
  const workbook = openWorkbook({ code });
  await workbook.run("keep", "ours");
  expect(await workbook.as("guest").run("recall")).toEqual(["ours", null, null]);
  await expect(workbook.run("keep", "x".repeat(8_001))).rejects.toThrow("Argument too large: value");
  expect(await openWorkbook({ code, saved: workbook.saved() }).run("recall")).toEqual(["ours", "mine", null]);
});

test("Utilities, Session and Logger answer as for an add-on without the e-mail scope", async () => {
  const workbook = withScript(`
    Logger.log("%s rows", 3);
    return [Utilities.formatDate(new Date(Date.UTC(2026, 2, 5, 15, 4, 9)), "America/New_York", "yyyy-MM-dd'T'HH:mm:ss EEE MMM d h:mm a"),
      Utilities.getUuid().length, Session.getActiveUserLocale(), Session.getEffectiveUser().getEmail(), Logger.getLog()];`);
  // 15:04:09 UTC on 5 March 2026 is 10:04:09 in New York (winter time, five hours behind).
  expect(await workbook.run("go")).toEqual([
    "2026-03-05T10:04:09 Thu Mar 5 10:04 AM",
    36,
    "en",
    "",
    "3 rows",
  ]);
});
