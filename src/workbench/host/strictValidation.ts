import { intersects, type Zone, zoneName } from "../grid/zone.ts";
import type { Execution } from "./Execution.ts";

/**
 * Writes into a zone where validation may refuse what it does not allow. What is refused puts the cells back, since a
 * script's write counts as a whole.
 */
export const writeUnlessInvalid = (
  { document: { grid } }: Execution,
  sheetId: string,
  zone: Zone,
  write: () => void,
): void => {
  const strict = grid
    .validations(sheetId)
    .filter(({ isBlocking, zones }) => isBlocking && zones.some((one) => intersects(one, zone)));
  if (strict.length === 0) {
    write();
    return;
  }
  const before = grid.contents(sheetId, zone);
  write();
  const invalid = grid.firstInvalid(sheetId, zone);
  if (!invalid) return;
  grid.restoreContents(sheetId, zone, before);
  const { col, row } = invalid;
  const at = zoneName({ left: col, right: col, top: row, bottom: row });
  throw new Error(`The data you entered in cell ${at} violates the data validation rules set on this cell.`);
};
