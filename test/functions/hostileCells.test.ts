import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Refusal } from "../../src/core/Refusal.ts";
import { FUNCTIONS } from "../../src/functions/index.ts";
import { hostileArguments } from "../support/hostileArguments.ts";
import { answerShortcoming, sentenceShortcoming } from "../support/shortcoming.ts";

// Whatever stands in a cell, a formula answers: a finite number, text, or one sentence that names itself.
describe.each(FUNCTIONS.map((formula) => [formula.name, formula] as const))("%s", (name, formula) => {
  const argumentList = hostileArguments(formula);

  test("answers or says in one sentence why not", () => {
    fc.assert(
      fc.property(argumentList, (cells) => {
        let result: unknown;
        try {
          result = formula.evaluate(cells);
        } catch (error) {
          expectSentence((error as Error).message, error);
          return;
        }
        expect(answerShortcoming(result, cells.some(Array.isArray))).toBeUndefined();
      }),
      { numRuns: 250 },
    );
  });

  test("explains or says in one sentence why not", () => {
    fc.assert(
      fc.property(argumentList, (cells) => {
        const explained = formula.explain(cells);
        if (typeof explained !== "string") expect(answerShortcoming(explained, false)).toBeUndefined();
        else if (name !== "AI_EXPLAIN") expectSentence(explained, new Refusal(explained));
      }),
      { numRuns: 250 },
    );
  });

  function expectSentence(message: string, error: unknown): void {
    expect(error, String((error as Error).stack)).toBeInstanceOf(Refusal);
    expect(message.startsWith(`${name}: `), message).toBe(true);
    expect(sentenceShortcoming(message), message).toBeUndefined();
    const body = message.slice(name.length + 2);
    const parameters = [...Object.keys(formula.params), "takes at most"];
    expect(
      parameters.some((each) => body.startsWith(each)),
      message,
    ).toBe(true);
  }
});
