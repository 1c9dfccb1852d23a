const LONGEST_SENTENCE = 299;

/** What moves or breaks a line when it is shown: control characters, line ends and marks of writing direction. */
const UNSHOWN = /[\s\p{Cc}\u2028\u2029\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu;

/** Whatever its parts are, one line that any cell, dialog or panel can show: under 300 characters. */
export function sentence(text: string): string {
  return inSentence(text, LONGEST_SENTENCE);
}

/** Text of anybody's as a part of a sentence: on one line, in whole characters, at most so many and an ellipsis. */
export function inSentence(text: string, most: number): string {
  // What is cut away is not worked on: a cell may hold 50,000 characters.
  const head = text.slice(0, 4 * most);
  const line = head.replace(UNSHOWN, " ").replace(/\p{Cs}/gu, "\uFFFD");
  const isWhole = head.length === text.length && line.length <= most;
  return isWhole ? line : `${line.slice(0, most - 1).replace(/\p{Cs}$/u, "")}…`;
}
