import type { OwnBlock } from "../workbook/Workbook.ts";
import { areaOf } from "./ranges.ts";

// A block is remembered twice: its description as developer metadata of the spreadsheet, its place as a named range.
// Named ranges follow inserted rows and columns, moves, sorting and renamed sheets; metadata cannot be seen or edited
// by accident.
const METADATA_KEY = "aiComp.block";
const NAME_PREFIX = "AIComp_";

type Stored = Omit<OwnBlock, "area">;

/** Every block of ours that still has its place. */
export function storedBlocks(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): OwnBlock[] {
  const found = spreadsheet.createDeveloperMetadataFinder().withKey(METADATA_KEY).find();
  if (found.length === 0) return [];
  const places = new Map(spreadsheet.getNamedRanges().map((named) => [named.getName(), named]));
  return found.flatMap((metadata) => {
    const stored = JSON.parse(metadata.getValue() ?? "{}") as Stored;
    const place = places.get(NAME_PREFIX + stored.id);
    return place ? [{ ...stored, area: areaOf(place.getRange()) }] : [];
  });
}

/** Remembers a block at its place, in place of what was stored under its id. */
export function storeBlock(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  { area: _area, ...stored }: OwnBlock,
  range: GoogleAppsScript.Spreadsheet.Range,
): void {
  const description = JSON.stringify(stored);
  const earlier = descriptionOf(spreadsheet, stored.id);
  if (earlier) earlier.setValue(description);
  else {
    const { DOCUMENT } = SpreadsheetApp.DeveloperMetadataVisibility;
    spreadsheet.addDeveloperMetadata(METADATA_KEY, description, DOCUMENT);
  }
  spreadsheet.setNamedRange(NAME_PREFIX + stored.id, range);
}

/** Forgets a block; its cells are left as they are. */
export function forgetBlock(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, id: string): void {
  descriptionOf(spreadsheet, id)?.remove();
  const name = NAME_PREFIX + id;
  if (spreadsheet.getRangeByName(name)) spreadsheet.removeNamedRange(name);
}

function descriptionOf(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, id: string) {
  const all = spreadsheet.createDeveloperMetadataFinder().withKey(METADATA_KEY).find();
  return all.find((metadata) => (JSON.parse(metadata.getValue() ?? "{}") as Stored).id === id);
}
