// All notes and marked cells of a spreadsheet in one list.
function listNotes() {
  const spreadsheet = SpreadsheetApp.getActive();
  const found = [];
  for (const sheet of spreadsheet.getSheets()) {
    const range = sheet.getDataRange();
    const notes = range.getNotes();
    const colors = range.getBackgrounds();
    notes.forEach((row, r) =>
      row.forEach((note, c) => {
        if (note || colors[r][c] === "#ffff00") {
          found.push([
            `${sheet.getName()}!${range.getCell(r + 1, c + 1).getA1Notation()}`,
            note || "(yellow)",
          ]);
        }
      }),
    );
  }
  const list = spreadsheet.insertSheet("Notes", spreadsheet.getNumSheets());
  list.getRange(1, 1, found.length, 2).setValues(found);
  spreadsheet.setNamedRange("AllNotes", list.getRange(1, 1, found.length, 2));
}

function sumByColor(color) {
  const range = SpreadsheetApp.getActiveSheet().getDataRange();
  const wanted = SpreadsheetApp.newColor().setRgbColor(color).build().asRgbColor().asHexString();
  const colors = range.getBackgroundObjects();
  return range
    .getValues()
    .flat()
    .reduce((sum, value, i) => {
      const at = colors[Math.floor(i / range.getNumColumns())][i % range.getNumColumns()];
      return at.asRgbColor().asHexString() === wanted && typeof value === "number" ? sum + value : sum;
    }, 0);
}
