type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Whether a sheet can go: nothing stands in it but charts of ours, no formula or name points to it, and people see
 * another sheet then.
 */
export function standsEmpty(spreadsheet: Spreadsheet, sheet: Sheet, ourCharts: readonly number[]): boolean {
  if (sheet.getLastRow() > 0) return false;
  if (sheet.getCharts().some((chart) => !ourCharts.includes(chart.getChartId() ?? 0))) return false;
  // Of this sheet alone: names that have outlived theirs point nowhere.
  if (sheet.getNamedRanges().length > 0) return false;
  const id = sheet.getSheetId();
  const others = spreadsheet.getSheets().filter((other) => other.getSheetId() !== id);
  if (others.every((other) => other.isSheetHidden())) return false;
  // As it stands within the quotes of a formula.
  const name = sheet.getName().replace(/'/g, "''").toLowerCase();
  const isMentioned = (formula: string) => formula.toLowerCase().includes(name);
  return !others.some((other) => other.getDataRange().getFormulas().flat().some(isMentioned));
}
