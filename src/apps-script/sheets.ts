import type { OwnSheet } from "../workbook/Workbook.ts";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

// Metadata of the sheet itself: it stays with it when it is renamed, and goes with it when it is deleted.
const METADATA_KEY = "aiComp.sheet";

/** Every sheet that the add-on made and keeps. */
export function ownSheets(spreadsheet: Spreadsheet): OwnSheet[] {
  const found = spreadsheet.createDeveloperMetadataFinder().withKey(METADATA_KEY).find();
  return found.flatMap((metadata) => {
    const sheet = metadata.getLocation().getSheet();
    if (!sheet) return [];
    return [
      { ...(JSON.parse(metadata.getValue() ?? "{}") as Omit<OwnSheet, "name">), name: sheet.getName() },
    ];
  });
}

/** Remembers a sheet as the add-on's own. */
export function storeSheet(sheet: Sheet, { name: _name, ...stored }: OwnSheet): void {
  const { DOCUMENT } = SpreadsheetApp.DeveloperMetadataVisibility;
  sheet.addDeveloperMetadata(METADATA_KEY, JSON.stringify(stored), DOCUMENT);
}

/** Takes back what is remembered of a sheet. */
export function forgetSheet(sheet: Sheet): void {
  for (const metadata of sheet.createDeveloperMetadataFinder().withKey(METADATA_KEY).find())
    metadata.remove();
}
