import { type Block, identitiesOf } from "../../tables/columns/blockTable.ts";
import { columnKeys, columnOf } from "../../tables/columns/Column.ts";
import type { PlacedBlock } from "../../tables/columns/readBlock.ts";
import { cellAt, cellText } from "./fingerprint.ts";

/**
 * What tells each row of a block from the others, rows that say the same of themselves numbered as the wanted items
 * whose typed cells they hold: people sort them, and write beside one what is about that one.
 */
export function numberedAsWanted<Item, Key extends string>(
  { layout, contents, identities }: PlacedBlock<Key>,
  wanted: Block<Item, Key>,
): string[] {
  const numbered = [...identities];
  const alike = new Set(identities.filter((identity) => NUMBER.test(identity)).map(withoutNumber));
  if (alike.size === 0) return numbered;
  const { area, columns } = layout;
  const typed = columnKeys(wanted.columns).filter(
    (key) => columns[key] !== undefined && columnOf(wanted.columns, key).is === "typed",
  );
  const heldIn = (row: number) =>
    typed.map((key) =>
      cellText(cellAt(contents, row - area.row, (columns[key] as number) - area.column).value),
    );
  const rows = layout.rows.map((row) => heldIn(row).join("\n"));
  const found = new Set<number>();
  identitiesOf(wanted).forEach((identity, i) => {
    const name = withoutNumber(identity);
    if (!alike.has(name)) return;
    const holds = typed
      .map((key) => cellText(columnOf(wanted.columns, key).value(wanted.items[i] as Item)))
      .join("\n");
    const at = rows.findIndex(
      (row, j) => row === holds && !found.has(j) && withoutNumber(numbered[j] as string) === name,
    );
    if (at < 0) return;
    found.add(at);
    const before = numbered.indexOf(identity);
    if (before >= 0) numbered[before] = numbered[at] as string;
    numbered[at] = identity;
  });
  return numbered;
}

/** Where a row says the same of itself as one before it and no item does: both, counted from 0. */
export function doubledRow(
  identities: readonly string[],
  isKnown: (identity: string) => boolean,
): { first: number; second: number } | undefined {
  const second = identities.findIndex((identity) => NUMBER.test(identity) && !isKnown(identity));
  if (second < 0) return undefined;
  return { first: identities.indexOf(withoutNumber(identities[second] as string)), second };
}

const NUMBER = / #\d+$/;

function withoutNumber(identity: string): string {
  return identity.replace(NUMBER, "");
}
