import type { Grid } from "./Grid.ts";
import { parseZone, type Zone } from "./zone.ts";

/** The sheet and zone that A1 notation means, such as `B2:C3` on the active sheet or `'Pay bands'!A1`. */
export const locate = (grid: Grid, activeSheetId: string, a1: string): { sheetId: string; zone: Zone } => {
  const bang = a1.lastIndexOf("!");
  const name = a1
    .slice(0, Math.max(bang, 0))
    .replace(/^'([\s\S]*)'$/, "$1")
    .replaceAll("''", "'");
  const sheetId = bang < 0 ? activeSheetId : grid.sheetIdByName(name);
  if (sheetId === undefined) throw new Error(`There is no sheet "${name}".`);
  const zone = parseZone(a1.slice(bang + 1), grid.size(sheetId));
  if (!zone) throw new Error(`${a1} is not A1 notation.`);
  return { sheetId, zone };
};
