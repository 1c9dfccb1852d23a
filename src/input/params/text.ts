import { type Param, type ParamHelp, refusal } from "../Param.ts";

/** Free text, trimmed. */
export function text({ description, example, accepts }: ParamHelp & { accepts: string }): Param<string> {
  return {
    takes: "cell",
    type: "string",
    description,
    example,
    accepts,
    read(cell, name) {
      if (typeof cell !== "string") throw refusal(name, accepts, cell);
      return cell.trim();
    },
  };
}
