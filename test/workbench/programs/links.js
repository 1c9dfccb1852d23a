// A table of contents, and texts of which parts lead somewhere.
function contents() {
  const spreadsheet = SpreadsheetApp.getActive();
  const index = spreadsheet.getSheetByName("Index") ?? spreadsheet.insertSheet("Index", 0);
  const links = spreadsheet
    .getSheets()
    .filter((sheet) => sheet.getSheetId() !== index.getSheetId())
    .map((sheet) => [
      SpreadsheetApp.newRichTextValue()
        .setText(sheet.getName())
        .setLinkUrl(`#gid=${sheet.getSheetId()}`)
        .build(),
    ]);
  index.getRange(1, 1, links.length, 1).setRichTextValues(links);
}

function emphasize() {
  const sheet = SpreadsheetApp.getActiveSheet();
  const range = sheet.getDataRange();
  const bold = SpreadsheetApp.newTextStyle().setBold(true).setForegroundColor("red").build();
  range.setRichTextValues(
    range.getRichTextValues().map((row) =>
      row.map((value) => {
        const colon = value.getText().indexOf(":");
        return colon < 0 ? value : value.copy().setTextStyle(0, colon, bold).build();
      }),
    ),
  );
}

function urlsOf(a1) {
  return SpreadsheetApp.getActiveSheet()
    .getRange(a1)
    .getRichTextValues()
    .flat()
    .flatMap((value) => value.getRuns().map((run) => run.getLinkUrl()))
    .filter((url) => url !== null);
}

function boldWords(a1) {
  return SpreadsheetApp.getActiveSheet()
    .getRange(a1)
    .getRichTextValue()
    .getRuns()
    .filter((run) => run.getTextStyle().isBold())
    .map((run) => run.getText());
}
