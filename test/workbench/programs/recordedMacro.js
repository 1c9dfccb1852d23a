/** @OnlyCurrentDoc */

// As the macro recorder writes.
function TitleAndBands() {
  var spreadsheet = SpreadsheetApp.getActive();
  spreadsheet.getRange("A1").activate();
  spreadsheet.getCurrentCell().setValue("Item");
  spreadsheet.getRange("A1:C1").activate();
  spreadsheet.getActiveRangeList().setFontWeight("bold").setFontSize(12).setFontFamily("Montserrat");
  spreadsheet.getRange("A1").activate();
  var currentCell = spreadsheet.getCurrentCell();
  spreadsheet.getActiveRange().getDataRegion().activate();
  currentCell.activateAsCurrentCell();
  spreadsheet.getActiveRange().applyRowBanding(SpreadsheetApp.BandingTheme.ORANGE);
  var banding = spreadsheet.getActiveRange().getBandings()[0];
  banding
    .setHeaderRowColor("#f46524")
    .setFirstRowColor("#ffffff")
    .setSecondRowColor("#ffe6dd")
    .setFooterRowColor(null);
}

function CopyDown() {
  var spreadsheet = SpreadsheetApp.getActive();
  spreadsheet.getRange("D2").activate();
  spreadsheet.getCurrentCell().setFormula("=B2*C2");
  spreadsheet.getActiveRange().autoFillToNeighbor(SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES);
  spreadsheet.getRange("F1").activate();
  spreadsheet
    .getRange("A1:A3")
    .copyTo(spreadsheet.getActiveRange(), SpreadsheetApp.CopyPasteType.PASTE_VALUES, true);
  spreadsheet.getSelection().getNextDataRange(SpreadsheetApp.Direction.NEXT).activate();
}

function SortAndFilter() {
  var spreadsheet = SpreadsheetApp.getActive();
  var sheet = spreadsheet.getActiveSheet();
  sheet.getRange("A1:C4").activate();
  sheet.getActiveRange().createFilter();
  spreadsheet.getActiveSheet().getFilter().sort(2, false);
  var criteria = SpreadsheetApp.newFilterCriteria().setHiddenValues(["Pens"]).build();
  spreadsheet.getActiveSheet().getFilter().setColumnFilterCriteria(1, criteria);
}
