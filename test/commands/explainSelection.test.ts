import { beforeEach, describe, expect, it } from "vitest";
import type { SelectionExplained } from "../../src/commands/explainSelection.ts";
import { type OpenWorkbook, openWorkbook } from "../support/openWorkbook.ts";
import { BANDS } from "../support/requests.ts";
import { done, runCommand } from "../support/runCommand.ts";
import { tableIn } from "../support/tableIn.ts";

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

  it("says each call as SQL over the columns of a table, named by their heads", async () => {
    workbook.typeRows("A1", [
      ["Years", "Home state", ""],
      [8, "wa", 0.75],
    ]);
    const sqlOf = async (formula: string) => {
      workbook.type("D2", formula);
      return (await explain("D2")).explanations.map(({ sql }) => sql);
    };
    expect(await sqlOf("=AI_SALARY(A2,B2,C2)")).toEqual([
      "comp.AI_SALARY(`years`, `home_state`, `C`, NULL, NULL)",
    ]);
    expect(await sqlOf('=AI_SALARY("8",,20%,"smooth")')).toEqual([
      "comp.AI_SALARY(8, NULL, 0.2, 'smooth', NULL)",
    ]);
    expect(await sqlOf('=2*AI_PREMIUM(AI_SALARY(A2),"genai",,F1:H2)')).toEqual([
      "comp.AI_SALARY(`years`, NULL, NULL, NULL, NULL)",
      "comp.AI_PREMIUM(comp.AI_SALARY(`years`, NULL, NULL, NULL, NULL), 'genai', NULL, (SELECT ARRAY_AGG(STRUCT(key, value, source)) FROM comp.own_figures))",
    ]);
    // A level is text there, also where it is given by years.
    expect(await sqlOf('=AI_BAND(A2,"it\'s")')).toEqual([
      "comp.AI_BAND(CAST(`years` AS STRING), 'it\\'s', NULL, NULL, NULL, NULL).minimum",
    ]);
    expect(await sqlOf("=AI_SALARY(A2+1)")).toEqual([undefined]);
    expect(await sqlOf("=AI_AUDIT(A2:A2,C2:C2)")).toEqual([undefined]);
  });

  it("says a column of a block as the field that fills it", async () => {
    await done(runCommand(workbook, "generateBands", BANDS));
    const maximum = tableIn(workbook, "Bands", "Level", "State", "Basis").cell("Senior US market", "Maximum");
    expect((await explain(maximum)).explanations.map(({ sql }) => sql)).toEqual([
      "comp.AI_BAND(`level`, `state`, `basis`, `spread`, 0, NULL).maximum",
    ]);
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
