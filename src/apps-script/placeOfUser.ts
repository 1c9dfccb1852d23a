/** What the user has selected now, as the way back to it: inserting a sheet takes them there. */
export function placeOfUser(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): () => void {
  const sheet = spreadsheet.getActiveSheet();
  const range = spreadsheet.getActiveRange();
  return () => {
    // Going back to the sheet alone would select its first cell.
    if (range) spreadsheet.setActiveRange(range);
    else spreadsheet.setActiveSheet(sheet);
  };
}
