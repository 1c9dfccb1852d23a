import { useState } from "preact/hooks";
import type { BoardShown } from "../../../workbook/plan/boardShown.ts";
import { Status } from "../../parts/Status.tsx";
import { useSession } from "../../Session.tsx";
import { server } from "../../server.ts";

interface BoardViewProps {
  board: BoardShown | { problem: string };
  /** Why it is not as it is now. */
  problem: string | undefined;
  /** What was done just now. */
  built: string | undefined;
}

/** The first page of the plan in short: each figure and each decision leads to its cells. */
export function BoardView({ board, problem, built }: BoardViewProps) {
  const { formats } = useSession();
  const [refused, setRefused] = useState<string>();

  async function show(range: string) {
    const reply = await server.run("showRange", { range });
    setRefused(reply.ok ? undefined : reply.message);
  }

  return (
    <section aria-label="Board">
      {built && <Status progress={{ state: "done", message: built }} />}
      <p role="status" class="problem">
        {problem ?? ("problem" in board ? board.problem : refused)}
      </p>
      {"tiles" in board && (
        <>
          <p class="said">{board.sentence}</p>
          <ul class="tiles" aria-label="Figures of the board">
            {board.tiles.map(({ label, value, isDollars, note, range }) => (
              <li key={label}>
                <button type="button" class="tile" onClick={() => show(range)}>
                  <small>{label}</small>
                  <strong>
                    {typeof value === "string"
                      ? value
                      : isDollars
                        ? formats.dollars(value)
                        : formats.count(value)}
                  </strong>
                  <small>{note}</small>
                </button>
              </li>
            ))}
          </ul>
          <h2>To decide</h2>
          {board.decisions.length === 0 && <p class="hint">Nothing is to be decided just now.</p>}
          <ul class="decisions" aria-label="To decide">
            {board.decisions.map(({ sentence, range }) => (
              <li key={range}>
                <button type="button" class="link" onClick={() => show(range)}>
                  {sentence}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
