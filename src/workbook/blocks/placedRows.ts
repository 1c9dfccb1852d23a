/** Where the items of a block go when it is written again. */
export interface PlacedRows {
  /** A row of the sheet for each wanted item. */
  rows: number[];
  /** The last row of the block then. */
  last: number;
}

/**
 * A row for each wanted item. People sort blocks and write beside them: an item that is there stays in the order that
 * it is in, and in its very row where something of theirs stands beside any of the rows (`isTaken`).
 */
export function placedRows(
  wanted: readonly string[],
  present: readonly { identity: string; row: number }[],
  firstRow: number,
  lastRow: number,
  isTaken: (row: number) => boolean,
): PlacedRows {
  const rowOf = new Map(present.map(({ identity, row }) => [identity, row]));
  const stays = wanted.every((identity) => rowOf.has(identity)) && wanted.length === present.length;
  if (stays) return { rows: wanted.map((identity) => rowOf.get(identity) as number), last: lastRow };

  const isAnyTaken = Array.from({ length: lastRow - firstRow + 1 }, (_, i) => firstRow + i).some(isTaken);
  if (isAnyTaken) return inTheirRows(wanted, rowOf, lastRow, present, isTaken);

  const known = present.map(({ identity }) => identity).filter((identity) => wanted.includes(identity));
  const isInOrder = known.join("\n") === wanted.filter((identity) => rowOf.has(identity)).join("\n");
  const order = isInOrder ? wanted : [...known, ...wanted.filter((identity) => !rowOf.has(identity))];
  const place = new Map(order.map((identity, i) => [identity, firstRow + i]));
  return {
    rows: wanted.map((identity) => place.get(identity) as number),
    last: firstRow + wanted.length - 1,
  };
}

function inTheirRows(
  wanted: readonly string[],
  rowOf: ReadonlyMap<string, number>,
  lastRow: number,
  present: readonly { identity: string; row: number }[],
  isTaken: (row: number) => boolean,
): PlacedRows {
  const free = present
    .filter(({ identity, row }) => !wanted.includes(identity) && !isTaken(row))
    .map(({ row }) => row);
  let last = lastRow;
  const rows = wanted.map((identity) => rowOf.get(identity) ?? free.shift() ?? ++last);
  return { rows, last };
}
