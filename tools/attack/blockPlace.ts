import { parseZone, type Zone } from "../../src/workbench/grid/zone.ts";
import type { Facts } from "./documentFacts.ts";
import type { Stage } from "./Scene.ts";

/** Where a scene writes most. */
export interface BlockPlace {
  readonly sheet: string;
  readonly zone: Zone;
  /** Its cells that hold something of their own, before or after. */
  readonly cells: readonly { readonly row: number; readonly col: number }[];
}

const ANY_SIZE = { rows: 1, cols: 1 };

/** The cells that an undisturbed run changes, on the sheet with the most of them that is no log. */
export function blockPlace({ before, wanted }: Pick<Stage, "before" | "wanted">): BlockPlace {
  const sheets = new Map<string, { row: number; col: number }[]>();
  for (const [where, { kind }] of [...before, ...wanted]) {
    const [, sheet = "", cell = ""] = /^(.+)!([A-Z]+\d+)$/.exec(where) ?? [];
    if (kind !== "content" || cell === "" || /^(Log|AI Comp log)$/.test(sheet)) continue;
    if (textOf(before, where) === textOf(wanted, where)) continue;
    const { top, left } = parseZone(cell, ANY_SIZE) as Zone;
    sheets.set(sheet, [...(sheets.get(sheet) ?? []), { row: top, col: left }]);
  }
  const [[sheet, cells] = ["Sheet1", [{ row: 0, col: 0 }]]] = [...sheets].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  const rows = cells.map(({ row }) => row);
  const cols = cells.map(({ col }) => col);
  const zone = {
    left: Math.min(...cols),
    top: Math.min(...rows),
    right: Math.max(...cols),
    bottom: Math.max(...rows),
  };
  return { sheet, zone, cells };
}

function textOf(facts: Facts, where: string): string | undefined {
  return facts.get(where)?.text;
}
