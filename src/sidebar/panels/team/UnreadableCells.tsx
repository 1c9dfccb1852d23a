import type { DoubtfulCell } from "../../../workbook/readTeam.ts";
import { useSession } from "../../Session.tsx";
import { DoubtfulCells } from "./DoubtfulCells.tsx";

interface UnreadableCellsProps {
  cells: readonly DoubtfulCell[];
  /** Whether their people are left out, and what that is called here. */
  leftOut: boolean;
  label: string;
  onLeftOut: (leftOut: boolean) => void;
}

/** A team's cells that cannot be read, each a link to it, and the choice to go on without their people. */
export function UnreadableCells({ cells, leftOut, label, onLeftOut }: UnreadableCellsProps) {
  const { formats } = useSession();
  if (cells.length === 0) return null;
  return (
    <>
      <DoubtfulCells
        title={`${formats.count(cells.length)} ${cells.length === 1 ? "cell" : "cells"} cannot be read`}
        what="cells"
        cells={cells}
      />
      <label class="switch field">
        <input
          type="checkbox"
          checked={leftOut}
          onChange={(event) => onLeftOut(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
    </>
  );
}
