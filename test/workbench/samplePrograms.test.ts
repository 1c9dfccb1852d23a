// Small programs in the manner of Google's published samples: the workbench must run other people's scripts too.
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { openWorkbook } from "../support/openWorkbook.ts";

test("menus, nested menus, an alert and a prompt", async () => {
  const workbook = openWorkbook({
    code: `
      function onOpen() {
        SpreadsheetApp.getUi().createMenu("Custom Menu")
          .addItem("First item", "menuItem1")
          .addSeparator()
          .addSubMenu(SpreadsheetApp.getUi().createMenu("Sub-menu").addItem("Second item", "menuItem2"))
          .addToUi();
      }
      function menuItem1() {
        const ui = SpreadsheetApp.getUi();
        const result = ui.alert("Please confirm", "Are you sure you want to continue?", ui.ButtonSet.YES_NO);
        SpreadsheetApp.getActive().getActiveSheet().getRange("A1").setValue(result == ui.Button.YES ? "Confirmed" : "Denied");
      }
      function menuItem2() {
        var sheet = SpreadsheetApp.getActiveSheet();
        sheet.getRange("B1").setValue(sheet.getRange("B1").getValue() + 1);
        var ui = SpreadsheetApp.getUi();
        var response = ui.prompt("Let's get to know each other!", "Please enter your name:", ui.ButtonSet.OK_CANCEL);
        if (response.getSelectedButton() == ui.Button.OK) {
          sheet.getRange("A2").setValue("Hello " + response.getResponseText());
        }
      }`,
  });
  expect(workbook.menus.map(({ caption, isAddon }) => [caption, isAddon])).toEqual([["Custom Menu", false]]);
  workbook.answers.push({ button: "YES" });
  await workbook.clickMenu("First item");
  expect(workbook.value("A1")).toBe("Confirmed");
  workbook.answers.push({ button: "OK", text: "Ada" });
  workbook.type("B1", 41);
  await workbook.clickMenu("Second item");
  expect(workbook.value("A2")).toBe("Hello Ada");
  // The script ran up to its question, was taken back, and ran again: it counts once.
  expect(workbook.value("B1")).toBe(42);
  expect(workbook.asked.map(({ type, text }) => [type, text])).toEqual([
    ["alert", "Are you sure you want to continue?"],
    ["prompt", "Please enter your name:"],
  ]);
});

test("a sidebar made from a template with included parts", async () => {
  const workbook = openWorkbook({
    code: `
      function onOpen(e) { SpreadsheetApp.getUi().createAddonMenu().addItem("Start", "showSidebar").addToUi(); }
      function onInstall(e) { onOpen(e); }
      function include(filename) { return HtmlService.createHtmlOutputFromFile(filename).getContent(); }
      function showSidebar() {
        const template = HtmlService.createTemplateFromFile("Index");
        template.items = ["<b>one</b>", "two"];
        SpreadsheetApp.getUi().showSidebar(template.evaluate().setTitle("My add-on").setSandboxMode(HtmlService.SandboxMode.IFRAME));
      }`,
    html: {
      Index:
        "<head><?!= include('Style') ?></head><ul><? for (const item of items) { ?><li><?= item ?></li><? } ?></ul>",
      Style: "<style>li { color: red }</style>",
    },
  });
  expect(workbook.menus[0]).toMatchObject({ caption: "AI Comp", isAddon: true });
  await workbook.clickMenu("Start");
  expect(workbook.shown.at(-1)).toEqual({
    type: "sidebar",
    page: {
      title: "My add-on",
      html: "<head><style>li { color: red }</style></head><ul><li>&#60;b&#62;one&#60;/b&#62;</li><li>two</li></ul>",
    },
  });
});

test("data clean-up: blank rows go, duplicates go, text is trimmed", async () => {
  const workbook = openWorkbook({
    code: `
      function deleteEmptyRows() {
        const sheet = SpreadsheetApp.getActiveSheet();
        const values = sheet.getDataRange().getValues();
        for (let i = values.length - 1; i >= 0; i--) {
          if (values[i].every((cell) => cell === "")) sheet.deleteRow(i + 1);
        }
        sheet.getDataRange().trimWhitespace().removeDuplicates();
        SpreadsheetApp.getActive().toast("Cleaned", "Done");
      }`,
  });
  workbook.typeRows("A1", [
    ["id", "name"],
    [1, " Ada  L "],
    [null, null],
    [2, "Grace"],
    [1, "Ada L"],
    [null, null],
    [3, "Alan"],
  ]);
  await workbook.run("deleteEmptyRows");
  expect(workbook.values("A1:B6")).toEqual([
    ["id", "name"],
    [1, "Ada L"],
    [2, "Grace"],
    [3, "Alan"],
    ["", ""],
    ["", ""],
  ]);
  expect(workbook.shown.at(-1)).toMatchObject({ type: "toast", message: "Cleaned", title: "Done" });
});

test("custom functions on scalars and ranges, recursion and dates", () => {
  const workbook = openWorkbook({
    code: `
      /**
       * Multiplies the input value by 2.
       *
       * @param {number|Array<Array<number>>} input The value or range of cells to multiply.
       * @return The input multiplied by 2.
       * @customfunction
       */
      function DOUBLE(input) {
        return Array.isArray(input) ? input.map((row) => row.map((cell) => cell * 2)) : input * 2;
      }
      /** @customFunction */
      function TIERED(price, tiers) {
        if (!Array.isArray(tiers)) throw "tiers must be a range";
        return tiers.filter(([from]) => price >= from).pop()[1] * price;
      }
      /** @customFunction */
      function DAY_OF_YEAR(date) {
        if (!(date instanceof Date)) throw new Error("not a date");
        return Math.round((date - new Date(date.getFullYear(), 0, 0)) / 86400000);
      }`,
  });
  workbook.typeRows("A1", [
    [0, 0.1],
    [100, 0.2],
  ]);
  workbook.type("D1", "=DOUBLE(A1:B2)");
  workbook.type("D4", "=SUM(DOUBLE(A1:B2))");
  workbook.type("D5", "=TIERED(150, A1:B2)");
  workbook.type("D6", "=TIERED(150, A1)");
  workbook.type("D7", "=DAY_OF_YEAR(DATE(2026,3,1))");
  expect(workbook.values("D1:E2")).toEqual([
    [0, 0.2],
    [200, 0.4],
  ]);
  // 2 × (0 + 0.1 + 100 + 0.2)
  expect(workbook.value("D4")).toBeCloseTo(200.6, 10);
  expect(workbook.value("D5")).toBe(30);
  expect(workbook.errorMessage("D6")).toBe("tiers must be a range");
  // 31 + 28 + 1
  expect(workbook.value("D7")).toBe(60);
});

test("the menu is built in AuthMode.NONE, where properties and sidebars are refused", async () => {
  const code = (body: string) => `
    function onOpen(e) {
      ${body}
      SpreadsheetApp.getUi().createAddonMenu().addItem("Mode " + e.authMode, "go").addToUi();
    }
    function go() {}`;
  expect(openWorkbook({ code: code(""), mode: "NONE" }).menus[0]?.entries).toEqual([
    { type: "item", caption: "Mode NONE", functionName: "go" },
  ]);
  expect(() =>
    openWorkbook({ code: code("PropertiesService.getDocumentProperties();"), mode: "NONE" }),
  ).toThrow("You do not have permission to call PropertiesService.getDocumentProperties");
  expect(() =>
    openWorkbook({ code: code("SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(''));") }),
  ).toThrow("You do not have permission to call Ui.showSidebar");
});

test("what Apps Script refuses to save is refused: private fields", () => {
  expect(() => openWorkbook({ code: "class A { #secret = 1; }" })).toThrow(SyntaxError);
});

test("every call loads the project afresh", async () => {
  const workbook = openWorkbook({ code: "let count = 0; function next() { count += 1; return count; }" });
  expect(await workbook.run("next")).toBe(1);
  expect(await workbook.run("next")).toBe(1);
});

test("the workbook leaves as an .xlsx file with its formulas and names", async () => {
  const workbook = openWorkbook({
    code: "function name() { const ss = SpreadsheetApp.getActive(); ss.setNamedRange('Rate', ss.getRange('A1')); }",
  });
  workbook.typeRows("A1", [[1], [2], ["=SUM(A1:A2)*Rate"]]);
  await workbook.run("name");
  const files = unzipSync(await workbook.xlsx());
  const part = (path: string) => strFromU8(files[path] ?? new Uint8Array());
  expect(part("xl/worksheets/sheet0.xml")).toContain(">SUM(A1:A2)*Rate</f>");
  expect(part("xl/workbook.xml")).toContain(`<definedName name="Rate">'Sheet1'!$A$1</definedName>`);
});
