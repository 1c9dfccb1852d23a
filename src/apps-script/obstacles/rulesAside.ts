import { areaA1 } from "../../tables/a1.ts";
import type { Area } from "../../workbook/Workbook.ts";
import { rangeOf, union } from "../ranges.ts";
import { bySheet } from "./bySheet.ts";

/**
 * Takes the rules off cells that are written in another form and say the same: a strict one would refuse a formula
 * whose value it accepts. To be called within a transaction that knows of the cells. The function given back puts them on again.
 */
export function rulesAside(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  areas: readonly Area[],
): () => void {
  const putOn = bySheet(areas).flatMap(({ cells }) => {
    const whole = cells.reduce(union);
    const range = rangeOf(spreadsheet, whole);
    const rules = range.getDataValidations();
    const ruled = cells.filter(({ row, column, rows, columns }) =>
      rules
        .slice(row - whole.row, row - whole.row + rows)
        .some((line) =>
          line.slice(column - whole.column, column - whole.column + columns).some((rule) => rule !== null),
        ),
    );
    if (ruled.length === 0) return [];
    const putBack = () => {
      range.setDataValidations(rules);
    };
    const addresses = ruled.map(({ row, column, rows, columns }) => areaA1(row, column, rows, columns));
    range.getSheet().getRangeList(addresses).clearDataValidations();
    return [putBack];
  });
  return () => {
    for (const put of putOn) put();
  };
}
