import { describe, expect, it } from "vitest";
import { Refusal } from "../../../src/core/Refusal.ts";
import { LOCALITY } from "../../../src/input/params/locality.ts";

const ACCEPTS = "the name of a place in the data, or a local rate from 0% to 10% such as 1.25%";
const read = (cell: unknown) => LOCALITY.read(cell, "locality");
const refused = (cell: unknown, found: string) =>
  expect(() => read(cell)).toThrow(new Refusal(`locality must be ${ACCEPTS}; ${found}`));

describe("LOCALITY", () => {
  it.each([
    ["New York City", "New York City"],
    [" St. Louis ", "St. Louis"],
    ["most counties (3.20%)", "most counties (3.20%)"],
    ["1.25%", 0.0125],
    ["2 %", 0.02],
    ["0.0125", 0.0125],
    [0.0125, 0.0125],
    [0, 0],
    ["10%", 0.1],
  ] as const)("reads %s", (cell, expected) => {
    expect(read(cell)).toEqual(typeof expected === "number" ? expect.closeTo(expected, 12) : expected);
  });

  it.each([
    [1.25, "1.25", "0.0125"],
    ["1.25", '"1.25"', "0.0125"],
    [0.5, "0.5", "0.005"],
    [10, "10", "0.1"],
  ] as const)("asks whether %s is meant as a percentage", (cell, shown, ratio) => {
    refused(cell, `got ${shown}. If ${Number(cell)}% is meant, write ${Number(cell)}% or ${ratio}.`);
  });

  it.each([
    ["1,25%", 'got "1,25%".'],
    ["12%", 'got "12%".'],
    [11, "got 11."],
    [-0.01, "got -0.01."],
    ["$0.05", 'got "$0.05".'],
    ["%", 'got "%".'],
    [true, "got TRUE."],
    [new Date(2026, 0, 1), "got a date (Thu Jan 01 2026)."],
    ["#N/A", "the cell given has the error #N/A."],
    [Number.NaN, "got NaN."],
  ])("refuses %s", (cell, found) => refused(cell, found));

  it("refuses a name that is too long", () => {
    expect(() => read("x".repeat(61))).toThrow(/^locality must be the name of a place/);
  });
});
