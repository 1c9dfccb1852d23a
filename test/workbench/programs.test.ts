// Programs in the manner of those that Google publishes and people share: each runs unchanged, and does what Google's
// documentation of the methods it calls says.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type OpenWorkbook, openWorkbook } from "../support/openWorkbook.ts";

const program = (name: string, html: Readonly<Record<string, string>> = {}): OpenWorkbook =>
  openWorkbook({ code: readFileSync(`test/workbench/programs/${name}.js`, "utf8"), html });

const fill = (workbook: OpenWorkbook, sheet: string, col: number, row: number): string | undefined => {
  const { grid } = workbook.document;
  return grid.style({ sheetId: grid.sheetIdByName(sheet) ?? "", col, row }).fillColor?.toLowerCase();
};

test("directions: an old menu, boxes, and formulas counted from their cell", async () => {
  const workbook = program("directions");
  workbook.renameSheet("Sheet1", "Stops");
  workbook.typeRows("A1", [
    ["from", "to", "legs"],
    ["Oslo", "Bergen", "10000;2500"],
  ]);
  expect(workbook.menus[0]).toEqual({
    caption: "Routes",
    isAddon: false,
    entries: [
      { type: "item", caption: "Write out a route...", functionName: "writeRoute_" },
      { type: "separator" },
      { type: "item", caption: "Clear", functionName: "clearRoutes" },
    ],
  });
  workbook.answers.push({ button: "OK", text: "9" }, { button: "OK" });
  await workbook.clickMenu("Write out a route...");
  expect(workbook.asked.at(-1)?.text).toBe('Row "9" is not there.');
  workbook.answers.push({ button: "OK", text: "2" });
  await workbook.clickMenu("Write out a route...");
  expect(workbook.sheetNames).toEqual(["Stops", "Route 2"]);
  expect(workbook.values("'Route 2'!A1:B4")).toEqual([
    ["From Oslo to Bergen", ""],
    ["Leg", "Metres"],
    ["Leg 1", 10000],
    ["Leg 2", 2500],
  ]);
  expect(workbook.formula("'Route 2'!C4")).toBe("=MILESOF(B4)");
  // 10 km × 0.621371
  expect(workbook.displayed("'Route 2'!C3")).toBe("6.21");
  await workbook.clickMenu("Clear");
  expect(workbook.sheetNames).toEqual(["Stops"]);
});

test("tournament: cells drawn by names of methods of before 2012", async () => {
  const workbook = program("tournament");
  workbook.renameSheet("Sheet1", "Players");
  workbook.typeRows("A1", [["Player"], ["Ada"], ["Grace"], ["Alan"], ["Edsger"]]);
  const { grid } = workbook.document;
  grid.setName("FirstPlayer", "sheet1", { left: 0, right: 0, top: 1, bottom: 1 });
  workbook.addSheet("Tree");
  await workbook.run("drawRounds");
  expect(workbook.values("Tree!A1:A7").flat()).toEqual(["Ada", "", "Grace", "", "Alan", "", "Edsger"]);
  expect([fill(workbook, "Tree", 0, 0), fill(workbook, "Tree", 1, 1), fill(workbook, "Tree", 2, 1)]).toEqual([
    "#ffff00",
    "#008000",
    "#ffff00",
  ]);
  expect(grid.headerSize(grid.sheetIdByName("Tree") ?? "", "COL", 1)).toBe(15);
});

test("recordedMacro: what the macro recorder writes", async () => {
  const workbook = program("recordedMacro");
  workbook.typeRows("A1", [
    ["", "Price", "Count"],
    ["Pens", 2, 10],
    ["Paper", 5, 3],
    ["Ink", 9, 1],
  ]);
  await workbook.run("TitleAndBands");
  expect(workbook.value("A1")).toBe("Item");
  expect([0, 1, 2, 3].map((row) => fill(workbook, "Sheet1", 0, row) || "none")).toEqual([
    "#f46524",
    "none",
    "#ffe6dd",
    "none",
  ]);
  await workbook.run("CopyDown");
  expect(workbook.values("D2:D4").flat()).toEqual([20, 15, 9]);
  expect(workbook.formula("D4")).toBe("=B4*C4");
  expect(workbook.values("F1:H1")).toEqual([["Item", "Pens", "Paper"]]);
  await workbook.run("SortAndFilter");
  expect(workbook.values("A1:B4")).toEqual([
    ["Item", "Price"],
    ["Ink", 9],
    ["Paper", 5],
    ["Pens", 2],
  ]);
  expect([1, 2, 3].map((row) => workbook.document.grid.isRowFiltered("sheet1", row))).toEqual([
    false,
    false,
    true,
  ]);
});

test("sheetKeeping: all sheets frozen to values, sorted, hidden and shown", async () => {
  const workbook = program("sheetKeeping");
  workbook.typeRows("A1", [[2, "=A1*2"]]);
  for (const name of ["Beta", "Alpha"]) workbook.addSheet(name);
  await workbook.run("formulasToValues");
  expect([workbook.formula("Sheet1!B1"), workbook.value("Sheet1!B1")]).toEqual([undefined, 4]);
  await workbook.run("sortSheets");
  expect(workbook.sheetNames).toEqual(["Alpha", "Beta", "Sheet1"]);
  const { grid } = workbook.document;
  const visible = () => grid.sheetIds().filter((id) => grid.isSheetVisible(id)).length;
  await workbook.run("hideOthers");
  expect(visible()).toBe(1);
  await workbook.run("showAll");
  expect(visible()).toBe(3);
});

test("formDialog: a template with parts, and functions held in const that its page calls", async () => {
  const workbook = program("formDialog", {
    Form: "<?!= include('Style'); ?><select><? roles.forEach((role) => { ?><option><?= role; ?></option><? }); ?></select>",
    Style: "<style>b { color: red }</style>",
  });
  workbook.typeRows("A1", [
    ["Name", "Role"],
    ["Ada", "R&D"],
    ["Grace", "R&D"],
  ]);
  await workbook.clickMenu("Add a person");
  expect(workbook.shown.at(-1)).toEqual({
    type: "dialog",
    isModal: true,
    page: {
      title: "Add a person",
      width: 320,
      height: 240,
      html: "<style>b { color: red }</style><select><option>R&#38;D</option></select>",
    },
  });
  const call = async (argument: object) =>
    JSON.parse(await workbook.host.call("addPerson", JSON.stringify([argument]))) as unknown;
  expect(await call({ name: " Alan ", tags: ["new", "uk"] })).toEqual({
    row: 4,
    names: ["Ada", "Grace", "Alan"],
  });
  expect(workbook.values("A4:C4")).toEqual([["Alan", "", "new, uk"]]);
  await expect(call({ name: " " })).rejects.toThrow("A name, please.");
});

test("mailMerge: letters from a text with fields", async () => {
  const workbook = program("mailMerge");
  workbook.renameSheet("Sheet1", "People");
  workbook.typeRows("A1", [
    ["name", "pay"],
    ["Ada", 1000],
    ["Grace", 2000],
  ]);
  workbook.setFormat("B2:B3", "$#,##0");
  workbook.type("E1", "Dear {{ name }}, {{pay}} from {{today}}. {{sign}}");
  workbook.document.grid.setName("Letter", "sheet1", { left: 4, right: 4, top: 0, bottom: 0 });
  // The table reaches as far as anything is typed.
  workbook.type("D1", "x");
  await workbook.run("writeLetters");
  expect(workbook.values("Letters!A1:A2").flat()).toEqual([
    "Dear Ada, $1,000 from 23 November 2026. ?",
    "Dear Grace, $2,000 from 23 November 2026. ?",
  ]);
  expect(workbook.shown.at(-1)).toMatchObject({
    type: "toast",
    message: "2 letters",
    title: "Done",
    seconds: 3,
  });
});

test("cleaning: doubles, blanks, spaces and words that say nothing", async () => {
  const workbook = program("cleaning");
  workbook.typeRows("A1", [
    ["Name", "Count"],
    ["  Ada  Lovelace ", "5 pcs"],
    ["Alan Turing", "n/a"],
    ["  Ada  Lovelace ", "5 pcs"],
    [null, null],
    ["Grace Hopper", "12 pcs"],
  ]);
  await workbook.run("removeDoubleRows");
  await workbook.run("deleteEmptyRows");
  expect(await workbook.run("replaceEverywhere")).toContain("3 replaced");
  expect(workbook.values("B2:B4").flat()).toEqual([5, "", 12]);
  await workbook.run("tidyNames");
  expect(workbook.values("A1:B4")).toEqual([
    ["First", "Last"],
    ["Ada", "Lovelace"],
    ["Alan", "Turing"],
    ["Grace", "Hopper"],
  ]);
});

test("links: a table of contents, and words that stand out", async () => {
  const workbook = program("links");
  workbook.typeRows("A1", [["Note: read this", "plain"]]);
  await workbook.run("emphasize");
  expect(await workbook.run("boldWords", "A1")).toEqual(["Note"]);
  expect(await workbook.run("boldWords", "B1")).toEqual([]);
  workbook.addSheet("Second");
  await workbook.run("contents");
  expect(workbook.values("Index!A1:A2").flat()).toEqual(["Sheet1", "Second"]);
  expect(await workbook.run("urlsOf", "Index!A1:A2")).toEqual([
    expect.stringMatching(/^#gid=\d+$/),
    expect.stringMatching(/^#gid=\d+$/),
  ]);
});

test("rates: a custom function with a cache", async () => {
  const workbook = program("rates");
  workbook.renameSheet("Sheet1", "Rates");
  workbook.typeRows("A1", [
    ["EUR", 0.5],
    ["GBP", 0.25],
  ]);
  workbook.addSheet("Use");
  workbook.type("A1", '=CONVERTED(100,"EUR")');
  expect(workbook.value("A1")).toBe(50);
  workbook.type("Rates!B1", 0.75);
  workbook.type("A2", '=CONVERTED(200,"EUR")');
  expect(workbook.value("A2")).toBe(100);
  await workbook.run("forgetRates");
  workbook.type("A3", '=CONVERTED(400,"EUR")');
  expect(workbook.value("A3")).toBe(300);
  workbook.type("A4", '=CONVERTED(1,"XXX")');
  expect(workbook.errorMessage("A4")).toBe("No rate for XXX");
  workbook.type("A5", '=CONVERTED(A1:A3,"GBP")');
  expect(workbook.values("A5:A7").flat()).toEqual([12.5, 25, 75]);
});

test("csvImport: a pasted text becomes a table with bands", async () => {
  const workbook = program("csvImport");
  workbook.answers.push({ button: "OK", text: 'Name,Pay\n"Lovelace, Ada",1000\nAlan' });
  expect(await workbook.run("importCsv")).toBe(34);
  expect(workbook.values("Sheet2!A1:B3")).toEqual([
    ["Name", "Pay"],
    ["Lovelace, Ada", 1000],
    ["Alan", ""],
  ]);
  expect(fill(workbook, "Sheet2", 0, 0)).toBe("#4dd0e1");
  workbook.answers.push({ button: "CLOSE" });
  expect(await workbook.run("importCsv")).toBe("nothing imported");
});

test("tracker: lists, ticks, rules and a protected head; what is not in the list is refused", async () => {
  const workbook = program("tracker");
  await workbook.run("setUp");
  expect(await workbook.run("tickFirst")).toBe(1);
  expect(workbook.values("Tasks!A2:D3")).toEqual([
    ["Plan", "open", "", true],
    ["", "", "", false],
  ]);
  expect(fill(workbook, "Tasks", 0, 0)).toBe("#d3d3d3");
  await expect(workbook.run("enterWrong")).rejects.toThrow(
    "The data you entered in cell B3 violates the data validation rules set on this cell.",
  );
});

test("monthly: the next month's sheet, from a template, with cells that anybody may fill", async () => {
  const workbook = program("monthly");
  workbook.renameSheet("Sheet1", "Template");
  workbook.typeRows("A1", [["Month"], ["Carried over"], ["Item"], ["Rent"]]);
  workbook.addSheet("2026-12");
  workbook.type("B9", 42);
  expect(await workbook.run("addMonth")).toEqual([1, "A4:B8"]);
  expect(workbook.sheetNames).toEqual(["2027-01", "Template", "2026-12"]);
  expect(workbook.values("'2027-01'!A1:B4")).toEqual([
    ["Month", "2027-01"],
    ["Carried over", 42],
    ["Item", ""],
    ["Rent", ""],
  ]);
});

test("triggers: refused with a sentence that the program can show", async () => {
  const workbook = program("triggers");
  workbook.answers.push({ button: "OK" });
  await workbook.run("installTrigger");
  expect(workbook.asked[0]).toMatchObject({
    title: "Not installed",
    text: 'The workbench runs no triggers but onOpen and onInstall: ScriptApp.newTrigger("report") works in Google Sheets.',
  });
});

test("fingerprint: a signed range is known again until it changes", async () => {
  const workbook = program("fingerprint");
  workbook.typeRows("A1", [[1, "two"]]);
  workbook.select("A1:B1");
  await workbook.run("sign");
  expect(await workbook.run("isUnchanged")).toBe(true);
  workbook.type("B1", "three");
  expect(await workbook.run("isUnchanged")).toBe(false);
});

test("pivot: a wide table made long, summed by groups that fold", async () => {
  const workbook = program("pivot");
  workbook.typeRows("A1", [
    ["Team", "Jan", "Feb"],
    ["A", 1, 2],
    ["B", 3, 4],
  ]);
  await workbook.run("unpivot");
  await workbook.run("groupByFirst");
  expect(workbook.values("Long!A1:C7")).toEqual([
    ["Team", "Month", "Value"],
    ["A", "Jan", 1],
    ["A", "Feb", 2],
    ["A in all", "", 3],
    ["B", "Jan", 3],
    ["B", "Feb", 4],
    ["B in all", "", 7],
  ]);
  expect(workbook.formula("Long!C7")).toBe("=SUM(C5:C6)");
  const { grid } = workbook.document;
  expect(grid.headerGroups(grid.sheetIdByName("Long") ?? "", "ROW")).toEqual([
    { start: 1, end: 2, isFolded: true },
    { start: 4, end: 5, isFolded: true },
  ]);
});

test("notesReport: notes and marked cells in a list with a name, and sums by colour", async () => {
  const workbook = program("notesReport");
  workbook.typeRows("A1", [
    [1, 2],
    [3, 4],
  ]);
  const { grid } = workbook.document;
  grid.setStyle("sheet1", [{ left: 1, right: 1, top: 0, bottom: 1 }], { fillColor: "#ffff00" });
  const place = { type: "zone", sheetId: "sheet1", zone: { left: 0, right: 0, top: 1, bottom: 1 } } as const;
  grid.annotate({ id: "n", kind: "note", place, data: { text: "why?" } });
  expect(await workbook.run("sumByColor", "yellow")).toBe(6);
  await workbook.run("listNotes");
  expect(workbook.values("Notes!A1:B3")).toEqual([
    ["Sheet1!B1", "(yellow)"],
    ["Sheet1!A2", "why?"],
    ["Sheet1!B2", "(yellow)"],
  ]);
  expect(workbook.namedRanges).toEqual({ AllNotes: "'Notes'!A1:B3" });
});

test("wizard: questions one after the other, each way out", async () => {
  const workbook = program("wizard");
  workbook.answers.push({ button: "OK", text: "Plan" }, { button: "OK", text: "1200" }, { button: "YES" });
  expect(await workbook.run("start")).toBe("written");
  expect([workbook.value("A1"), workbook.displayed("B1")]).toEqual(["Plan", "$1,200"]);
  workbook.answers.push({ button: "OK", text: "Other" }, { button: "CANCEL" });
  expect(await workbook.run("start")).toBe("cancelled");
  expect(workbook.value("A1")).toBe("");
  workbook.answers.push({ button: "CLOSE" });
  expect(await workbook.run("start")).toBe("closed");
});

test("settings: kept with the document under its lock; tests for features find what is there", async () => {
  const workbook = program("settings");
  expect(await workbook.run("readSettings")).toEqual({ currency: "USD", rows: 10 });
  expect(await workbook.run("saveSettings", { rows: 25 })).toEqual({ currency: "USD", rows: 25 });
  expect(await workbook.as("other").run("readSettings")).toEqual({ currency: "USD", rows: 25 });
  expect(await workbook.run("features")).toBe("new");
});

test("customFunctions: scalars, ranges, lists that go down, dates, and the sheet they stand in", () => {
  const workbook = program("customFunctions");
  workbook.typeRows("A1", [
    [1, "pear"],
    [2, "Plum"],
  ]);
  workbook.type("D1", "=TIMES(A1:A2)");
  workbook.type("E1", "=TIMES(A2,10)");
  workbook.type("F1", '=MATCHING(B1:B2,"^p")');
  workbook.type("G1", "=WEEKDAYS(DATE(2026,11,20),DATE(2026,11,24))");
  workbook.type("H1", "=PLACE()");
  workbook.type("I1", "=MAP(A1:A2,LAMBDA(n,TIMES(n,3)))");
  expect(workbook.values("D1:I2")).toEqual([
    // Friday, Monday and Tuesday
    [2, 20, "pear", 3, "Sheet1", 3],
    [4, "", "Plum", "", "", 6],
  ]);
});

test("outline: numbered heads, and a chart", async () => {
  const workbook = program("outline");
  workbook.typeRows("A1", [
    ["Level", "Head", "No.", "Hours"],
    [1, "Plan", null, 5],
    [2, "Seats", null, 3],
    [2, "Pay", null, 8],
    [1, "Do", null, 1],
  ]);
  await workbook.run("numberHeads");
  expect(workbook.values("C2:C5").flat()).toEqual(["1.", "1.1.", "1.2.", "2."]);
  expect(await workbook.run("drawChart")).toEqual([["Hours", 2]]);
});

test("scheduler: series continued, rows shuffled and moved, cells that make room", async () => {
  const workbook = program("scheduler");
  workbook.typeRows("A1", [["f", 1], ["e", 3], ["d"], ["c"], ["b"], ["a"]]);
  expect(await workbook.run("weekRota")).toEqual(["a", "b", "c", "d", "e", "f"]);
  expect(workbook.values("B1:B6").flat()).toEqual([1, 3, 5, 7, 9, 11]);
  const last = workbook.value("A6");
  await workbook.run("lastFirst");
  expect(workbook.values("A1:C2")[0]).toEqual(["", last, 11]);
});
