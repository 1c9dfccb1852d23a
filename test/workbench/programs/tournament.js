// Pairs of names drawn into a tree of cells, by names of methods from before 2012.
function drawRounds() {
  var spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  var first = spreadsheet.getRangeByName("FirstPlayer");
  var players = first
    .offset(0, 0, first.getSheet().getMaxRows() - first.getRowIndex() + 1, 1)
    .getValues()
    .filter((row) => row[0] !== "");
  if (players.length < 2) {
    Browser.msgBox("At least two players, please.");
    return;
  }
  var tree = spreadsheet.getSheetByName("Tree");
  tree.clear();
  for (var i = 0; i < players.length; i += 2) {
    var cell = tree.getRange(i * 2 + 1, 1);
    place(cell, players[i][0]);
    place(cell.offset(2, 0, 1, 1), players[i + 1][0]);
    connect(tree, cell.offset(0, 1, 3, 1));
    place(cell.offset(1, 2, 1, 1), null);
  }
}

function place(range, name) {
  if (name !== null) range.setValue(name);
  range.setBackgroundColor("yellow");
}

function connect(sheet, range) {
  sheet.setColumnWidth(range.getColumnIndex(), 15);
  range.setBackgroundColor("green");
}
