import { type Param, type ParamHelp, refusal } from "../Param.ts";

/** One of a few words, in any case. */
export function choice<const Word extends string>(words: readonly Word[], help: ParamHelp): Param<Word> {
  const accepts = wordList(words);
  return {
    takes: "cell",
    type: "string",
    ...help,
    accepts,
    read(cell, name) {
      const typed = typeof cell === "string" ? cell.trim().toLowerCase() : undefined;
      const word = words.find((candidate) => candidate.toLowerCase() === typed);
      if (word === undefined) throw refusal(name, accepts, cell);
      return word;
    },
  };
}

/** Any number of words, separated by commas. */
export function choices<const Word extends string>(
  words: readonly Word[],
  help: ParamHelp,
): Param<ReadonlySet<Word>> {
  const accepts = `${wordList(words)}, separated by commas`;
  return {
    takes: "cell",
    type: "string",
    ...help,
    accepts,
    read(cell, name) {
      if (typeof cell !== "string") throw refusal(name, accepts, cell);
      const found = new Set<Word>();
      for (const part of cell.split(",")) {
        const typed = part.trim().toLowerCase();
        if (typed === "") continue;
        const word = words.find((candidate) => candidate.toLowerCase() === typed);
        if (word === undefined) throw refusal(name, accepts, cell);
        found.add(word);
      }
      return found;
    },
  };
}

/** "a", "b" or "c" */
export function wordList(words: readonly string[]): string {
  const quoted = words.map((word) => `"${word}"`);
  return quoted.length < 2
    ? quoted.join("")
    : `${quoted.slice(0, -1).join(", ")} or ${quoted[quoted.length - 1]}`;
}
