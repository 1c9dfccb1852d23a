/** A rectangle of cells, zero-based and inclusive. */
export interface Zone {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Position {
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
}

export const columnName = (col: number): string => {
  let name = "";
  for (let n = col + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  }
  return name;
};

/** A1 notation of a zone, such as `B2` or `A1:C3`. */
export const zoneName = ({ left, top, right, bottom }: Zone): string => {
  const first = `${columnName(left)}${top + 1}`;
  return left === right && top === bottom ? first : `${first}:${columnName(right)}${bottom + 1}`;
};

export const columnIndex = (name: string): number =>
  [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/**
 * Reads `B2`, `A1:C3`, `A:A`, `2:2`, `A2:A` (dollar signs allowed); open sides reach the edge of a sheet of that size.
 * Gives undefined for anything else.
 */
export const parseZone = (a1: string, size: { rows: number; cols: number }): Zone | undefined => {
  const match = /^([A-Za-z]{1,3})?(\d+)?(?::([A-Za-z]{1,3})?(\d+)?)?$/.exec(a1.replaceAll("$", ""));
  if (!match || (!match[1] && !match[2])) return undefined;
  const [, col1, row1, col2, row2] = match;
  const isPair = a1.includes(":");
  if (isPair ? !col2 && !row2 : !col1 || !row1) return undefined;
  const columns = [col1 ? columnIndex(col1) : 0, isPair ? (col2 ? columnIndex(col2) : size.cols - 1) : -1];
  const rows = [row1 ? Number(row1) - 1 : 0, isPair ? (row2 ? Number(row2) - 1 : size.rows - 1) : -1];
  const [left = 0, right = 0] = isPair
    ? [Math.min(...columns), Math.max(...columns)]
    : [columns[0], columns[0]];
  const [top = 0, bottom = 0] = isPair ? [Math.min(...rows), Math.max(...rows)] : [rows[0], rows[0]];
  return { left, top, right, bottom };
};

/** The smallest zone that has all positions in it; undefined where there are none. */
export const boundsOf = (
  positions: Iterable<{ readonly col: number; readonly row: number }>,
): Zone | undefined => {
  let bounds: Zone | undefined;
  for (const { col, row } of positions) {
    const { left, right, top, bottom } = bounds ?? { left: col, right: col, top: row, bottom: row };
    bounds = {
      left: Math.min(left, col),
      right: Math.max(right, col),
      top: Math.min(top, row),
      bottom: Math.max(bottom, row),
    };
  }
  return bounds;
};

/** The cells as zones, one for cells that stand below each other. */
export const zonesOf = (positions: readonly { readonly col: number; readonly row: number }[]): Zone[] => {
  const zones: { left: number; top: number; right: number; bottom: number }[] = [];
  for (const { col, row } of [...positions].sort((a, b) => a.col - b.col || a.row - b.row)) {
    const above = zones.at(-1);
    if (above?.left === col && above.bottom + 1 === row) above.bottom = row;
    else zones.push({ left: col, top: row, right: col, bottom: row });
  }
  return zones;
};

export const contains = (outer: Zone, inner: Zone): boolean =>
  outer.left <= inner.left &&
  outer.top <= inner.top &&
  outer.right >= inner.right &&
  outer.bottom >= inner.bottom;

export const intersects = (a: Zone, b: Zone): boolean =>
  a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;

/** What is left of a zone around a hole in it. */
export const without = (zone: Zone, hole: Zone): Zone[] => {
  if (!intersects(zone, hole)) return [zone];
  const top = Math.max(zone.top, hole.top);
  const bottom = Math.min(zone.bottom, hole.bottom);
  return [
    { ...zone, bottom: hole.top - 1 },
    { ...zone, top: hole.bottom + 1 },
    { ...zone, top, bottom, right: hole.left - 1 },
    { ...zone, top, bottom, left: hole.right + 1 },
  ].filter(({ left, right, top: t, bottom: b }) => left <= right && t <= b);
};

/** The same cells in fewer zones, where two that lie side by side make one. */
export const joined = (zones: readonly Zone[]): Zone[] => {
  const found: Zone[] = [];
  for (const zone of zones) {
    let whole = zone;
    for (let i = 0; i < found.length; ) {
      const other = found[i] as Zone;
      if (!makeOne(whole, other)) i += 1;
      else {
        whole = {
          left: Math.min(whole.left, other.left),
          top: Math.min(whole.top, other.top),
          right: Math.max(whole.right, other.right),
          bottom: Math.max(whole.bottom, other.bottom),
        };
        found.splice(i, 1);
        i = 0;
      }
    }
    found.push(whole);
  }
  return found;
};

const makeOne = (a: Zone, b: Zone): boolean =>
  (a.left === b.left && a.right === b.right && (a.bottom + 1 === b.top || b.bottom + 1 === a.top)) ||
  (a.top === b.top && a.bottom === b.bottom && (a.right + 1 === b.left || b.right + 1 === a.left));
