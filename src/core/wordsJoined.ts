/** "a", "a and b", "a, b and c" */
export function wordsJoined(words: readonly string[], before: "and" | "or"): string {
  return words.length < 2
    ? words.join("")
    : `${words.slice(0, -1).join(", ")} ${before} ${words[words.length - 1]}`;
}
