import type { generateBands } from "../commands/generateBands.ts";
import type { readSelection } from "../commands/readSelection.ts";
import type { rememberChoices } from "../commands/rememberChoices.ts";
import type { removeBlock } from "../commands/removeBlock.ts";
import type { sessionInfo } from "../commands/sessionInfo.ts";

type TypesOf<Command extends { types?: unknown }> = NonNullable<Command["types"]>;

/** What the sidebar can ask of the spreadsheet: each command's request and what it answers. */
export interface Commands {
  generateBands: TypesOf<typeof generateBands>;
  readSelection: TypesOf<typeof readSelection>;
  rememberChoices: TypesOf<typeof rememberChoices>;
  removeBlock: TypesOf<typeof removeBlock>;
  sessionInfo: TypesOf<typeof sessionInfo>;
}
