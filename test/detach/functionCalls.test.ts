import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { functionCalls } from "../../src/detach/functionCalls.ts";
import { formulaTokens } from "../../src/input/formulaTokens.ts";

const NAMES = new Set(["AI_SALARY", "AI_FLOOR"]);
const found = (formula: string) => functionCalls(formula, NAMES);

describe("formula tokens", () => {
  it("are the formula again when joined, whatever it is", () => {
    const piece = fc.constantFrom(
      '"',
      "'",
      "(",
      ")",
      "{",
      "}",
      ",",
      ";",
      "AI_SALARY",
      "A1",
      " ",
      "=",
      "😀",
      "é",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((all) => all.join("")),
        ),
        (formula) => {
          const tokens = formulaTokens(formula);
          expect(tokens.map(({ text }) => text).join("")).toBe(formula);
          for (const { text, start } of tokens) expect(formula.slice(start, start + text.length)).toBe(text);
        },
      ),
    );
  });
});

describe("calls in a formula", () => {
  it("have their arguments, with brackets, text and sheet names kept whole", () => {
    const call = `ai_salary ('My, sheet (2)'!B1 ;"a,)""(", {1,2;3}, MAX(1,2))`;
    expect(found(`=IF(A1>0, ${call}, 0)`)).toEqual([
      {
        name: "AI_SALARY",
        start: "=IF(A1>0, ".length,
        end: "=IF(A1>0, ".length + call.length,
        argumentList: ["'My, sheet (2)'!B1", '"a,)""("', "{1,2;3}", "MAX(1,2)"],
      },
    ]);
  });

  it("may have no arguments, or skipped ones", () => {
    expect(found("=AI_FLOOR()")[0]?.argumentList).toEqual([]);
    expect(found('=AI_SALARY(8,,,"cash")')[0]?.argumentList).toEqual(["8", "", "", '"cash"']);
  });

  it("are not in text, in longer names or in what does not close", () => {
    expect(found('="AI_SALARY(8)"')).toEqual([]);
    expect(found("=AI_SALARY_OLD(8)+MY_AI_SALARY(8)")).toEqual([]);
    expect(found("='AI_SALARY(1)'!A1")).toEqual([]);
    expect(found("=AI_SALARY(8")).toEqual([]);
    expect(found("=AI_SALARY+1")).toEqual([]);
  });

  it("are found outermost only, one after the other", () => {
    expect(found("=AI_SALARY(AI_FLOOR())+AI_FLOOR()").map(({ name }) => name)).toEqual([
      "AI_SALARY",
      "AI_FLOOR",
    ]);
  });

  it("come back as they were written, for any arguments", () => {
    const argument = fc.oneof(
      fc.integer().map(String),
      fc.string().map((text) => `"${text.replace(/"/g, '""')}"`),
      fc.string({ minLength: 1 }).map((name) => `'${name.replace(/'/g, "''")}'!A1`),
      fc.constantFrom("A1", "$B$2:C9", "MAX(1,MIN(2;3))", "{1,2;3,4}", ""),
    );
    fc.assert(
      fc.property(fc.array(argument, { minLength: 2 }), fc.constantFrom(",", ";", ", "), (all, comma) => {
        const formula = `=1+AI_SALARY(${all.join(comma)})*2`;
        const [call] = found(formula);
        expect(call?.argumentList).toEqual(all);
        expect(formula.slice(call?.start, call?.end)).toBe(`AI_SALARY(${all.join(comma)})`);
      }),
    );
  });
});
