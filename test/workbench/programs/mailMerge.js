// Letters from a text with fields in double braces; nothing is sent.
const FIELD = /{{\s*(\w+)\s*}}/g;

function writeLetters() {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const [heads, ...rows] = spreadsheet.getSheetByName("People").getDataRange().getDisplayValues();
  const text = spreadsheet.getRangeByName("Letter").getValue();
  const zone = spreadsheet.getSpreadsheetTimeZone();
  const letters = rows.map((row) => {
    const fields = Object.fromEntries(heads.map((head, i) => [head, row[i]]));
    fields.today = Utilities.formatDate(new Date(2026, 10, 23, 12), zone, "d MMMM yyyy");
    return [text.replace(FIELD, (_, name) => fields[name] ?? "?")];
  });
  const sheet = spreadsheet.getSheetByName("Letters") || spreadsheet.insertSheet("Letters");
  sheet.clearContents().getRange(1, 1, letters.length, 1).setValues(letters).setWrap(true);
  spreadsheet.toast(Utilities.formatString("%d letters", letters.length), "Done", 3);
}
