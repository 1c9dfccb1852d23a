// A sheet for the next month, made from a template.
function addMonth() {
  const spreadsheet = SpreadsheetApp.getActive();
  const template = spreadsheet.getSheetByName("Template");
  const months = spreadsheet.getSheets().filter((sheet) => /^\d{4}-\d{2}$/.test(sheet.getName()));
  const last = months
    .map((sheet) => sheet.getName())
    .sort()
    .pop();
  const [year, month] = last.split("-").map(Number);
  const name = Utilities.formatDate(
    new Date(year, month, 15),
    spreadsheet.getSpreadsheetTimeZone(),
    "yyyy-MM",
  );
  const sheet = template.copyTo(spreadsheet).setName(name);
  spreadsheet.setActiveSheet(sheet);
  spreadsheet.moveActiveSheet(1);
  sheet.showSheet().getRange("B1").setNumberFormat("@").setValue(name);
  sheet.getRange("B2").setFormula(`='${last}'!B9`);
  for (const protection of sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)) protection.remove();
  const lock = sheet.protect();
  lock.setUnprotectedRanges([sheet.getRange("A4:B8")]);
  return [sheet.getIndex(), lock.getUnprotectedRanges()[0].getA1Notation()];
}
