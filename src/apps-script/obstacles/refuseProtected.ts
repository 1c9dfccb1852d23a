import { Refusal } from "../../core/Refusal.ts";
import { outside, overlap } from "../../tables/overlap.ts";
import type { CellArea } from "../../tables/SheetCell.ts";
import { shownRange } from "../../workbook/shownRange.ts";
import { areaOf } from "../ranges.ts";
import type { Destination } from "./Destination.ts";

type Range = GoogleAppsScript.Spreadsheet.Range;
type Protection = GoogleAppsScript.Spreadsheet.Protection;

const MAY_ONLY_LOOK =
  "You may look at this spreadsheet, but not change it. Ask its owner to make you an editor, or work in a copy of your own (File > Make a copy). Nothing was written.";

/** More of what somebody wrote about a protection is cut off. */
const LONGEST_DESCRIPTION = 60;

/**
 * Refuses cells that somebody keeps for others; a protection that only warns stops nobody. `range` holds all of the
 * cells.
 */
export function refuseProtected(range: Range, cells: readonly Destination[]): void {
  if (range.canEdit()) return;
  const sheet = range.getSheet();
  const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
  const kept = [...sheet.getProtections(RANGE), ...sheet.getProtections(SHEET)].filter(isClosed);
  // Nothing is kept for others, and still not a cell may be changed.
  if (kept.length === 0) throw new Refusal(MAY_ONLY_LOOK);
  for (const protection of kept) {
    const area = areaOf(protection.getRange());
    const isSheet = protection.getProtectionType() === SHEET;
    const open = isSheet ? protection.getUnprotectedRanges().map(areaOf) : [];
    for (const destination of cells) {
      const [closed] = closedCells(destination, area, open);
      if (!closed) continue;
      const what = destination.what === undefined ? "" : `, ${destination.what},`;
      const place = isSheet ? `The sheet "${area.sheet}"` : shownRange({ ...closed, sheet: area.sheet });
      throw new Refusal(
        `${place}${what} is protected${descriptionOf(protection)}, and you may not change it. Ask who protected it, or the owner of this spreadsheet, to let you. Nothing was written.`,
      );
    }
  }
}

function isClosed(protection: Protection): boolean {
  return !protection.canEdit() && !protection.isWarningOnly();
}

function closedCells(cells: CellArea, area: CellArea, open: readonly CellArea[]): CellArea[] {
  const common = overlap(cells, area);
  return common ? outside(common, open) : [];
}

function descriptionOf(protection: Protection): string {
  const description = protection.getDescription().slice(0, LONGEST_DESCRIPTION).trim();
  return description === "" ? "" : ` ("${description}")`;
}
