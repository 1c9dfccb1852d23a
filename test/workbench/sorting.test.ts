import { describe, expect, test } from "vitest";
import { type OpenWorkbook, openWorkbook } from "../support/openWorkbook.ts";

/** Names and pay, what a formula in a head fills, and formulas that stand in their own rows. */
const team = (code = ""): OpenWorkbook => {
  const workbook = openWorkbook({ code });
  workbook.typeRows("A1", [
    ["Name", "Pay", '=ARRAYFORMULA(IF(ROW(B1:B4)=ROW(B1),"Twice",B1:B4*2))', "Tenfold", "Share", "Total"],
    ["Ann", 30, null, "=B2*10", "=B2/SUM(B$2:B$4)", "=SUM(B:B)"],
    ["Bob", 10, null, "=B3*10", "=B3/SUM(B$2:B$4)", "=SUM(B:B)"],
    ["Cid", 20, null, "=B4*10", "=B4/SUM(B$2:B$4)", "=SUM(B:B)"],
  ]);
  return workbook;
};

const HEAD = ["Name", "Pay", "Twice", "Tenfold", "Share", "Total"];
const ANN = ["Ann", 30, 60, 300, 0.5, 60];
const BOB = ["Bob", 10, 20, 100, 1 / 6, 60];
const CID = ["Cid", 20, 40, 200, 1 / 3, 60];

describe("a range beside the head whose formula fills a column of it", () => {
  test("is sorted by what was typed; filled cells calculate anew where they stand", () => {
    const workbook = team();
    workbook.sort("A2:F4", "B", "asc");
    expect(workbook.values("A1:F4")).toEqual([HEAD, BOB, CID, ANN]);
    expect(workbook.formula("C1")).toBe('=ARRAYFORMULA(IF(ROW(B1:B4)=ROW(B1),"Twice",B1:B4*2))');
    expect(workbook.formula("C2")).toBeUndefined();
    workbook.undo();
    expect(workbook.values("A1:F4")).toEqual([HEAD, ANN, BOB, CID]);
  });

  test("is sorted by the filled column", () => {
    const workbook = team();
    workbook.sort("A2:F4", "C", "desc");
    expect(workbook.values("A1:F4")).toEqual([HEAD, ANN, CID, BOB]);
  });

  test("keeps a formula's references to its own row, and those to fixed or whole ranges", () => {
    const workbook = team();
    workbook.sort("A2:F4", "B", "asc");
    expect(workbook.formula("D2")).toBe("=B2*10");
    expect(workbook.formula("E4")).toBe("=B4/SUM(B$2:B$4)");
    expect(workbook.formula("F3")).toBe("=SUM(B:B)");
  });

  test("keeps a fill that does not depend on what was sorted, and the looks of each row", () => {
    const workbook = openWorkbook({ code: "" });
    workbook.typeRows("A1", [
      ["Name", '=ARRAYFORMULA(IF(ROW(D1:D4)=ROW(D1),"Place",ROW(D1:D4)-ROW(D1)))'],
      ["Cid"],
      ["Ann"],
      ["Bob"],
    ]);
    workbook.setFormat("A2:B2", "0.0");
    workbook.sort("A2:B4", "A", "asc");
    expect(workbook.values("A1:B4")).toEqual([
      ["Name", "Place"],
      ["Ann", 1],
      ["Bob", 2],
      ["Cid", 3],
    ]);
    expect(["B2", "B3", "B4"].map((cell) => workbook.displayed(cell))).toEqual(["1", "2", "3.0"]);
  });

  test("is sorted with a fill several columns wide, and one that reaches below it", () => {
    const workbook = openWorkbook({ code: "" });
    workbook.typeRows("A1", [["Pay", "=ARRAYFORMULA(A1:A6*{1,10})"], [3], [1], [2], [9], [8]]);
    workbook.sort("A2:C4", "A", "asc");
    expect(workbook.values("A2:C6")).toEqual([
      [1, 1, 10],
      [2, 2, 20],
      [3, 3, 30],
      [9, 9, 90],
      [8, 8, 80],
    ]);
  });
});

test("the page's own sort leaves a head where it is, and the formula in it", () => {
  const { grid } = team().document;
  const zone = { left: 0, top: 0, right: 5, bottom: 3 };
  // What the page sends for the menu's "Ascending" with B1 chosen among the data.
  grid.dispatch("SORT_CELLS", { sheetId: "sheet1", col: 1, row: 0, zone, sortDirection: "asc" });
  const names = [0, 1, 2, 3].map((row) => grid.value({ sheetId: "sheet1", col: 0, row }));
  expect(names).toEqual(["Name", "Bob", "Cid", "Ann"]);
});

test("a formula of the sorted rows that fills other rows of them is refused in a sentence", () => {
  const workbook = team();
  expect(() => workbook.sort("A1:F4", "B", "asc")).toThrow(
    "A formula of the sorted rows fills other cells of them. Google Sheets moves it with its row; the workbench cannot.",
  );
  expect(workbook.values("A1:F4")).toEqual([HEAD, ANN, BOB, CID]);
});

test("a filter goes by a filled column and stays as rows are sorted", () => {
  const workbook = team();
  workbook.filter("A1:F4", "C", ["60", "20"]);
  expect(workbook.shownValues("A1:F4")).toEqual([HEAD, ANN, BOB]);
  workbook.sort("A2:F4", "B", "asc");
  expect(workbook.shownValues("A1:F4")).toEqual([HEAD, BOB, ANN]);
});

test("a note moves with its row", () => {
  const workbook = team(
    'function go() { SpreadsheetApp.getActiveSheet().getRange("A3").setNote("on leave"); }',
  );
  workbook.host.runWith("go", []);
  workbook.sort("A2:F4", "B", "asc");
  expect(["A2", "A3", "A4"].map((cell) => workbook.note(cell))).toEqual(["on leave", undefined, undefined]);
  workbook.undo();
  expect(workbook.note("A3")).toBe("on leave");
});

test("numbers go before texts, and texts regardless of case", () => {
  const workbook = openWorkbook({ code: "" });
  workbook.typeRows("A1", [["b"], ["C"], [2], ["a"]]);
  workbook.sort("A1:A4", "A", "asc");
  expect(workbook.values("A1:A4").flat()).toEqual([2, "a", "b", "C"]);
  workbook.sort("A1:A4", "A", "desc");
  expect(workbook.values("A1:A4").flat()).toEqual(["C", "b", "a", 2]);
});

test("blank cells come last, upwards and downwards", () => {
  const workbook = openWorkbook({ code: "" });
  workbook.typeRows("A1", [[2], [null], [1]]);
  workbook.sort("A1:A3", "A", "asc");
  expect(workbook.values("A1:A3")).toEqual([[1], [2], [""]]);
  workbook.sort("A1:A3", "A", "desc");
  expect(workbook.values("A1:A3")).toEqual([[2], [1], [""]]);
});

test("rows and columns inserted and deleted on another sheet leave the fill whole", () => {
  const workbook = team();
  workbook.addSheet("Other");
  workbook.insertRows("Sheet1!A3");
  workbook.type("Sheet1!B3", 5);
  workbook.insertColumns("Sheet1!B1", 2);
  expect(workbook.values("Sheet1!D1:E5").map((row) => row.join(" "))).toEqual([
    "Pay Twice",
    "30 60",
    "5 10",
    "10 20",
    "20 40",
  ]);
  workbook.deleteColumns("Sheet1!B1", 2);
  workbook.deleteRows("Sheet1!A3");
  expect(workbook.values("Sheet1!A1:F4")).toEqual([HEAD, ANN, BOB, CID]);
});

describe("a script", () => {
  const sorted = (statement: string) => {
    const workbook = team(`function go() { const sheet = SpreadsheetApp.getActiveSheet(); ${statement}; }`);
    workbook.host.runWith("go", []);
    return workbook.values("A2:A5").flat().join(" ").trim();
  };

  test.each([
    ["by a column of the sheet, upwards", 'sheet.getRange("A2:F4").sort(2)', "Bob Cid Ann"],
    ["by a specification", 'sheet.getRange("A2:F4").sort({ column: 2, ascending: false })', "Ann Cid Bob"],
    ["by a filled column", 'sheet.getRange("A2:F4").sort({ column: 3, ascending: false })', "Ann Cid Bob"],
    ["by several", 'sheet.getRange("A2:F4").sort([6, { column: 2, ascending: true }])', "Bob Cid Ann"],
    ["by several numbers", 'sheet.getRange("A2:F4").sort([6, 2])', "Bob Cid Ann"],
    ["a sheet, whose frozen rows stay", "sheet.setFrozenRows(1); sheet.sort(2, false)", "Ann Cid Bob"],
    [
      "the active sheet of the spreadsheet",
      "sheet.setFrozenRows(1); sheet.getParent().sort(2)",
      "Bob Cid Ann",
    ],
    [
      "what a filter covers, below its head",
      'sheet.getRange("A1:F4").createFilter().sort(3, true)',
      "Bob Cid Ann",
    ],
  ])("sorts %s", (_, statement, names) => {
    expect(sorted(statement)).toBe(names);
  });

  test("is told when the column is not in the range", () => {
    expect(() => sorted('sheet.getRange("B2:C4").sort(1)')).toThrow(
      "Column 1 is not in the sorted range B2:C4.",
    );
  });
});
