import type { Position, Zone } from "./zone.ts";

/** What decides how far a sheet shows something. */
interface ShownSheets {
  size(sheetId: string): { readonly rows: number; readonly cols: number };
  headerSize(sheetId: string, dimension: "ROW" | "COL", index: number): number;
  isHeaderHidden(sheetId: string, dimension: "ROW" | "COL", index: number): boolean;
  value(position: Position): unknown;
  displayed(position: Position): string;
  style(position: Position): { readonly wrapping?: string | undefined };
  charts(sheetId: string): readonly ShownChart[];
}

interface ShownChart {
  readonly col: number;
  readonly row: number;
  readonly offset: { readonly x: number; readonly y: number };
  readonly size: { readonly width: number; readonly height: number };
}

/** What there is to print of a sheet, and its size in pixels. */
export interface PrintedPart {
  readonly zone: Zone;
  readonly width: number;
  readonly height: number;
}

/** Pixels of a sign at the usual size, on the average. */
const SIGN_WIDTH = 6.2;

/**
 * A sheet as far as something shows on it, cells or charts: empty texts that formulas fill columns with would be printed as
 * blank pages. Undefined of a sheet on which nothing shows.
 */
export function printedPart(grid: ShownSheets, sheetId: string): PrintedPart | undefined {
  const { rows, cols } = grid.size(sheetId);
  const [across, down] = [ends(grid, sheetId, "COL", cols), ends(grid, sheetId, "ROW", rows)];
  let [width, height] = [0, 0];
  for (let row = 0; row < rows; row++) {
    if (down[row] === (down[row - 1] ?? 0)) continue;
    for (let col = cols - 1; col >= 0; col--) {
      const shown = grid.displayed({ sheetId, col, row });
      if (shown === "" || across[col] === (across[col - 1] ?? 0)) continue;
      // A text goes on over the empty cells beside it.
      const isText = typeof grid.value({ sheetId, col, row }) === "string";
      const overflowing = isText ? (across[col - 1] ?? 0) + shown.length * SIGN_WIDTH : 0;
      width = Math.max(
        width,
        across[col] ?? 0,
        grid.style({ sheetId, col, row }).wrapping === "wrap" ? 0 : overflowing,
      );
      height = down[row] ?? 0;
      break;
    }
  }
  for (const { col, row, offset, size } of grid.charts(sheetId)) {
    width = Math.max(width, (across[col - 1] ?? 0) + offset.x + size.width);
    height = Math.max(height, (down[row - 1] ?? 0) + offset.y + size.height);
  }
  if (width === 0) return undefined;
  const reached = (all: readonly number[], pixels: number) => {
    const index = all.findIndex((end) => end >= pixels);
    return index < 0 ? all.length - 1 : index;
  };
  return {
    zone: { left: 0, top: 0, right: reached(across, width), bottom: reached(down, height) },
    width,
    height,
  };
}

/** Where each row or column ends, in pixels; what is out of sight ends where it begins. */
function ends(grid: ShownSheets, sheetId: string, dimension: "ROW" | "COL", count: number): number[] {
  let end = 0;
  return Array.from({ length: count }, (_, i) => {
    end += grid.isHeaderHidden(sheetId, dimension, i) ? 0 : grid.headerSize(sheetId, dimension, i);
    return end;
  });
}
