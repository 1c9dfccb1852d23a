// Questions one after the other; cancelling leaves the sheet as it was.
function start() {
  const ui = SpreadsheetApp.getUi();
  const sheet = SpreadsheetApp.getActiveSheet();
  const name = ui.prompt("What is it called?");
  if (name.getSelectedButton() === ui.Button.CLOSE) return "closed";
  sheet.getRange("A1").setValue(name.getResponseText());
  const amount = ui.prompt("Step 2", "How much?", ui.ButtonSet.OK_CANCEL);
  if (amount.getSelectedButton() == ui.Button.CANCEL) {
    sheet.getRange("A1").clearContent();
    return "cancelled";
  }
  switch (ui.alert("Sure?", `${name.getResponseText()}: ${amount.getResponseText()}`, ui.ButtonSet.YES_NO)) {
    case ui.Button.YES:
      sheet.getRange("B1").setValue(Number(amount.getResponseText())).setNumberFormat("$#,##0");
      return "written";
    default:
      return "kept";
  }
}
