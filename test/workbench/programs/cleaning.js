// What people do to tables that came from elsewhere.
function removeDoubleRows() {
  var sheet = SpreadsheetApp.getActiveSheet();
  var kept = [];
  var data = sheet.getDataRange().getValues();
  for (var i in data) {
    var isDouble = false;
    for (var j in kept) if (data[i].join() == kept[j].join()) isDouble = true;
    if (!isDouble) kept.push(data[i]);
  }
  sheet.clearContents();
  sheet.getRange(1, 1, kept.length, kept[0].length).setValues(kept);
}

function tidyNames() {
  var sheet = SpreadsheetApp.getActiveSheet();
  var names = sheet.getRange(2, 1, sheet.getLastRow() - 1, 1);
  names.trimWhitespace();
  names.splitTextToColumns(SpreadsheetApp.TextToColumnsDelimiter.SPACE);
  sheet.getRange("A1:B1").setValues([["First", "Last"]]);
}

function replaceEverywhere() {
  var spreadsheet = SpreadsheetApp.getActive();
  var count = spreadsheet.createTextFinder("n/a").matchEntireCell(true).replaceAllWith("");
  count += spreadsheet.createTextFinder("(\\d+) pcs").useRegularExpression(true).replaceAllWith("$1");
  Logger.log("%s replaced", count);
  return Logger.getLog();
}

function deleteEmptyRows() {
  var sheet = SpreadsheetApp.getActiveSheet();
  for (var row = sheet.getLastRow(); row > 0; row--) {
    if (sheet.getRange(row, 1, 1, sheet.getLastColumn()).isBlank()) sheet.deleteRow(row);
  }
}
