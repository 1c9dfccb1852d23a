import { blockKind } from "../../tables/blockKinds.ts";
import { lastRow, turned } from "../../tables/columns/Layout.ts";
import { readBlock } from "../../tables/columns/readBlock.ts";
import { runs } from "../../tables/runs.ts";
import type { CellArea } from "../../tables/SheetCell.ts";
import type { OwnBlock, Workbook } from "../Workbook.ts";
import { editedColumns, isTitleEdited } from "./fingerprint.ts";
import { firstEditionBlock } from "./firstEdition.ts";

/** Which cells of a block are ours, and whether anybody edited them. */
export interface BlockCells {
  cells: readonly CellArea[];
  isEdited: boolean;
  /** Whether the user's own columns or rows stand among ours. */
  hasOthers: boolean;
}

export function blockCells(own: OwnBlock, workbook: Workbook): BlockCells {
  const contents = workbook.contents(own.area);
  const whole = { cells: [own.area], isEdited: true, hasOthers: false };
  const first = firstEditionBlock(own, contents);
  if (first) {
    const columns = first.columns.map((at) => own.area.column + at);
    const cells = runs(columns).map((along) => ({ ...own.area, column: along.first, columns: along.count }));
    return { cells, isEdited: first.isEdited, hasOthers: first.why !== undefined };
  }
  const kind = blockKind(own.kind);
  if (!kind) return whole;
  const placed = readBlock(kind.columns, kind.identifies, own.area, contents, kind.across);
  // Without heads of ours nothing tells whose cells these are: the whole block is asked about.
  if (!placed || "why" in placed) return whole;
  const { layout, ownRows, ownColumns } = placed;
  const { area } = layout;
  const kept = new Set(ownRows);
  const rows = Array.from({ length: lastRow(layout) - area.row + 1 }, (_, i) => area.row + i);
  const columns = Object.values<number | undefined>(layout.columns).flatMap((at) => at ?? []);
  const cells = runs(rows.filter((row) => !kept.has(row))).flatMap((down) =>
    runs(columns).map((along) => ({
      row: down.first,
      rows: down.count,
      column: along.first,
      columns: along.count,
    })),
  );
  const titles = runs(rows.filter((row) => !kept.has(row))).map(
    ({ first, count }): CellArea => ({ row: own.area.row, column: first, rows: 1, columns: count }),
  );
  return {
    cells: layout.across ? [...cells.map(turned), ...titles] : cells,
    isEdited:
      editedColumns(own.fingerprint, layout, placed.contents).length > 0 ||
      isTitleEdited(own.fingerprint, layout, placed.contents),
    hasOthers: ownRows.length > 0 || ownColumns.length > 0,
  };
}
