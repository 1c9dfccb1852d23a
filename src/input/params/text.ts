import { type Param, type ParamHelp, param } from "../Param.ts";
import { type Reader, refusal } from "../Reader.ts";

/** Free text, trimmed. */
export function textOf(accepts: string, samples: readonly string[] = []): Reader<string> {
  return {
    takes: "cell",
    type: "string",
    accepts,
    samples,
    read(cell, name) {
      if (typeof cell !== "string") throw refusal(name, accepts, cell);
      return cell.trim();
    },
  };
}

export function text(help: ParamHelp & { accepts: string }): Param<string> {
  return param(textOf(help.accepts), help);
}
