import { expect, test } from "vitest";
import { registerCustomFunctions } from "../../src/workbench/grid/customFunctions.ts";
import { Grid } from "../../src/workbench/grid/Grid.ts";

const ASKED = "ASKED";
registerCustomFunctions([
  {
    name: ASKED,
    description: "",
    parameters: [{ name: "value", type: "any", description: "", isOptional: false }],
  },
]);

// support.google.com/docs/answer/3093364: IF gives one of its values; Sheets calls a custom function only where it does.
test.each([
  ['=IF(A1>1,ASKED("yes"),ASKED("no"))', "no", ["no"]],
  ['=IF(A2>1,ASKED("yes"),ASKED("no"))', "yes", ["yes"]],
  ['=IF(A1,IF(A2="","none",ASKED("some")),ASKED("no"))&"!"', "some!", ["some"]],
  ['=IF(A3,ASKED("yes"),ASKED("no"))', "#DIV/0!", ["yes", "no"]],
  ['=IF("maybe",ASKED("yes"),ASKED("no"))', "#VALUE!", ["yes", "no"]],
  ['=ARRAYFORMULA(SUM(IF(A1:A2>1,LEN(ASKED("yes")),LEN(ASKED("no")))))', 5, ["yes", "no"]],
])("%s calculates the branch that it takes", (formula, value, asked) => {
  const calls: unknown[] = [];
  const grid = new Grid(undefined, (_, [text]) => {
    calls.push(text);
    return text as string;
  });
  const [sheetId = ""] = grid.sheetIds();
  const cell = (row: number, col = 0) => ({ sheetId, col, row });
  [1, 2, "=1/0"].forEach((content, row) => {
    grid.write(cell(row), content);
  });
  grid.write(cell(0, 3), formula);
  expect(grid.value(cell(0, 3))).toBe(value);
  expect(calls).toEqual(asked);
});
