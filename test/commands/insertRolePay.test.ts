import { beforeEach, describe, expect, it } from "vitest";
import { type OpenWorkbook, openWorkbook } from "../support/openWorkbook.ts";
import { runCommand } from "../support/runCommand.ts";

let workbook: OpenWorkbook;
beforeEach(() => {
  workbook = openWorkbook();
  workbook.select("C5:D9");
});

const insert = (request: object) => runCommand(workbook, "insertRolePay", request);
const DATA = { role: "data scientist", place: "WA" };

describe("insertRolePay", () => {
  it.each([
    ["live", '=AI_ROLE_PAY("data scientist","WA")'],
    ["values", undefined],
  ])("writes the median into the first selected cell, as %s", async (insertAs, formula) => {
    expect(await insert({ ...DATA, insertAs })).toEqual({
      ok: true,
      value: { message: "data scientist, WA written to Sheet1!C5.", range: "Sheet1!C5" },
    });
    expect(workbook.value("C5")).toBe(163_350);
    expect(workbook.formula("C5")).toBe(formula);
  });

  it("asks before it replaces what stands there", async () => {
    workbook.type("C5", "mine");
    expect(await insert({ ...DATA, insertAs: "values" })).toMatchObject({ ok: false, code: "occupied" });
    expect(workbook.value("C5")).toBe("mine");
    expect(await insert({ ...DATA, insertAs: "values", replace: "Sheet1!C5" })).toMatchObject({ ok: true });
    expect(workbook.value("C5")).toBe(163_350);
  });

  it("refuses a place of which the data has nothing, and writes nothing", async () => {
    expect(await insert({ role: "ML Engineer", place: "WA", insertAs: "live" })).toMatchObject({
      ok: false,
      code: "refused",
    });
    expect(workbook.value("C5")).toBe("");
  });
});
