import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { openWorkbook } from "../support/openWorkbook.ts";

const opened = () => {
  const workbook = openWorkbook({
    code: "/** @customfunction */ function ERRORLIKE() { return [['#NUM!', '#N/A']]; }",
  });
  workbook.typeRows("A1", [
    [1, 10, "apple"],
    [3, 20, "Pear"],
    [5, 30, "plum"],
  ]);
  return workbook;
};

// support.google.com/docs/answer/12405947 (XMATCH), 10538337 (ISBETWEEN), 3267036 (ARRAY_CONSTRAIN), 3094214 (TO_PERCENT).
test.each([
  ["=XMATCH(3,A1:A3)", 2],
  ["=XMATCH(4,A1:A3,-1)", 2],
  ["=XMATCH(4,A1:A3,1)", 3],
  ['=XMATCH("pear",C1:C3)', 2],
  ['=XMATCH("p*",C1:C3,2)', 2],
  ['=XMATCH("p*",C1:C3,2,-1)', 3],
  ["=ISBETWEEN(3,A1,A3)", true],
  ["=ISBETWEEN(1,A1,A3,FALSE,TRUE)", false],
  ["=SUM(ARRAY_CONSTRAIN(A1:B3,2,1))", 4],
  ["=ISDATE(DATE(2026,1,2))", true],
  ["=ISDATE(A1)", false],
  ["=SUMPRODUCT(A1:A3,B1:B3)", 10 + 60 + 150],
])("%s", (formula, expected) => {
  const workbook = opened();
  workbook.type("F1", formula);
  expect(workbook.value("F1")).toBe(expected);
});

test("what XMATCH does not find is named", () => {
  const workbook = opened();
  workbook.type("F1", "=XMATCH(4,A1:A3)");
  expect(workbook.value("F1")).toBe("#N/A");
  expect(workbook.errorMessage("F1")).toBe("Did not find value '4' in XMATCH evaluation.");
});

test("a number as a percentage shows as one", () => {
  const workbook = opened();
  workbook.type("F1", "=TO_PERCENT(0.4)");
  expect(workbook.displayed("F1")).toBe("40%");
});

test("SUMPRODUCT passes an error on", () => {
  const workbook = opened();
  workbook.type("B2", "=1/0");
  workbook.type("F1", "=SUMPRODUCT(A1:A3,B1:B3)");
  expect(workbook.value("F1")).toBe("#DIV/0!");
});

test("a text of a custom function that reads like an error is a text", () => {
  const workbook = opened();
  workbook.type("F1", "=ERRORLIKE()");
  workbook.type("F2", "=ISERROR(F1)");
  workbook.type("F3", "=ISTEXT(G1)");
  expect(workbook.values("F1:G1")).toEqual([["#NUM!", "#N/A"]]);
  expect(workbook.displayed("F1")).toBe("#NUM!");
  expect([workbook.value("F2"), workbook.value("F3")]).toEqual([false, true]);
});

test.each(["GOOGLEFINANCE", "IMPORTRANGE", "SPARKLINE", "NORM.DIST"])(
  "what the workbench has not, the cell says: %s",
  (name) => {
    const workbook = opened();
    workbook.type("F1", `=${name}(A1:A3,"x")`);
    expect(workbook.value("F1")).toBe("#N/A");
    expect(workbook.errorMessage("F1")).toBe(`The workbench has no ${name}; Google Sheets has.`);
  },
);

test("cells are pasted across a frozen pane", () => {
  const workbook = opened();
  const { model } = workbook.document.grid;
  model.dispatch("FREEZE_ROWS", { sheetId: "sheet1", quantity: 6 });
  model.selection.selectZone({ cell: { col: 0, row: 0 }, zone: { left: 0, right: 1, top: 0, bottom: 2 } });
  model.dispatch("COPY");
  const target = [{ left: 7, right: 7, top: 4, bottom: 4 }];
  expect(model.dispatch("PASTE", { target }).reasons).toEqual([]);
  expect(workbook.values("H5:I7")).toEqual([
    [1, 10],
    [3, 20],
    [5, 30],
  ]);
});

test.each([
  // "&" goes through a range cell by cell, where CONCATENATE joins all of it.
  ['=ARRAYFORMULA(C1:C3&": "&A1:A3)', [["apple: 1"], ["Pear: 3"], ["plum: 5"]]],
  ["=ARRAYFORMULA(A1:A2&TRANSPOSE(C1:C2))", [["1apple"], ["3apple"], [""]]],
  ["=CONCATENATE(A1:A3,C1)", [["135apple"], [""], [""]]],
  // A test that fails in one row shows so in that row.
  ['=ARRAYFORMULA(IF(C1:C3*1>2,"large","small"))', [["#VALUE!"], ["#VALUE!"], ["#VALUE!"]]],
  ['=ARRAYFORMULA(IF({"x";2;4}*1>3,"large","small"))', [["#VALUE!"], ["small"], ["large"]]],
])("%s", (formula, expected) => {
  const workbook = opened();
  workbook.type("F1", formula);
  expect(workbook.values("F1:F3")).toEqual(expected);
});

test("a formula that fills an area is one in an .xlsx file, with ranges that end", async () => {
  const workbook = opened();
  workbook.type("F1", '=ARRAYFORMULA(IF(C1:C="plum","a&b",A1:A*2))');
  workbook.type("H1", "=ARRAYFORMULA(UNIQUE(A1:A3))");
  const sheet = strFromU8(unzipSync(await workbook.xlsx())["xl/worksheets/sheet0.xml"] as Uint8Array);
  expect(sheet).toContain('<f t="array" ref="F1:F1000">IF(C1:C1000="plum","a&amp;b",A1:A1000*2)</f>');
});
