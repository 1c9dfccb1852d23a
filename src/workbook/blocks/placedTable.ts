import { type Block, blockTable } from "../../tables/columns/blockTable.ts";
import type { Layout } from "../../tables/columns/Layout.ts";
import { turnedContents } from "../../tables/columns/readBlock.ts";
import type { CellArea } from "../../tables/SheetCell.ts";
import type { Table } from "../../tables/Table.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { tableContents } from "./tableContents.ts";

/** The cells of a block in its layout, and the fingerprint that tells later whether someone changed them. */
export function tableAt<Item, Key extends string>(
  block: Block<Item, Key>,
  layout: Layout<Key>,
  cleared: readonly CellArea[] = [],
): { table: Table; fingerprint: string } {
  const table = blockTable(block, layout, cleared);
  const { contents } = block.across
    ? turnedContents(table.area, tableContents(table))
    : { contents: tableContents(table) };
  return { table, fingerprint: fingerprintOf(layout, contents) };
}
