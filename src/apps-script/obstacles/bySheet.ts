import type { Area } from "../../workbook/Workbook.ts";

/** Areas with those of their own sheet. */
export function bySheet<One extends Area>(areas: readonly One[]): { sheet: string; cells: One[] }[] {
  const sheets = new Map<string, One[]>();
  for (const area of areas) {
    const cells = sheets.get(area.sheet);
    if (cells) cells.push(area);
    else sheets.set(area.sheet, [area]);
  }
  return [...sheets].map(([sheet, cells]) => ({ sheet, cells }));
}
