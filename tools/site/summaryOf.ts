const LENGTH = 160;

/** The sentences that a page begins with, on one line, as far as they fit; the words, where the first does not. */
export function summaryOf(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= LENGTH) return line;
  const sentences = /^.*[.?!](?= )/.exec(line.slice(0, LENGTH + 1));
  return sentences?.[0] ?? `${line.slice(0, line.lastIndexOf(" ", LENGTH))}…`;
}
