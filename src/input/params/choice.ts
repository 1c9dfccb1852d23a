import { wordsJoined } from "../../core/wordsJoined.ts";
import { type Param, type ParamHelp, param } from "../Param.ts";
import { type Reader, refusal } from "../Reader.ts";

/** One of a few words, in any case. */
export function oneOf<const Word extends string>(words: readonly Word[]): Reader<Word> {
  const accepts = wordList(words);
  return {
    takes: "cell",
    type: "string",
    accepts,
    words,
    read(cell, name) {
      const typed = typeof cell === "string" ? cell.trim().toLowerCase() : undefined;
      const word = words.find((candidate) => candidate.toLowerCase() === typed);
      if (word === undefined) throw refusal(name, accepts, cell);
      return word;
    },
  };
}

/** Any number of words, separated by commas. */
export function someOf<const Word extends string>(words: readonly Word[]): Reader<ReadonlySet<Word>> {
  const accepts = `${wordList(words)}, separated by commas`;
  return {
    takes: "cell",
    type: "string",
    accepts,
    words,
    samples: [...words, words.join(", ")],
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

export function choice<const Word extends string>(words: readonly Word[], help: ParamHelp): Param<Word> {
  return param(oneOf(words), help);
}

export function choices<const Word extends string>(
  words: readonly Word[],
  help: ParamHelp,
): Param<ReadonlySet<Word>> {
  return param(someOf(words), help);
}

/** "a", "b" or "c" */
export function wordList(words: readonly string[]): string {
  return wordsJoined(
    words.map((word) => `"${word}"`),
    "or",
  );
}
