import type { Commands } from "./Commands.ts";
import type { RefusedField } from "./parts/Form.tsx";
import { useSession } from "./Session.tsx";
import { useCommand, type WritingCommand, type WritingCommands } from "./useCommand.ts";

/** A panel's write, with the line that tells how it goes. */
export interface Inserting<Name extends WritingCommand> {
  commands: WritingCommands;
  /** Writes what can be read; a field that the server refused comes back. */
  insert(request: Commands[Name]["request"] | undefined, doing: string): Promise<RefusedField | undefined>;
}

/** What every panel does around its write: once it is done, its choices are remembered and the session asked again. */
export function useInsert<Name extends WritingCommand>(
  name: Name,
  remember: () => Promise<void>,
): Inserting<Name> {
  const { refresh } = useSession();
  const commands = useCommand();
  return {
    commands,
    async insert(request, doing) {
      if (!request) return undefined;
      const { done, refused } = await commands.run(name, request, doing);
      if (done) {
        await remember();
        await refresh();
      }
      return refused;
    },
  };
}
