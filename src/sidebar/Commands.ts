import type { TypedCommand } from "../commands/define/defineCommand.ts";
import type { COMMANDS } from "../commands/index.ts";

type TypesOf<Command> =
  Command extends TypedCommand<infer _Request, infer _Value> ? NonNullable<Command["types"]> : never;

/** What the sidebar can ask of the spreadsheet: each command's request and what it answers. */
export type Commands = { [Name in keyof typeof COMMANDS]: TypesOf<(typeof COMMANDS)[Name]> };
