import { Refusal } from "../core/Refusal.ts";
import { withThousands } from "../core/units/thousands.ts";
import { isOfFirstEdition } from "../workbook/blocks/firstEdition.ts";
import { packedDescription, unpackedDescription } from "../workbook/blocks/packedDescription.ts";
import { shownRange } from "../workbook/shownRange.ts";
import type { OwnBlock } from "../workbook/Workbook.ts";
import { areaOf } from "./ranges.ts";
import { Overtaken } from "./transaction/Overtaken.ts";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

// A block is remembered twice: its description as developer metadata of its sheet, its place as a named range. Named
// ranges follow inserted rows and columns, moves, sorting and renamed sheets; metadata cannot be seen or edited by accident.
const METADATA_KEY = "aiComp.block";
const NAME_PREFIX = "AIComp_";

/** What Google keeps of metadata for a sheet, and again for the spreadsheet itself: characters of keys and values. */
const METADATA_CHARACTERS = 30_000;

type Stored = Omit<OwnBlock, "area">;

/** Every block of ours that still has its place. */
export function storedBlocks(spreadsheet: Spreadsheet): OwnBlock[] {
  const found = descriptions(spreadsheet);
  if (found.length === 0) return [];
  const blocks = new Map<string, OwnBlock>();
  for (const metadata of found) {
    const stored = storedIn(metadata);
    const place = placeOfBlock(spreadsheet, stored.id);
    if (!place) continue;
    const area = areaOf(place);
    // A duplicated sheet has the descriptions too, but not the blocks: their places are in the first one.
    if (!blocks.has(stored.id) || sheetOf(metadata)?.getName() === area.sheet) {
      blocks.set(stored.id, { ...stored, area });
    }
  }
  return [...blocks.values()];
}

/** Remembers a block at its place, in place of what was stored under its id; a Refusal where its sheet has no room. */
export function storeBlock(
  spreadsheet: Spreadsheet,
  { area: _area, ...stored }: OwnBlock,
  range: GoogleAppsScript.Spreadsheet.Range,
): void {
  const description = packedDescription(stored);
  const sheet = range.getSheet();
  const earlier = descriptionsOf(spreadsheet, stored.id);
  const here = earlier.find((metadata) => sheetOf(metadata)?.getSheetId() === sheet.getSheetId());
  refuseWithoutRoom(sheet, description.length - (here?.getValue()?.length ?? -METADATA_KEY.length));
  if (here) here.setValue(description);
  else
    sheet.addDeveloperMetadata(
      METADATA_KEY,
      description,
      SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT,
    );
  for (const metadata of earlier) if (metadata !== here) metadata.remove();
  spreadsheet.setNamedRange(NAME_PREFIX + stored.id, range);
}

/** Puts back what was stored of a block; version 0.1.0 kept it with the spreadsheet. */
export function restoreBlock(
  spreadsheet: Spreadsheet,
  block: OwnBlock,
  range: GoogleAppsScript.Spreadsheet.Range,
): void {
  storeBlock(spreadsheet, block, range);
  if (!isOfFirstEdition(block)) return;
  const { area: _area, ...stored } = block;
  const { DOCUMENT } = SpreadsheetApp.DeveloperMetadataVisibility;
  const [here] = descriptionsOf(spreadsheet, block.id);
  spreadsheet.addDeveloperMetadata(METADATA_KEY, JSON.stringify(stored), DOCUMENT);
  here?.remove();
}

/** Where a block stands now; null where it has no place. */
export function placeOfBlock(
  spreadsheet: Spreadsheet,
  id: string,
): GoogleAppsScript.Spreadsheet.Range | null {
  return spreadsheet.getRangeByName(NAME_PREFIX + id);
}

/** Throws where a block has moved, or has lost its place, since the run read where it stands: what it read was of other cells. */
export function requireInPlace(spreadsheet: Spreadsheet, { id, area }: Pick<OwnBlock, "id" | "area">): void {
  const place = placeOfBlock(spreadsheet, id);
  if (!place || shownRange(areaOf(place)) !== shownRange(area)) throw new Overtaken();
}

/** Forgets a block; its cells are left as they are. */
export function forgetBlock(spreadsheet: Spreadsheet, id: string): void {
  for (const metadata of descriptionsOf(spreadsheet, id)) metadata.remove();
  const name = NAME_PREFIX + id;
  if (spreadsheet.getRangeByName(name)) spreadsheet.removeNamedRange(name);
}

function refuseWithoutRoom(sheet: Sheet, more: number): void {
  const all = sheet.getDeveloperMetadata();
  const used = all.reduce(
    (sum, metadata) => sum + (metadata.getKey() ?? "").length + (metadata.getValue() ?? "").length,
    0,
  );
  if (used + more <= METADATA_CHARACTERS) return;
  const blocks = all.filter((metadata) => metadata.getKey() === METADATA_KEY).length;
  throw new Refusal(
    `The sheet "${sheet.getName()}" has no room for another block of AI Comp (${blocks} stand there): Google keeps ${withThousands(METADATA_CHARACTERS)} characters of description a sheet. Insert into another sheet, or remove a block first. Nothing was changed.`,
  );
}

function descriptions(spreadsheet: Spreadsheet): Metadata[] {
  return spreadsheet.createDeveloperMetadataFinder().withKey(METADATA_KEY).find();
}

function descriptionsOf(spreadsheet: Spreadsheet, id: string): Metadata[] {
  return descriptions(spreadsheet).filter((metadata) => storedIn(metadata).id === id);
}

function storedIn(metadata: Metadata): Stored {
  return unpackedDescription(metadata.getValue() ?? "{}") as Stored;
}

/** The sheet it is kept with; null for blocks of earlier versions, which are kept with the spreadsheet. */
function sheetOf(metadata: Metadata): Sheet | null {
  return metadata.getLocation().getSheet();
}
