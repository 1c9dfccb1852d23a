import { Refusal } from "../../core/Refusal.ts";
import { isDate } from "../../input/cell.ts";
import { BOARD_TILES, IN_SHORT } from "../../tables/budget/boardSheet.ts";
import { kindOf } from "../../tables/budget/planSheets.ts";
import { REQUISITION_COLUMNS } from "../../tables/budget/requisitionColumns.ts";
import { shownRange } from "../shownRange.ts";
import type { Area, OwnSheet, Workbook } from "../Workbook.ts";
import { planTable } from "./planTable.ts";

/** The first page of the plan, as far as a panel has room for it. */
export interface BoardShown {
  /** All of it in a sentence. */
  sentence: string;
  tiles: readonly {
    label: string;
    /** Dollars where it is a number and `isDollars`. */
    value: number | string;
    isDollars: boolean;
    note: string;
    /** The cell where it stands. */
    range: string;
  }[];
  decisions: readonly {
    sentence: string;
    /** The requisition's cell. */
    range: string;
  }[];
}

/** The board of a plan; a Refusal where its page or the requisitions cannot be read. */
export function boardShown(own: OwnSheet, workbook: Workbook): BoardShown {
  const page = readPage(own, workbook);
  const reqs = planTable(kindOf("Reqs"), REQUISITION_COLUMNS, workbook);
  return {
    sentence: String(page.beside(IN_SHORT)),
    tiles: Object.values(BOARD_TILES).map(({ label, format }) => ({
      label,
      isDollars: format.includes("$"),
      ...page.below(label),
    })),
    // In the page's order: offers under the floor first.
    decisions: reqs.rows
      .filter(({ at }) => at("toDo") !== "")
      .sort((a, b) => Number(Number(b.at("rescope")) > 0) - Number(Number(a.at("rescope")) > 0))
      .map(({ row, at }) => ({
        sentence: `${at("id") === "" ? `Row ${row}` : at("id")}: ${at("toDo")}`,
        range: reqs.cell(row, "id"),
      })),
  };
}

/** The board's cells, found by their labels: people insert rows above them. */
function readPage({ name: sheet }: OwnSheet, workbook: Workbook) {
  const [area] = workbook.usedAreas(new Set([sheet]));
  const { values } = workbook.contents(area as Area);
  const find = (label: string) => {
    const row = values.findIndex((cells) => cells.includes(label));
    if (row < 0) throw new Refusal(`The board must have "${label}" once; run the panel to put it back.`);
    return { row, column: values[row]?.indexOf(label) ?? 0 };
  };
  const shown = (cell: unknown) => (typeof cell === "number" ? cell : isDate(cell) ? "" : String(cell ?? ""));
  return {
    beside(label: string) {
      const { row, column } = find(label);
      return shown(values[row]?.[column + 1]);
    },
    below(label: string) {
      const { row, column } = find(label);
      return {
        value: shown(values[row + 1]?.[column]),
        note: String(shown(values[row + 2]?.[column])),
        range: shownRange({ sheet, row: row + 2, column: column + 1, rows: 1, columns: 1 }),
      };
    },
  };
}
