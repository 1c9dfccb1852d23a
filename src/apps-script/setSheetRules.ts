import type { LocalFormulas } from "../input/localFormulas.ts";
import type { SheetDescription } from "../tables/Sheet.ts";
import type { CellArea } from "../tables/SheetCell.ts";
import type { OwnSheet } from "../workbook/Workbook.ts";
import { RULE_COLOURS } from "./appearance.ts";
import { coveredColumns, ownColumns } from "./ownColumns.ts";
import { liesWithin } from "./setColourRules.ts";
import { validationOf } from "./typingRule.ts";

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Validation = GoogleAppsScript.Spreadsheet.DataValidation;

/** What holds for a whole sheet: accepted input, colour rules, widths, frozen heads, protection. */
export function setSheetRules(
  sheet: Sheet,
  description: SheetDescription,
  own: OwnSheet | undefined,
  local: LocalFormulas,
): void {
  const { allowed, colours, guarded, frozen, tab } = description;
  if (allowed.length > 0) setValidations(sheet, description);
  if (colours.length > 0) {
    const ours = own ? coveredColumns(description, own) : [];
    const others = own
      ? sheet.getConditionalFormatRules().filter((rule) => !ours.some((area) => liesWithin(rule, area)))
      : [];
    sheet.setConditionalFormatRules([
      ...others,
      ...colours.map(({ area, formula, colour }) =>
        SpreadsheetApp.newConditionalFormatRule()
          .setRanges([rangeOf(sheet, area)])
          .whenFormulaSatisfied(local.written(formula))
          .setBackground(RULE_COLOURS[colour])
          .build(),
      ),
    ]);
  }
  // The rest is as people left it once the sheet is there.
  if (own) return;
  setWidths(sheet, description.widths);
  if (frozen.rows > 0) sheet.setFrozenRows(frozen.rows);
  if (frozen.columns > 0) sheet.setFrozenColumns(frozen.columns);
  sheet.setTabColor(tab);
  for (const { area, why } of guarded) {
    rangeOf(sheet, area).protect().setDescription(why).setWarningOnly(true);
  }
}

function rangeOf(sheet: Sheet, { row, column, rows, columns }: CellArea): Range {
  return sheet.getRange(row, column, rows, columns);
}

/** In one call where all columns are ours and described; else area by area, because what lies between has its own. */
function setValidations(sheet: Sheet, description: SheetDescription): void {
  const areas = ownColumns(description);
  const [all] = areas;
  const isDescribed = ({ area }: { area: CellArea }) => area.row + area.rows - 1 <= description.cells.length;
  if (all && areas.length === 1 && description.allowed.every(isDescribed)) {
    rangeOf(sheet, all).setDataValidations(
      validations(description).map((row) => row.slice(all.column - 1, all.column - 1 + all.columns)),
    );
    return;
  }
  for (const { area, ...rule } of description.allowed) {
    rangeOf(sheet, area).setDataValidation(validationOf(rule, "refused"));
  }
}

function validations({ cells, allowed }: SheetDescription): (Validation | null)[][] {
  const rules: (Validation | null)[][] = cells.map((row) => row.map(() => null));
  for (const { area, ...rule } of allowed) {
    const validation = validationOf(rule, "refused");
    for (let row = area.row; row < area.row + area.rows; row++) {
      rules[row - 1]?.fill(validation, area.column - 1, area.column - 1 + area.columns);
    }
  }
  return rules;
}

/** The width of most columns in one call, then those that differ. */
function setWidths(sheet: Sheet, widths: readonly number[]): void {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [usual = 100] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  sheet.setColumnWidths(1, widths.length, usual);
  for (let first = 0; first < widths.length; ) {
    const width = widths[first] ?? usual;
    let count = 1;
    while (widths[first + count] === width) count++;
    if (width !== usual) sheet.setColumnWidths(first + 1, count, width);
    first += count;
  }
}
