import { expect, test } from "vitest";
import { readBonus } from "../../src/sidebar/readBonus.ts";

test.each([
  ["15%", 28_500],
  [" 7.5 % ", 14_250],
  ["28,500", 28_500],
  ["30k", 30_000],
])("%s of 190,000 is %s", (typed, dollars) => {
  expect(readBonus(typed, 190_000).value).toBe(dollars);
});

test("says what it takes of a share that is none, and of a fraction of a dollar", () => {
  expect(readBonus("150%", 190_000).problem).toBe(
    'Bonus as a share of base must be a rate such as 0.2 or 20%, from 0 to 1; got "150%".',
  );
  expect(readBonus("0.15", 190_000).problem).toBe(
    'Bonus must be an amount in US dollars from 0 to 1,000,000,000; got "0.15", a share: write the dollars it comes to, such as 28500 for 15% of 190000.',
  );
});
