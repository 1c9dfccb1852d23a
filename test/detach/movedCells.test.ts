import { expect, it } from "vitest";
import type { AttachFormulasAnswer } from "../../src/commands/attachFormulas.ts";
import { spilledColumn } from "../../src/tables/spilledColumn.ts";
import { hashOfText } from "../../src/workbook/hashOfText.ts";
import { differences } from "../support/differences.ts";
import { type OpenWorkbook, openWorkbook } from "../support/openWorkbook.ts";
import { done, runCommand } from "../support/runCommand.ts";

const detach = (workbook: OpenWorkbook) => done(runCommand(workbook, "detachFormulas"));
const attach = (workbook: OpenWorkbook) => done<AttachFormulasAnswer>(runCommand(workbook, "attachFormulas"));
const formula = (workbook: OpenWorkbook, a1: string) => workbook.formula(a1)?.replace(/\s/g, "");

/** Five people: C has a native form, D becomes values. */
function team(): OpenWorkbook {
  const workbook = openWorkbook();
  workbook.typeRows("A1", [
    ["Years", "Pay", "Market", "Take-home"],
    ...[3, 9, 1, 7, 5].map((years, i) => [
      years,
      100_000 + 10_000 * years,
      `=AI_SALARY(A${i + 2},"WA")`,
      `=AI_TAKE_HOME(B${i + 2},"TX")`,
    ]),
  ]);
  return workbook;
}

it("formulas come back in the rows that were sorted meanwhile", async () => {
  const workbook = team();
  await detach(workbook);
  workbook.sort("A2:D6", "A", "asc");
  const values = workbook.values("A1:D6");
  expect((await attach(workbook)).message).toBe("10 formulas put back.");
  for (let row = 2; row <= 6; row++) {
    expect(formula(workbook, `C${row}`)).toBe(`=AI_SALARY(A${row},"WA")`);
    expect(formula(workbook, `D${row}`)).toBe(`=AI_TAKE_HOME(B${row},"TX")`);
  }
  expect(differences(values, workbook.values("A1:D6"))).toEqual([]);
});

it("formulas come back where rows were inserted and deleted, and those of deleted rows are named and kept", async () => {
  const workbook = team();
  await detach(workbook);
  workbook.insertRows(4, 3);
  workbook.insertRows(1, 2);
  workbook.deleteRows(11);
  const { message } = await attach(workbook);
  expect(message).toBe(
    "8 formulas put back, 2 left as they are, because their cells were changed or moved since: Sheet1!C6, Sheet1!D6.",
  );
  expect([4, 5, 9, 10].map((row) => formula(workbook, `C${row}`))).toEqual(
    [4, 5, 9, 10].map((row) => `=AI_SALARY(A${row},"WA")`),
  );
  expect(formula(workbook, "D10")).toBe('=AI_TAKE_HOME(B10,"TX")');
});

it("a formula that was copied is not taken for another, nor a value that is no result", async () => {
  const workbook = team();
  await detach(workbook);
  const native = workbook.formula("C2") ?? "";
  // The first row's cells are the user's now, and its native formula and its value stand elsewhere, twice.
  const value = workbook.value("D2") as number;
  workbook.typeRows("C2", [["mine", "mine"]]);
  workbook.typeRows("C8", [
    [native.replaceAll("A2", "A8"), value],
    [native.replaceAll("A2", "A9"), value],
  ]);
  const { attached, left } = await attach(workbook);
  expect([attached, left]).toEqual([8, ["Sheet1!C2", "Sheet1!D2"]]);
  expect(workbook.values("C8:D9").map(([, pay]) => pay)).toEqual([value, value]);
  expect(formula(workbook, "C8")).toBe(native.replaceAll("A2", "A8").replace(/\s/g, ""));
});

it("a head with what it fills comes back where its block was moved down, its fixed ranges with it", async () => {
  const workbook = openWorkbook();
  workbook.typeRows("A1", [
    ["Level", "State"],
    ["Mid", "US"],
    ["Senior", "WA"],
    ["Lead", "MS"],
  ]);
  const column = (rows: string, call: string) => `=${spilledColumn({ head: "Pay", call, from: rows })}`;
  workbook.type("C1", column("$A$1:$A$4", "AI_FLOOR($A$1:$A$4)"));
  workbook.type("D1", column("$A$1:$A$4", "AI_POSTING_RULE($B$1:$B$4)").replace("Pay", "Rule"));
  const values = workbook.values("A1:D4");
  await detach(workbook);
  workbook.insertRows(1, 5);
  expect((await attach(workbook)).message).toBe("2 formulas put back.");
  expect(formula(workbook, "C6")).toBe(column("$A$6:$A$9", "AI_FLOOR($A$6:$A$9)").replace(/\s/g, ""));
  expect(differences(values, workbook.values("A6:D9"))).toEqual([]);
});

it("a formula that its user typed again is neither put back nor named", async () => {
  const workbook = team();
  await detach(workbook);
  workbook.type("C2", '=AI_SALARY(A2, "WA")');
  expect((await attach(workbook)).message).toBe("9 formulas put back.");
  expect((await attach(workbook)).message).toBe("No formula was detached in this spreadsheet.");
});

it("what version 0.1.0 kept is put back, and kept where its cell was changed", async () => {
  const workbook = openWorkbook();
  workbook.typeRows("A1", [[148_927], ["=A1*2"], ["changed"]]);
  const cell = (row: number, formula: string, hash: string) => ({
    sheet: "Sheet1",
    row,
    column: 1,
    rows: 1,
    columns: 1,
    formula,
    hash,
  });
  // As that version did it: each cell's formula without spaces, or its value as text.
  const kept = [
    cell(1, '=AI_TAKE_HOME(200000,"TX")', hashOfText('[["148927"]]')),
    cell(2, "=AI_SALARY(8)", hashOfText('[["=A1*2"]]')),
    cell(3, "=AI_SALARY(9)", hashOfText('[["155008"]]')),
  ];
  workbook.document.properties("document").setProperty("aiComp.kept.detached.0", JSON.stringify(kept));
  const changed = "1 left as they are, because their cells were changed or moved since: Sheet1!A3.";
  expect((await attach(workbook)).message).toBe(`2 formulas put back, ${changed}`);
  expect([workbook.formula("A1"), workbook.formula("A2")]).toEqual([
    '=AI_TAKE_HOME(200000,"TX")',
    "=AI_SALARY(8)",
  ]);
  expect((await attach(workbook)).message).toBe(`0 formulas put back, ${changed}`);
});
