import { Refusal } from "../../core/Refusal.ts";
import { cellA1, quotedSheetName } from "../../tables/a1.ts";
import { findHeads, type Layout } from "../../tables/budget/layout.ts";
import type { Workbook } from "../Workbook.ts";
import { withHeads } from "./withHeads.ts";

/** A sheet of the plan as it stands: what its cells show, under the heads of its columns. */
export interface PlanTable<K extends string> {
  sheet: string;
  layout: Layout<K>;
  /** The rows below the heads, each with its number in the sheet. */
  rows: readonly PlanRow<K>[];
  /** The number of the row of heads. */
  head: number;
  /** A cell as people name it: Reqs!C12. */
  cell(row: number, key: K): string;
}

export interface PlanRow<K extends string> {
  row: number;
  at(key: K): unknown;
}

/** Reads a sheet of the plan by the heads of its columns; a Refusal where there is no such sheet, or a head is missing or doubled. */
export function planTable<K extends string>(
  kind: string,
  columns: Readonly<Record<K, { head: string }>>,
  workbook: Workbook,
): PlanTable<K> {
  const own = workbook.ownSheets().find((sheet) => sheet.kind === kind);
  const [area] = own ? workbook.usedAreas(new Set([own.name])) : [];
  if (!own || !area) {
    throw new Refusal("There is no hiring plan of this version in this spreadsheet; build it first.");
  }
  const contents = workbook.contents(area);
  const { values } = contents;
  const { row: head, layout, problem } = findHeads(columns, withHeads(contents));
  if (problem) {
    const named = [...problem.missing, ...problem.doubled].map((name) => `"${name}"`).join(", ");
    throw new Refusal(
      `The sheet "${own.name}" must have these heads once each: ${named}. Nothing was changed.`,
    );
  }
  const rows = values.slice(head).map((cells, i) => ({
    row: head + 1 + i,
    at: (key: K) => cells[layout[key] - 1] ?? "",
  }));
  return {
    sheet: own.name,
    layout,
    rows,
    head,
    cell: (row, key) => `${quotedSheetName(own.name)}!${cellA1(row, layout[key])}`,
  };
}
