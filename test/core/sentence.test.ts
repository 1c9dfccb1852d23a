import { expect, test } from "vitest";
import { Refusal } from "../../src/core/Refusal.ts";
import { inSentence, sentence } from "../../src/core/sentence.ts";

test("a sentence is under 300 characters, cut between characters", () => {
  expect(sentence("a".repeat(299))).toBe("a".repeat(299));
  expect(sentence("a".repeat(300))).toBe(`${"a".repeat(298)}…`);
  // The 298th character would be the first half of a pair.
  expect(sentence(`${"a".repeat(297)}🦄${"b".repeat(9)}`)).toBe(`${"a".repeat(297)}…`);
});

test.each([
  ["control characters and line ends", "a\u0000b\r\n\tc\u0085d\u2028e", "a b c d e"],
  ["marks of writing direction", "a\u202Eb\u2067c\u200Fd", "a b c d"],
  ["half a character", "a\uD83Eb\uDD84c", "a\uFFFDb\uFFFDc"],
  ["what belongs together", "👩‍💻é🦄", "👩‍💻é🦄"],
])("%s", (_what, text, shown) => {
  expect(inSentence(text, 40)).toBe(shown);
});

test("a refusal is a sentence, whatever it was made of", () => {
  expect(new Refusal("state must be a US state; got\n\u0007.").message).toBe(
    "state must be a US state; got .",
  );
});

test("a sentence that takes long to find is found when it is read", () => {
  let found = 0;
  const refusal = new Refusal(() => `key must be known; looked ${++found} times.`);
  expect(found).toBe(0);
  expect(refusal.message).toBe("key must be known; looked 1 times.");
});
