import { type Param, type ParamHelp, param } from "../Param.ts";
import { type Reader, refusal } from "../Reader.ts";

/** Longer than any address, key or name that something here is called by. */
const LONGEST_LINE = 2_000;

interface TextWithin {
  /** How many characters it may have. */
  most?: number;
  samples?: readonly string[];
}

/** Free text of one line, trimmed. */
export function textOf(
  accepts: string,
  { most = LONGEST_LINE, samples = [] }: TextWithin = {},
): Reader<string> {
  return {
    takes: "cell",
    type: "string",
    accepts,
    samples,
    read(cell, name) {
      const text = typeof cell === "string" ? cell.trim() : undefined;
      if (text === undefined || text.length > most || /\p{Cc}/u.test(text)) {
        throw refusal(name, accepts, cell);
      }
      return text;
    },
  };
}

export function text(help: ParamHelp & TextWithin & { accepts: string }): Param<string> {
  return param(textOf(help.accepts, help), help);
}
