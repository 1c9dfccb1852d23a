import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSpilledColumn, spilledColumn } from "../../src/tables/spilledColumn.ts";

describe("a column that spills from its head", () => {
  it("is one formula that shows the head and then one output of the call", () => {
    const call = "AI_BAND(A2:A27,B2:B27,C2:C27,G2:G27,1000)";
    const column = { head: "Minimum", call, output: 0, from: "A2:A27" };
    const formula =
      'ARRAYFORMULA(IF(ROW(A2:A27)=ROW(A2),"Minimum",INDEX(AI_BAND(A2:A27,B2:B27,C2:C27,G2:G27,1000),0,1)))';
    expect(spilledColumn(column)).toBe(formula);
    expect(readSpilledColumn(`=${formula}`)).toEqual(column);
  });

  it("needs no output where a row of the call is one cell", () => {
    const column = { head: 'The "average"', call: "AI_SALARY($B$2:$B$9)", from: "$B$2:$B$9" };
    const formula = 'ARRAYFORMULA(IF(ROW($B$2:$B$9)=ROW($B$2),"The ""average""",AI_SALARY($B$2:$B$9)))';
    expect(spilledColumn(column)).toBe(formula);
    expect(readSpilledColumn(formula)).toEqual(column);
  });

  it("is read back whatever its head and its arguments are", () => {
    const argument = fc.oneof(
      fc.integer().map(String),
      fc.string().map((text) => `"${text.replace(/"/g, '""')}"`),
      fc.string({ minLength: 1 }).map((name) => `'${name.replace(/'/g, "''")}'!A1`),
      fc.constantFrom("A2:A9", "$B$2:C9", "MAX(1,MIN(2;3))", "{1,2;3,4}", "", "INDEX(A2:A9,0,1)"),
    );
    fc.assert(
      fc.property(
        fc.string(),
        fc.array(argument),
        fc.option(fc.nat(20), { nil: undefined }),
        (head, all, output) => {
          const call = `AI_SALARY(${all.join(",")})`;
          const column = { head, call, from: "A2:A9", ...(output === undefined ? {} : { output }) };
          expect(readSpilledColumn(`=${spilledColumn(column)}`)).toEqual(column);
        },
      ),
    );
  });

  it("is no other formula", () => {
    const others = [
      "=AI_SALARY(A2:A9)",
      '=ARRAYFORMULA(IF(ROW(A2:A9)=ROW(A3),"Average",AI_SALARY(A2:A9)))',
      '=ARRAYFORMULA(IF(ROW(A2:A9)=ROW(B2),"Average",AI_SALARY(A2:A9)))',
      "=ARRAYFORMULA(IF(ROW(A2:A9)=ROW(A2),B1,AI_SALARY(A2:A9)))",
      '=ARRAYFORMULA(IF(ROW(A2:A9)=ROW(A2),"Average",AI_SALARY(A2:A9)*2))',
      '=ARRAYFORMULA(IF(ROW(A2:A9)=ROW(A2),"Average",AI_SALARY(A2:A9)+AI_SALARY(B2:B9)))',
      '=ARRAYFORMULA(IF(ROW(A2:A9)=ROW(A2),"Average",AI_SALARY(A2:A9))+SUM(B1))',
      '=ARRAYFORMULA(IF(ROW(A2:A9)=ROW(A2),"Average",AI_SALARY(A2:A9),0))',
      '=ARRAYFORMULA(IF(ROW(A2:A9)=ROW(A2),"Average",A2:A9))',
    ];
    for (const formula of others) expect([formula, readSpilledColumn(formula)]).toEqual([formula, undefined]);
  });
});
