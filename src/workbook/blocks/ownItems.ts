import { Refusal } from "../../core/Refusal.ts";
import { isBlank } from "../../input/cell.ts";
import type { Reader } from "../../input/Reader.ts";
import { cellA1, quotedSheetName } from "../../tables/a1.ts";
import { type ColumnList, columnOf } from "../../tables/columns/Column.ts";
import { isSomething, readBlock } from "../../tables/columns/readBlock.ts";
import { shownRange } from "../shownRange.ts";
import type { OwnBlock, Workbook } from "../Workbook.ts";

/** One item of a block as it stands in the sheet. */
export interface OwnItem<Key extends string> {
  cell(key: Key): unknown;
  /** Whether the column is there. */
  has(key: Key): boolean;
  /** The cell as a refusal names it: "Offers!K3: base". */
  where(key: Key): string;
  /** What the cell means; a Refusal that names it where it is not accepted. */
  read<T>(key: Key, reader: Pick<Reader<T>, "read" | "whenBlank">): T;
}

/**
 * The items of a block with whatever people typed into them, read by the heads of these columns. A Refusal where one is
 * missing.
 */
export function ownItems<Item, Key extends string>(
  { area }: OwnBlock,
  columns: ColumnList<Item, Key>,
  identifies: readonly Key[],
  keys: readonly Key[],
  workbook: Workbook,
  across = false,
): OwnItem<Key>[] {
  const placed = readBlock(columns, identifies, area, workbook.contents(area), across);
  if (placed && "why" in placed) throw new Refusal(placed.why);
  const missing = keys.find((key) => placed?.layout.columns[key] === undefined);
  if (!placed || missing !== undefined) {
    const head = missing === undefined ? "" : columnOf(columns, missing).head;
    throw new Refusal(
      `${shownRange(area)} must have a column headed "${head}"; put the head back, or remove the block.`,
    );
  }
  const { layout, contents } = placed;
  const cellIn = (row: number, key: Key) =>
    contents.values[row - layout.area.row]?.[(layout.columns[key] as number) - layout.area.column] ?? "";
  // A row of which nothing but the name is there is a remark of the user's, such as "Total".
  const rows = layout.rows.filter((row) =>
    keys.some((key) => !identifies.includes(key) && isSomething(cellIn(row, key))),
  );
  return rows.map((row): OwnItem<Key> => {
    const cell = (key: Key) => cellIn(row, key);
    const where = (key: Key) => {
      const column = layout.columns[key] as number;
      const a1 = across ? cellA1(column, row) : cellA1(row, column);
      return `${quotedSheetName(area.sheet)}!${a1}: ${columnOf(columns, key).head.toLowerCase()}`;
    };
    return {
      cell,
      has: (key) => layout.columns[key] !== undefined,
      where,
      read(key, reader) {
        const value = cell(key);
        return isBlank(value) && reader.whenBlank ? reader.whenBlank() : reader.read(value, where(key));
      },
    };
  });
}
