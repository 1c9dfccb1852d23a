// Small chores over all sheets.
function formulasToValues() {
  SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .forEach((sheet) => {
      var range = sheet.getDataRange();
      range.copyValuesToRange(sheet, 1, range.getLastColumn(), 1, range.getLastRow());
    });
}

function sortSheets() {
  var spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  spreadsheet
    .getSheets()
    .map((sheet) => sheet.getName())
    .sort()
    .forEach((name, i) => {
      spreadsheet.getSheetByName(name).activate();
      spreadsheet.moveActiveSheet(i + 1);
    });
}

function hideOthers() {
  SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .forEach((sheet) => {
      if (sheet.getName() != SpreadsheetApp.getActiveSheet().getName()) sheet.hideSheet();
    });
}

function showAll() {
  SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .forEach((sheet) => {
      sheet.showSheet().setTabColor("#ff0000");
      var range = sheet.getDataRange();
      sheet.unhideRow(range);
      sheet.unhideColumn(range);
    });
}
