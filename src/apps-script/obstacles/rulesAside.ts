import { areaA1 } from "../../tables/a1.ts";
import { lies } from "../../tables/overlap.ts";
import type { Area } from "../../workbook/Workbook.ts";
import { presentSheet, union } from "../ranges.ts";
import { FEW } from "../transaction/copyBack.ts";
import { bySheet } from "./bySheet.ts";

/**
 * Takes the rules off cells that are written in another form and say the same: a strict one would refuse a formula
 * whose value it accepts. To be called within a transaction that knows of the cells, once the sheets reach as far as they
 * do. The function given back puts them on again.
 */
export function rulesAside(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  areas: readonly Area[],
): () => void {
  const putOn = bySheet(areas).flatMap(({ cells }) => {
    const whole = cells.reduce(union);
    const range = presentSheet(spreadsheet, whole.sheet).getRange(
      whole.row,
      whole.column,
      whole.rows,
      whole.columns,
    );
    const rules = range.getDataValidations();
    const ruled = cells.filter(({ row, column, rows, columns }) =>
      rules
        .slice(row - whole.row, row - whole.row + rows)
        .some((line) =>
          line.slice(column - whole.column, column - whole.column + columns).some((rule) => rule !== null),
        ),
    );
    if (ruled.length === 0) return [];
    // Between those cells others have rules of theirs, which somebody may change or move meanwhile.
    const isRuled = (row: number, column: number) => ruled.some((area) => lies({ row, column }, area));
    const putBack = () => {
      if (ruled.length > FEW) {
        const now = range.getDataValidations();
        const all = now.map((line, i) =>
          line.map((rule, j) => (isRuled(whole.row + i, whole.column + j) ? (rules[i]?.[j] ?? null) : rule)),
        );
        range.setDataValidations(all);
        return;
      }
      for (const { row, column, rows, columns } of ruled) {
        const [down, right] = [row - whole.row, column - whole.column];
        const own = rules.slice(down, down + rows).map((line) => line.slice(right, right + columns));
        range.offset(down, right, rows, columns).setDataValidations(own);
      }
    };
    const addresses = ruled.map(({ row, column, rows, columns }) => areaA1(row, column, rows, columns));
    range.getSheet().getRangeList(addresses).clearDataValidations();
    return [putBack];
  });
  return () => {
    for (const put of putOn) put();
  };
}
