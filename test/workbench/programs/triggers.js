// A report that wants to run each morning, and says so where it cannot.
function installTrigger() {
  removeTriggers();
  try {
    ScriptApp.newTrigger("report").timeBased().everyDays(1).atHour(8).create();
    SpreadsheetApp.getActive().toast("Every morning at eight");
  } catch (e) {
    SpreadsheetApp.getUi().alert("Not installed", e.message, SpreadsheetApp.getUi().ButtonSet.OK);
  }
}

function removeTriggers() {
  ScriptApp.getProjectTriggers().forEach((trigger) => ScriptApp.deleteTrigger(trigger));
}

function onEdit(e) {
  if (e.range.getColumn() === 1) e.range.offset(0, 1).setValue(new Date());
}
