import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Address, columnLetters, readAddress } from "../../src/input/address.ts";
import { areaA1, quotedSheetName } from "../../src/tables/a1.ts";

const cells = (column: number, row: number, columns = 1, lastRow: number | undefined = row): Address =>
  lastRow === Number.POSITIVE_INFINITY ? { column, columns, row } : { column, columns, row, lastRow };
const OPEN = Number.POSITIVE_INFINITY;

describe("an address", () => {
  it.each<[string, Address]>([
    ["B4", cells(2, 4)],
    ["$B$4", cells(2, 4)],
    ["b4", cells(2, 4)],
    ["AA10", cells(27, 10)],
    ["ZZZ1", cells(18_278, 1)],
    ["B2:B40", cells(2, 2, 1, 40)],
    ["$B$2:C9", cells(2, 2, 2, 9)],
    ["C9:B2", cells(2, 2, 2, 9)],
    ["B:B", cells(2, 1, 1, OPEN)],
    ["$B:$D", cells(2, 1, 3, OPEN)],
    ["B2:B", cells(2, 2, 1, OPEN)],
    ["Team!B2:B40", { sheet: "Team", ...cells(2, 2, 1, 40) }],
    ["'It''s'!A1", { sheet: "It's", ...cells(1, 1) }],
    ["''''!A1", { sheet: "'", ...cells(1, 1) }],
    ["'Wow!'!A1", { sheet: "Wow!", ...cells(1, 1) }],
    ["'A!B2'!A1", { sheet: "A!B2", ...cells(1, 1) }],
    ["'A1'!B2", { sheet: "A1", ...cells(2, 2) }],
    ["'<b>🎉'!AB1:AB9", { sheet: "<b>🎉", ...cells(28, 1, 1, 9) }],
    ["'B2:B4'!B2:B", { sheet: "B2:B4", ...cells(2, 2, 1, OPEN) }],
  ])("%s is the same in a formula and typed", (text, address) => {
    expect(readAddress(text, "formula")).toEqual(address);
    expect(readAddress(text, "typed")).toEqual(address);
    expect(readAddress(` ${text} `, "typed")).toEqual(address);
  });

  it.each(["The team!B2", "🎉!B2", "Équipe!B2", "2026!B2", "B1+Team!B2", "A1:B2!B2"])(
    "%s has quotes in a formula, and may go without when somebody types it",
    (text) => {
      expect(readAddress(text, "formula")).toBeUndefined();
      expect(readAddress(text, "typed")).toEqual({ sheet: text.split("!")[0], ...cells(2, 2) });
    },
  );

  it.each([
    ...'|B|$B|4|B0|B0:B4|B2:B0|B4:|:B4|B2:B4:B6|ABCD1|B-1|B 4|B$|$$B4|R1C1|A1+1|"A1"|é4'.split("|"),
    ..."!A1|''!A1|'!A1|'Team!A1|Team'!A1|It's!A1|Wow!!A1|Team!|Team!B|'a'b'!A1|Team!Team!A1".split("|"),
  ])("%s is none", (text) => {
    expect(readAddress(text, "formula")).toBeUndefined();
    expect(readAddress(text, "typed")).toBeUndefined();
  });

  it("is read as it is written, whatever the sheet's name", () => {
    const name = fc.oneof(
      fc.string({ minLength: 1, unit: "binary" }),
      fc
        .array(fc.constantFrom("'", "!", "A1", ":", "$", "🎉", " ", "."), { minLength: 1 })
        .map((all) => all.join("")),
    );
    const size = fc.integer({ min: 1, max: 900 });
    fc.assert(
      fc.property(name, size, size, size, size, (sheet, row, column, rows, columns) => {
        const text = `${quotedSheetName(sheet)}!${areaA1(row, column, rows, columns)}`;
        expect(readAddress(text, "formula")).toEqual({
          sheet,
          row,
          column,
          columns,
          lastRow: row + rows - 1,
        });
      }),
    );
  });
});

describe("a column's letters", () => {
  it.each([
    [1, "A"],
    [26, "Z"],
    [27, "AA"],
    [702, "ZZ"],
    [703, "AAA"],
  ])("%i is %s", (column, letters) => expect(columnLetters(column)).toBe(letters));
});
