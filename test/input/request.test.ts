import { describe, expect, test } from "vitest";
import { shown } from "../../src/input/cell.ts";
import { oneOf } from "../../src/input/params/choice.ts";
import { optional } from "../../src/input/params/optional.ts";
import {
  FieldRefusal,
  type Fields,
  field,
  itemsField,
  listField,
  objectField,
  readFields,
  textField,
  tickField,
} from "../../src/input/request.ts";

const WORD = oneOf(["low", "high"]);

/** Reads a request as a command would, and gives what it is or what is said of it, with the field. */
function read<T>(request: unknown, of: (fields: Fields) => T): T | string {
  try {
    return readFields(request, "request", of);
  } catch (error) {
    const { message } = error as Error;
    return error instanceof FieldRefusal ? `${error.field}: ${message}` : message;
  }
}

describe("a request", () => {
  const word = (fields: Fields) => field(fields, "word", WORD);

  test.each([
    [[], "got a list of 0."],
    [null, "got a blank."],
    ["text", 'got "text".'],
    [() => 1, "got a function."],
    [new Date(Number.NaN), "got a date (invalid)."],
  ])("is an object: %s", (request, got) => {
    expect(read(request, word)).toBe(`request must be an object of named fields; ${got}`);
  });

  test("has no field that nobody asks for", () => {
    expect(read({ word: "LOW" }, word)).toBe("low");
    expect(read({ word: "low", words: undefined }, word)).toBe("low");
    expect(read({ word: "low", words: 1 }, word)).toBe('request must have no fields but word; got "words".');
    expect(read(JSON.parse('{"word":"low","__proto__":{}}'), word)).toBe(
      'request must have no fields but word; got "__proto__".',
    );
    expect(read({ a: 1 }, () => 1)).toBe('request must have no fields; got "a".');
  });

  test("gives only what was sent, nothing that every object has", () => {
    expect(read({}, (fields) => fields.take("constructor"))).toBeUndefined();
    expect(read({}, (fields) => textField(fields, "toString", { most: 5 }))).toBe("");
  });
});

describe("a field", () => {
  test("that is blank is its default, or is missed", () => {
    expect(read({ word: null }, (fields) => field(fields, "word", optional(WORD, "high")))).toBe("high");
    expect(read({ word: " " }, (fields) => field(fields, "word", WORD))).toBe(
      'word: word must be "low" or "high"; got a blank.',
    );
  });

  test.each([
    [{ toString: "x" }, "an object"],
    [Object.create(null), "an object"],
    [["low"], "a list of 1"],
    [Symbol("low"), "a symbol"],
    [1n, "a bigint"],
    [Number.NaN, "NaN"],
    [`${"x".repeat(50_000)}`, `"${"x".repeat(40)}…"`],
    ["a\u0000b", '"a b"'],
  ])("that is no text is told in words (%#)", (word, found) => {
    expect(read({ word }, (fields) => field(fields, "word", WORD))).toBe(
      `word: word must be "low" or "high"; got ${found}.`,
    );
  });

  test("of objects says which one is wrong", () => {
    const each = { least: 1, most: 2, each: "offer" };
    const ofItems = (fields: Fields) => itemsField(fields, "offers", each, (item) => tickField(item, "on"));
    expect(read({ offers: [{ on: true }] }, ofItems)).toEqual([true]);
    expect(read({ offers: [{ on: true }, { on: 1 }] }, ofItems)).toBe(
      "offers.1.on: offer 2: on must be true or false; got 1.",
    );
    expect(read({ offers: [{ on: true, off: true }] }, ofItems)).toBe(
      'offers.0: offer 1: it must have no fields but on; got "off".',
    );
    expect(read({ offers: "x" }, ofItems)).toBe('offers: offers must have from 1 to 2 items; got "x".');
    expect(read({ offers: [1, 2, 3] }, ofItems)).toBe("offers: offers must have from 1 to 2 items; got 3.");
  });

  test("that is an object is read as strictly", () => {
    const ofTicks = (fields: Fields) => objectField(fields, "ticks", (ticks) => tickField(ticks, "a"));
    expect(read({ ticks: { a: false } }, ofTicks)).toBe(false);
    expect(read({ ticks: { a: false, b: 1 } }, ofTicks)).toBe(
      'ticks: ticks must have no fields but a; got "b".',
    );
    expect(read({}, ofTicks)).toBe("ticks: ticks must be an object of named fields; got a blank.");
  });

  test("of words has at least one", () => {
    expect(read({ words: ["low", "HIGH"] }, (fields) => listField(fields, "words", WORD, 2))).toEqual([
      "low",
      "high",
    ]);
    expect(read({ words: [] }, (fields) => listField(fields, "words", WORD, 2))).toBe(
      "words: words must have from 1 to 2 items; got 0.",
    );
  });
});

test("a range is told by its size, a list by its length", () => {
  expect(shown([[1, 2]])).toBe("a range of 1 × 2 cells");
  expect(shown([1, 2, 3])).toBe("a list of 3");
});
