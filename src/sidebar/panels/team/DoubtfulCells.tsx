import type { DoubtfulCell } from "../../../workbook/readTeam.ts";
import { useFirstOf } from "../../parts/useFirstOf.tsx";
import { server } from "../../server.ts";

const MOST_SHOWN = 6;

interface DoubtfulCellsProps {
  title: string;
  /** What they are called together, for the button that shows all. */
  what: string;
  cells: readonly DoubtfulCell[];
}

/** Cells that something is wrong with, each a link to it. */
export function DoubtfulCells({ title, what, cells }: DoubtfulCellsProps) {
  const { shown, button } = useFirstOf(cells, MOST_SHOWN, what);
  if (cells.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 class="part">{title}</h3>
      <ul class="rules">
        {shown.map(({ cell, says }) => (
          <li key={cell}>
            <button type="button" class="link" onClick={() => server.run("showRange", { range: cell })}>
              {cell}
            </button>{" "}
            {says.replace(`${cell}: `, "")}
          </li>
        ))}
      </ul>
      {button}
    </section>
  );
}
