// Numbered heads, indented by level, with charts of what they hold.
function numberHeads() {
  const sheet = SpreadsheetApp.getActiveSheet();
  const counts = [];
  const numbers = sheet
    .getRange(2, 1, sheet.getLastRow() - 1, 1)
    .getValues()
    .map(([level]) => {
      counts[level - 1] = (counts[level - 1] ?? 0) + 1;
      counts.length = level;
      return [`${counts.join(".")}.`];
    });
  sheet.getRange(2, 3, numbers.length, 1).setNumberFormat("@").setValues(numbers);
}

function drawChart() {
  const sheet = SpreadsheetApp.getActiveSheet();
  const chart = sheet
    .newChart()
    .setChartType(Charts.ChartType.BAR)
    .addRange(sheet.getRange("B1:B4"))
    .addRange(sheet.getRange("D1:D4"))
    .setPosition(1, 6, 0, 0)
    .setOption("title", "Hours")
    .build();
  sheet.insertChart(chart);
  return sheet.getCharts().map((one) => [one.getOptions().get("title"), one.getRanges().length]);
}
