import { describe, expect, test } from "vitest";
import { FUNCTIONS } from "../../src/functions/index.ts";
import { calculate, sentence } from "../support/formula.ts";
import { expectShown } from "../support/shown.ts";

// What the help box, the docs and the README tell people is run here, as they would type it.
describe.each(FUNCTIONS.map((formula) => [formula.name, formula] as const))("%s", (_, formula) => {
  test.each(formula.examples.map(({ formula: typed, shows }) => [typed, shows] as const))(
    "%s",
    (typed, shows) => {
      expectShown(calculate(typed), shows);
    },
  );

  test.each(formula.errors.map(({ formula: typed, says }) => [typed, says] as const))(
    "%s is refused",
    (typed, says) => {
      expect(sentence(typed)).toBe(says);
    },
  );

  test("helps with every argument", () => {
    expect(formula.examples.length).toBeGreaterThan(0);
    expect(formula.errors.length).toBeGreaterThan(0);
    for (const [name, { description, example, accepts }] of Object.entries(formula.params)) {
      expect(name).toMatch(/^[a-z_]+$/);
      for (const help of [description, example, accepts]) expect(help.trim()).not.toBe("");
    }
    expect(formula.summary.length, "a summary must fit the help box").toBeLessThan(120);
  });
});
