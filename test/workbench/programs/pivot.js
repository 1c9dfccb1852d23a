// A wide table made long, and sums by a key with groups that fold.
function unpivot() {
  const source = SpreadsheetApp.getActiveSheet();
  const [[key, ...heads], ...rows] = source.getDataRange().getValues();
  const long = rows.flatMap(([name, ...values]) => values.map((value, i) => [name, heads[i], value]));
  const target = SpreadsheetApp.getActive().insertSheet("Long");
  target.getRange(1, 1, 1, 3).setValues([[key, "Month", "Value"]]);
  target.getRange(2, 1, long.length, 3).setValues(long);
}

function groupByFirst() {
  const sheet = SpreadsheetApp.getActive().getSheetByName("Long");
  const keys = sheet
    .getRange(2, 1, sheet.getLastRow() - 1, 1)
    .getValues()
    .flat();
  for (let end = keys.length - 1; end >= 0; ) {
    let start = end;
    while (start > 0 && keys[start - 1] === keys[end]) start--;
    sheet.insertRowAfter(end + 2);
    sheet.getRange(end + 3, 1).setValue(`${keys[end]} in all`);
    sheet.getRange(end + 3, 3).setFormulaR1C1(`=SUM(R[${start - end - 1}]C:R[-1]C)`);
    sheet.getRange(start + 2, 1, end - start + 1, 3).shiftRowGroupDepth(1);
    end = start - 1;
  }
  sheet.collapseAllRowGroups();
}
