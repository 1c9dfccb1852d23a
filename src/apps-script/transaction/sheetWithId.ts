type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The sheet of an id, whatever it is called by now; undefined where it was deleted. */
export function sheetWithId(spreadsheet: Spreadsheet, id: number): Sheet | undefined {
  return spreadsheet.getSheetById(id) ?? undefined;
}
