import type { Allowed, CellArea, SheetDescription } from "../tables/Sheet.ts";
import { RULE_COLOURS } from "./appearance.ts";
import { liesWithin } from "./writeTable.ts";

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Validation = GoogleAppsScript.Spreadsheet.DataValidation;

/** What holds for a whole sheet: accepted input, colour rules, widths, frozen heads, protection. */
export function setSheetRules(sheet: Sheet, description: SheetDescription, isNew: boolean): void {
  const { cells, allowed, colours, guarded, frozen, tab } = description;
  const whole = sheet.getRange(1, 1, cells.length, cells[0]?.length ?? 1);
  if (allowed.length > 0) whole.setDataValidations(validations(description));
  if (colours.length > 0) {
    const others = isNew
      ? []
      : sheet.getConditionalFormatRules().filter(
          (rule) =>
            !liesWithin(rule, {
              sheet: "",
              row: 1,
              column: 1,
              rows: cells.length,
              columns: cells[0]?.length ?? 1,
            }),
        );
    sheet.setConditionalFormatRules([
      ...others,
      ...colours.map(({ area, formula, colour }) =>
        SpreadsheetApp.newConditionalFormatRule()
          .setRanges([rangeOf(sheet, area)])
          .whenFormulaSatisfied(formula)
          .setBackground(RULE_COLOURS[colour])
          .build(),
      ),
    ]);
  }
  // The rest is as people left it once the sheet is there.
  if (!isNew) return;
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

function validations({ cells, allowed }: SheetDescription): (Validation | null)[][] {
  const rules: (Validation | null)[][] = cells.map((row) => row.map(() => null));
  for (const { area, ...rule } of allowed) {
    const validation = validationOf(rule);
    for (let row = area.row; row < area.row + area.rows; row++) {
      rules[row - 1]?.fill(validation, area.column - 1, area.column - 1 + area.columns);
    }
  }
  return rules;
}

function validationOf({ accepts, help }: Omit<Allowed, "area">): Validation {
  const builder = SpreadsheetApp.newDataValidation().setAllowInvalid(false).setHelpText(help);
  if (accepts === "date") return builder.requireDate().build();
  if ("list" in accepts) return builder.requireValueInList([...accepts.list], true).build();
  return builder.requireNumberBetween(accepts.from, accepts.to).build();
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
