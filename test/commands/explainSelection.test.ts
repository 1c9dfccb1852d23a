import { beforeEach, describe, expect, it } from "vitest";
import type { SelectionExplained } from "../../src/commands/explainSelection.ts";
import { type OpenWorkbook, openWorkbook } from "../support/openWorkbook.ts";
import { done, runCommand } from "../support/runCommand.ts";

let workbook: OpenWorkbook;
beforeEach(() => {
  workbook = openWorkbook();
});

function explain(a1: string): Promise<SelectionExplained> {
  workbook.select(a1);
  return done(runCommand<SelectionExplained>(workbook, "explainSelection"));
}
const last = ({ explanations }: SelectionExplained) =>
  explanations[explanations.length - 1]?.steps.slice(-1)[0];

describe("explainSelection", () => {
  it("reads the arguments' cells, and ends with the cell's own value", async () => {
    workbook.typeRows("A1", [[8, "wa"]]);
    workbook.type("C1", "=AI_SALARY(A1,B1)");
    const answer = await explain("C1");
    expect(answer).toMatchObject({
      cell: "Sheet1!C1",
      formula: "=AI_SALARY(A1,B1)",
      message: "Sheet1!C1 is calculated by AI_SALARY.",
    });
    expect(answer.explanations.map(({ call }) => call)).toEqual(["AI_SALARY(A1,B1)"]);
    expect(last(answer)?.value).toBe(workbook.value("C1"));
    // 155,008 × 1.1676
    expect(last(answer)?.value).toBeCloseTo(180_987.34, 1);
    expect(answer.explanations[0]?.steps).toContainEqual(
      expect.objectContaining({ value: 155_008, class: "A" }),
    );
  });

  it("explains nested calls one by one, the inner ones first", async () => {
    workbook.type("A1", '=IF(TRUE,AI_PREMIUM(AI_SALARY(8),"genai"),0)');
    const { explanations, message } = await explain("A1");
    expect(message).toBe("Sheet1!A1 is calculated by AI_PREMIUM.");
    expect(explanations.map(({ call }) => call)).toEqual([
      "AI_SALARY(8)",
      'AI_PREMIUM(AI_SALARY(8),"genai")',
    ]);
    expect(explanations[1]?.steps.slice(-1)[0]?.value).toBeCloseTo(165_083.52, 2);
  });

  it("finds the formula that fills a cell, and explains that cell's row", async () => {
    workbook.typeRows("A1", [[2], [5], [8]]);
    workbook.type("B1", "=AI_SALARY(A1:A3)");
    const answer = await explain("B3");
    expect(answer.message).toBe("Sheet1!B3 is filled by the formula in B1: row 3, column 1 of its result.");
    expect(last(answer)?.value).toBe(155_008);
    expect((await explain("B4")).message).toBe(
      "Sheet1!B4 holds no formula, and no formula of AI Comp fills it.",
    );
  });

  it("gives the sentence for bad input, and for arguments it cannot read", async () => {
    workbook.type("A1", '=AI_SALARY(8,"ZZ")');
    expect((await explain("A1")).explanations[0]?.refusal).toBe(
      'AI_SALARY: state must be a US state or metropolitan area, "US" or "REMOTE"; got "ZZ".',
    );
    workbook.type("A2", "=AI_SALARY(4+4)");
    expect((await explain("A2")).explanations[0]?.refusal).toBe(
      "4+4 is calculated by the spreadsheet and cannot be read here; put it in a cell of its own and refer to that.",
    );
    workbook.type("A3", "=1+1");
    expect((await explain("A3")).message).toBe(
      "Sheet1!A3 holds a formula without any of AI Comp's functions.",
    );
  });
});
