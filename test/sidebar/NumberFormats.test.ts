import { describe, expect, it } from "vitest";
import { numberFormats } from "../../src/sidebar/NumberFormats.ts";

// Intl separates a currency sign with spaces that do not break.
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

describe("numberFormats", () => {
  it("writes as the spreadsheet's locale does", () => {
    const us = numberFormats("en_US");
    expect(us.dollars(155_008)).toBe("$155,008");
    expect(us.shortDollars(155_008)).toBe("$155K");
    expect(us.percent(0.22496)).toBe("22.5%");
    expect(us.count(1_020)).toBe("1,020");
    const german = numberFormats("de_DE");
    expect(plain(german.dollars(155_008))).toBe("155.008 $");
    expect(plain(german.percent(0.22496))).toBe("22,5 %");
  });

  it("falls back to the US for a locale nobody knows", () => {
    for (const locale of ["", "x", "not a locale", "🙂"]) {
      expect(numberFormats(locale).dollars(1_000)).toBe("$1,000");
    }
  });
});
