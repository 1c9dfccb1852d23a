import { Refusal } from "../core/Refusal.ts";
import { withThousands } from "../core/units/thousands.ts";
import { isDate } from "../input/cell.ts";
import { shownRange } from "../workbook/shownRange.ts";
import { defineCommand } from "./define/defineCommand.ts";

export interface Selection {
  /** The selected range as people name it. */
  a1: string;
  /** Its cells; dates as ISO text, because only JSON reaches the sidebar. */
  values: readonly (readonly (string | number | boolean)[])[];
}

/** More than a panel can show or a person would audit in one go. */
const MOST_CELLS = 50_000;

export const readSelection = defineCommand<unknown, Selection>({
  writes: false,
  read: (request) => request,
  run(_request, workbook) {
    const area = workbook.selection();
    if (area.rows * area.columns > MOST_CELLS) {
      throw new Refusal(
        `The selection must have at most ${withThousands(MOST_CELLS)} cells; ${shownRange(area)} has more.`,
      );
    }
    const { values } = workbook.contents(area);
    return { ok: true, value: { a1: shownRange(area), values: values.map((row) => row.map(jsonCell)) } };
  },
});

function jsonCell(cell: unknown): string | number | boolean {
  if (isDate(cell)) {
    const [year, month, day] = [cell.getFullYear(), cell.getMonth() + 1, cell.getDate()];
    return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  }
  return typeof cell === "number" || typeof cell === "boolean" ? cell : String(cell ?? "");
}
