// A text of comma-separated values becomes a table.
function importCsv() {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.prompt("Import", "Paste the text:", ui.ButtonSet.OK_CANCEL);
  if (answer.getSelectedButton() !== ui.Button.OK) return "nothing imported";
  const rows = Utilities.parseCsv(answer.getResponseText());
  const width = Math.max(...rows.map((row) => row.length));
  const table = rows.map((row) => [...row, ...Array(width - row.length).fill("")]);
  const sheet = SpreadsheetApp.getActive().insertSheet();
  const range = sheet.getRange(1, 1, table.length, width).setValues(table);
  range.applyRowBanding(SpreadsheetApp.BandingTheme.CYAN, true, false);
  sheet.setFrozenRows(1);
  sheet.autoResizeColumns(1, width);
  return Utilities.newBlob(answer.getResponseText(), MimeTypeOf("csv"), "import.csv").getBytes().length;
}

function MimeTypeOf(extension) {
  return Utilities.newBlob("", null, "x." + extension)
    .setContentTypeFromExtension()
    .getContentType();
}
