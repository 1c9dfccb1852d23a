import { describe, expect, it } from "vitest";
import { openWorkbook } from "./openWorkbook.ts";
import { linesIn, tableIn } from "./tableIn.ts";

const STOCK = [
  ["Stock", "", "Counted on", "Monday"],
  ["Fruit", "Kind", "Kilos", ""],
  ["Apple", "red", 4, ""],
  ["", "", "", ""],
  ["Apple", "green", 6, ""],
];

const workbookWith = (rows: readonly (readonly (string | number)[])[]) => {
  const workbook = openWorkbook({ code: "" });
  workbook.typeRows("C5", rows);
  return workbook;
};

describe("a table with its heads in a row", () => {
  it("is found by what the heads show, and read by key and head", () => {
    const workbook = workbookWith(STOCK);
    // The head is a formula that spills: it shows "Twice" and the doubles below.
    workbook.type("F6", '=ARRAYFORMULA(IF(ROW(E6:E9)=ROW(E6),"Twice",E6:E9*2))');
    const table = tableIn(workbook, "Sheet1", "Fruit", "Kind");
    expect(table.keys).toEqual(["Apple red", "Apple green"]);
    expect(table.row("Apple green")).toEqual({ Fruit: "Apple", Kind: "green", Kilos: 6, Twice: 12 });
    expect(table.pick("Kilos", "Kind")).toEqual([
      [4, "red"],
      [6, "green"],
    ]);
    expect(table.formulas("Twice")).toHaveLength(1);
    expect(table.formula("Apple red", "Twice")).toBe("");
    expect([table.headCell("Kilos"), table.cell("Apple green", "Kilos")]).toEqual(["Sheet1!E6", "Sheet1!E9"]);
    expect(table.range("Fruit", "Kilos")).toBe("Sheet1!C7:E9");
    expect(table.title("Counted on")).toEqual({ value: "Monday", shown: "Monday", cell: "Sheet1!F5" });
    expect(table.place).toBe("Sheet1!C5:F9");
  });

  it("names what is not there, and what is there twice", () => {
    const workbook = workbookWith(STOCK);
    expect(() => tableIn(workbook, "Sheet1", "Vegetable")).toThrow("Sheet1 has no heads Vegetable in a row.");
    const table = tableIn(workbook, "Sheet1", "Fruit");
    expect(() => table.row("Pear")).toThrow('0 rows are "Pear" in Sheet1: Apple, Apple.');
    expect(() => table.row("Apple")).toThrow('2 rows are "Apple"');
    expect(() => table.under("Price")).toThrow('0 heads are "Price"');
  });
});

describe("a table with its heads in a column", () => {
  it("is read the same way", () => {
    const workbook = workbookWith([
      ["Stock", "Counted on", "Monday"],
      ["Fruit", "Apple", "Pear"],
      ["Kilos", 4, 6],
    ]);
    const table = linesIn(workbook, "Sheet1", "Fruit");
    expect(table.keys).toEqual(["Apple", "Pear"]);
    expect(table.row("Pear")).toMatchObject({ Kilos: 6 });
    expect(table.cell("Pear", "Kilos")).toBe("Sheet1!E7");
    expect(table.range("Kilos")).toBe("Sheet1!D7:E7");
    expect(table.title("Counted on")).toMatchObject({ value: "Monday", cell: "Sheet1!E5" });
    expect(table.place).toBe("Sheet1!C5:E7");
  });
});
