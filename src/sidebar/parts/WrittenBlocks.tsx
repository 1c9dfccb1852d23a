import { useSession } from "../Session.tsx";
import type { WritingCommands } from "../useCommand.ts";

interface WrittenBlocksProps {
  /** The kind of block this panel writes, or the kinds. */
  kind: string | readonly string[];
  commands: WritingCommands;
}

/** What this panel wrote in the spreadsheet, with the way to take it out again. */
export function WrittenBlocks({ kind, commands }: WrittenBlocksProps) {
  const { info, refresh } = useSession();
  const own = info?.blocks.filter((block) => [kind].flat().includes(block.kind)) ?? [];
  if (own.length === 0) return null;
  return (
    <section>
      <h2>In this spreadsheet</h2>
      <ul class="blocks">
        {own.map(({ id, range }) => (
          <li key={id}>
            <span>{range}</span>
            <button
              type="button"
              class="link"
              aria-label={`Remove ${range}`}
              onClick={async () => {
                await commands.run("removeBlock", { block: id }, `Removing ${range} …`);
                await refresh();
              }}
            >
              Remove
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
