// A list of tasks with lists to choose from, ticks, rules of looks and a protected head.
function setUp() {
  const sheet = SpreadsheetApp.getActive().insertSheet("Tasks");
  sheet
    .getRange("A1:D1")
    .setValues([["Task", "State", "Due", "Done"]])
    .setFontWeight("bold")
    .setBackground("lightgrey");
  const rows = sheet.getRange("A2:D20");
  const state = SpreadsheetApp.newDataValidation()
    .requireValueInList(["open", "late"], true)
    .setAllowInvalid(false)
    .build();
  const due = SpreadsheetApp.newDataValidation()
    .requireDateAfter(new Date(2026, 0, 1))
    .setHelpText("A day of this year")
    .build();
  sheet.getRange("B2:B20").setDataValidation(state);
  sheet.getRange("C2:C20").setDataValidation(due).setNumberFormat("yyyy-mm-dd");
  sheet.getRange("D2:D20").insertCheckboxes();
  sheet.setConditionalFormatRules([
    SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied("=$D2")
      .setStrikethrough(true)
      .setRanges([rows])
      .build(),
    SpreadsheetApp.newConditionalFormatRule()
      .whenTextEqualTo("late")
      .setFontColor("#cc0000")
      .setRanges([rows])
      .build(),
  ]);
  sheet.getRange("A1:D1").protect().setDescription("Heads").setWarningOnly(true);
  sheet.hideColumns(6, sheet.getMaxColumns() - 5);
}

function tickFirst() {
  const sheet = SpreadsheetApp.getActive().getSheetByName("Tasks");
  sheet.getRange("A2:B2").setValues([["Plan", "open"]]);
  sheet.getRange("D2").check();
  return sheet
    .getRange("D2:D20")
    .getValues()
    .flat()
    .filter((isDone) => isDone).length;
}

function enterWrong() {
  SpreadsheetApp.getActive().getSheetByName("Tasks").getRange("B3").setValue("maybe");
}
