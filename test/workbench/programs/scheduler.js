// Rows in another order: shuffled, moved, continued.
function weekRota() {
  const sheet = SpreadsheetApp.getActiveSheet();
  const first = sheet.getRange("B1:B2");
  first.autoFill(sheet.getRange("B1:B6"), SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES);
  sheet.getRange("A1:A6").randomize();
  return sheet.getRange("A1:A6").getValues().flat().sort();
}

function lastFirst() {
  const sheet = SpreadsheetApp.getActiveSheet();
  const last = sheet.getLastRow();
  sheet.moveRows(sheet.getRange(`A${last}`), 1);
  sheet.getRange("A1").insertCells(SpreadsheetApp.Dimension.COLUMNS);
}
