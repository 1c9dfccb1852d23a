// A menu of before getUi(), boxes of Browser, a formula counted from its cell, a private function behind the menu.
function onOpen() {
  var spreadsheet = SpreadsheetApp.getActive();
  spreadsheet.addMenu("Routes", [
    { name: "Write out a route...", functionName: "writeRoute_" },
    null,
    { name: "Clear", functionName: "clearRoutes" },
  ]);
}

function milesOf(metres) {
  return typeof metres == "number" ? (metres / 1000) * 0.621371 : null;
}

function writeRoute_() {
  var spreadsheet = SpreadsheetApp.getActive();
  var stops = spreadsheet.getSheetByName("Stops");
  stops.activate();
  var typed = Browser.inputBox("Route", "Which row?", Browser.Buttons.OK_CANCEL);
  if (typed == "cancel") return;
  var row = Number(typed);
  if (isNaN(row) || row < 2 || row > stops.getLastRow()) {
    Browser.msgBox("Error", Utilities.formatString('Row "%s" is not there.', typed), Browser.Buttons.OK);
    return;
  }
  var values = stops.getRange(row, 1, 1, 3).getValues()[0];
  var name = "Route " + row;
  var sheet = spreadsheet.getSheetByName(name);
  if (sheet) sheet.clear();
  else sheet = spreadsheet.insertSheet(name, spreadsheet.getNumSheets());
  sheet.getRange(1, 1, 2, 3).setValues([
    [Utilities.formatString("From %s to %s", values[0], values[1]), "", ""],
    ["Leg", "Metres", "Miles"],
  ]);
  var legs = String(values[2])
    .split(";")
    .map((metres, i) => ["Leg " + (i + 1), Number(metres)]);
  sheet.getRange(3, 1, legs.length, 2).setValues(legs);
  sheet.getRange(3, 3, legs.length, 1).setFormulaR1C1("=MILESOF(R[0]C[-1])");
  sheet.getRange("A1:C1").merge().setBackground("#ddddee");
  sheet.getRange("A1:2").setFontWeight("bold");
  sheet.getRange("C3:C").setNumberFormat("0.00");
  sheet.setFrozenRows(2);
  SpreadsheetApp.flush();
}

function clearRoutes() {
  var spreadsheet = SpreadsheetApp.getActive();
  spreadsheet.getSheets().forEach((sheet) => {
    if (/^Route \d+$/.test(sheet.getName())) spreadsheet.deleteSheet(sheet);
  });
}
