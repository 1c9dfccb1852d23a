import { describe, expect, test } from "vitest";
import { localTyping } from "../../src/sidebar/LocalTyping.ts";
import { eitherNumber } from "../../src/sidebar/localNumbers.ts";

// U+00A0 and U+202F stand between digits in French, an apostrophe in Swiss German.
describe("a number typed in", () => {
  test.each([
    ["de_DE", "5.000.000", "5,000,000"],
    ["de_DE", "12,5%", "12.5%"],
    ["de_DE", "12,5 %", "12.5 %"],
    ["de_DE", "1.234", "1,234"],
    ["de_DE", "$ 1.234,50", "$ 1,234.50"],
    ["de_DE", "155.008 $", "155,008"],
    ["de_DE", "190k", "190k"],
    ["de_DE", "-0,5", "-0.5"],
    ["de_DE", "−0,5", "-0.5"],
    ["de_DE", ",25", "0.25"],
    // What only an American would write.
    ["de_DE", "22.5%", "22.5%"],
    ["de_DE", "$5,000,000", "$5,000,000"],
    ["de_DE", "1,234.50", "1,234.50"],
    ["de_DE", "0,125", "0.125"],
    ["fr_FR", "1\u202F234,50", "1,234.50"],
    ["fr_FR", "1\u00A0234\u00A0567", "1,234,567"],
    ["fr_FR", "1 234,50", "1,234.50"],
    ["de_CH", "1’234.50", "1,234.50"],
    ["de_CH", "1'234'567", "1,234,567"],
    ["en_US", "1,234", "1,234"],
    ["en_US", "1.234", "1.234"],
    ["en_US", "$190,000", "$190,000"],
    ["en_IN", "12,34,567", "1,234,567"],
  ])("%s, %s, is %s to a formula", (locale, typed, read) => {
    expect(localTyping(locale).numbers.read(typed)).toBe(read);
  });

  test.each([
    ["de_DE", "1,234", ["1,234", "1.234"]],
    ["de_DE", "$1,234k", ["$1,234k", "$1.234k"]],
    // In French neither groups digits, so that both may be meant.
    ["fr_FR", "5.000", ["5,000", "5.000"]],
    ["fr_FR", "5,000", ["5,000", "5.000"]],
  ])("%s, %s, is asked about", (locale, typed, either) => {
    expect(eitherNumber(localTyping(locale).numbers.read(typed))).toEqual(either);
  });

  test.each([
    "",
    "Senior",
    "7-9",
    "1.2.3",
    "12,34",
    "1,23,4",
    "Team!B2:B40",
    "New York",
    "10,5 or so",
    "..",
    "1'23",
  ])("%s stays as it is where it is no number of the US", (typed) => {
    expect(localTyping("en_US").numbers.read(typed)).toBe(typed);
  });

  test("is shown as the locale writes it, alone and in a sentence", () => {
    const { numbers } = localTyping("de_DE");
    expect(numbers.show("$5,000,000")).toBe("$5.000.000");
    expect(numbers.show("22.5%")).toBe("22,5%");
    expect(numbers.show('Round to must be from 0 to 100,000.5; got "1.5 or 2".')).toBe(
      'Round to must be from 0 to 100.000,5; got "1,5 or 2".',
    );
    expect(numbers.show("such as Team!B2:B40, 2026-11-23, AI-101.5 or 1.2.3")).toBe(
      "such as Team!B2:B40, 2026-11-23, AI-101.5 or 1.2.3",
    );
    expect(localTyping("en_US").numbers.show("$5,000,000.5")).toBe("$5,000,000.5");
  });

  test("comes back as it was shown", () => {
    for (const locale of ["de_DE", "fr_FR", "de_CH", "en_US", "pt_BR", "sv_SE", "de_AT"]) {
      const { numbers } = localTyping(locale);
      for (const text of ["$5,000,000", "1,234.5", "0.125", "22.5%", "190k", "12"]) {
        expect(numbers.read(numbers.show(text)), `${locale} ${text}`).toBe(text);
      }
    }
  });
});

describe("a date typed in", () => {
  test.each([
    ["de_DE", "1.7.2027", "2027-07-01"],
    ["en_US", "7/1/2027", "2027-07-01"],
    ["en_GB", "01/07/2027", "2027-07-01"],
    ["sv_SE", "2027-07-01", "2027-07-01"],
    ["ko_KR", "2027. 7. 1.", "2027-07-01"],
    ["ja_JP", "2027/7/1", "2027-07-01"],
    // No thirteenth month: only the other order is meant.
    ["en_US", "13/7/2027", "2027-07-13"],
    ["de_DE", "7/13/2027", "2027-07-13"],
    ["en_US", "7/1/27", "7/1/27"],
    ["en_US", "soon", "soon"],
    ["en_US", "46000", "46000"],
  ])("%s, %s, is %s", (locale, typed, read) => {
    expect(localTyping(locale).dates.read(typed)).toBe(read);
  });
});
