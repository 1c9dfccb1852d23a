import { onFirstUse } from "../core/onFirstUse.ts";
import type { OwnSheet } from "../workbook/Workbook.ts";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

// Metadata of the sheet itself: it stays with it when it is renamed, and goes with it when it is deleted.
const METADATA_KEY = "aiComp.sheet";

/** Every sheet that the add-on made and keeps; Google is asked for what of it somebody looks at. */
export function ownSheets(spreadsheet: Spreadsheet): OwnSheet[] {
  const found = spreadsheet.createDeveloperMetadataFinder().withKey(METADATA_KEY).find();
  return found.flatMap((metadata) => {
    const sheet = metadata.getLocation().getSheet();
    return sheet ? [ownSheet(metadata, sheet)] : [];
  });
}

function ownSheet(metadata: GoogleAppsScript.Spreadsheet.DeveloperMetadata, sheet: Sheet): OwnSheet {
  const name = onFirstUse(() => sheet.getName());
  const stored = onFirstUse(() => JSON.parse(metadata.getValue() ?? "{}") as Omit<OwnSheet, "name">);
  return {
    get name() {
      return name();
    },
    get kind() {
      return stored().kind;
    },
    get choices() {
      return stored().choices;
    },
    get fingerprint() {
      return stored().fingerprint;
    },
    get open() {
      return stored().open;
    },
    get rows() {
      return stored().rows;
    },
    get columns() {
      return stored().columns;
    },
    get charts() {
      return stored().charts;
    },
  };
}

/** Remembers a sheet as the add-on's own. */
export function storeSheet(sheet: Sheet, { name: _name, ...stored }: OwnSheet): void {
  const { DOCUMENT } = SpreadsheetApp.DeveloperMetadataVisibility;
  sheet.addDeveloperMetadata(METADATA_KEY, JSON.stringify(stored), DOCUMENT);
}

/** Takes back what is remembered of sheets. */
export function forgetSheets(sheets: readonly Sheet[]): void {
  const found = sheets.flatMap((sheet) => sheet.createDeveloperMetadataFinder().withKey(METADATA_KEY).find());
  for (const metadata of found) metadata.remove();
}
